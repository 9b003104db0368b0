#include "render/index_view.h"

#include <catch2/catch.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using namespace pejl::rendering;

namespace {

std::string value(const std::string& id, const std::string& title, const std::string& more = "") {
  return page("id = \"" + id + "\"\ntype = \"vaerdi\"\ntitle = \"" + title + "\"\n" + more);
}

// "A: Ansvar, Arbejde; Å: Aabenhed"
std::string asText(const Site& site, const Index& index) {
  std::string text;
  for (const Letter& letter : index.letters) {
    text.append(text.empty() ? "" : "; ").append(letter.title).append(":");
    for (const EntityIndex entity : letter.entities) text.append(" ").append(site.entities[entity].title);
  }
  return text;
}

const Index& indexAt(const std::vector<Index>& indexes, const std::string& address) {
  for (const Index& index : indexes) {
    if (index.address == address) return index;
  }
  FAIL("no index at " + address);
  return indexes.front();
}

}  // namespace

TEST_CASE("an index has a letter's entries together, in Danish order, whatever numbers they have") {
  const InMemory made = siteOf({{"a.md", value("a", "Ærlighed")},
                                {"b.md", value("b", "Aabenhed")},
                                {"c.md", value("c", "Ansvar", "number = \"7\"")},
                                {"d.md", value("d", "Arbejde", "number = \"1\"")},
                                {"e.md", value("e", "Øvelse")}});
  const std::vector<Index> indexes = indexesOf(made.site, "da");
  CHECK(asText(made.site, indexAt(indexes, "indeks/vaerdi.html")) == "A: Ansvar Arbejde; Æ: Ærlighed; Ø: Øvelse; Å: Aabenhed");
}

TEST_CASE("there is an index for each type that is used, and one of everything but single statements") {
  const InMemory made = siteOf({{"a.md", page("id = \"a\"\ntype = \"vaerdi\"\ntitle = \"Mod\"",
                                              "- Vi tør. {#u type=udsagn modality=skal title=\"At turde\"}\n")}});
  const std::vector<Index> indexes = indexesOf(made.site, "da");
  CHECK(indexes.front().address == "indeks/index.html");
  CHECK(asText(made.site, indexes.front()).find("At turde") == std::string::npos);
  CHECK(indexAt(indexes, "indeks/udsagn.html").count == 1);
  for (const Index& index : indexes) CHECK(index.address != "indeks/dimension.html");
}

TEST_CASE("an index that is too long for one page is divided by letter") {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 1001; ++i) {
    const std::string id = "v" + std::to_string(i);
    files[id + ".md"] = value(id, (i % 2 == 0 ? "A" : "B") + id);
  }
  const InMemory made = siteOf(std::move(files));
  const std::vector<Index> indexes = indexesOf(made.site, "da");
  const Index& index = indexAt(indexes, "indeks/vaerdi.html");
  REQUIRE(index.isLong);
  CHECK(index.letters.front().address == "indeks/vaerdi/a.html");
}

TEST_CASE("readers of English find what has an English title under it, and the rest under its own, in the order of English") {
  const InMemory made = siteOf({{"a.md", value("a", "Åbenhed")},
                                {"b.md", page("id = \"b\"\ntype = \"vaerdi\"\ntitle = \"Tillid\"", "## Mod {#m type=vaerdi}\n\nDet er en del.\n")},
                                {"b.en.md", page("title = \"Confidence\"")},
                                {"c.md", value("c", "Dialog", "number = \"1\"")},
                                {"d.md", value("d", "Ærlighed")}});
  const std::vector<Index> own = indexesOf(made.site, "da"), english = indexesOf(made.site, "en");
  CHECK(asText(made.site, indexAt(english, "en/indeks/vaerdi.html")) == "A: Åbenhed Ærlighed; C: Tillid; D: Dialog; M: Mod");
  CHECK(asText(made.site, indexAt(own, "indeks/vaerdi.html")) == "D: Dialog; M: Mod; T: Tillid; Æ: Ærlighed; Å: Åbenhed");
}
