#include "search/search.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "graph/translations.h"
#include "support/site_in_memory.h"

using namespace pejl;

namespace {

// A site with enough words for several files.
std::map<std::string, std::string> manyPages() {
  std::map<std::string, std::string> files;
  for (int i = 0; i < 120; ++i) {
    std::string body;
    for (int j = 0; j < 60; ++j) body += "ord" + std::to_string((i * 61 + j * 7) % 4000) + " ";
    files["side-" + std::to_string(i) + ".md"] = test::page("title = \"Side " + std::to_string(i) + "\"", body + "\n");
  }
  return files;
}

Output indexOf(const Site& site, const std::vector<MadePage>& made, unsigned jobs) {
  Diagnostics diagnostics;
  Output output = searchIndex(site, made, diagnostics, jobs);
  CHECK(diagnostics.all().empty());
  return output;
}

// The arguments of every call in a file of the index.
std::vector<nlohmann::json> callsOf(const OutputFile& file) {
  std::vector<nlohmann::json> calls;
  std::size_t begin = 0;
  while (begin < file.bytes.size()) {
    const std::size_t end = file.bytes.find('\n', begin);
    const std::string line = file.bytes.substr(begin, end - begin);
    REQUIRE(line.substr(0, 11) == "pejlSearch(");
    REQUIRE(line.substr(line.size() - 2) == ");");
    calls.push_back(nlohmann::json::parse("[" + line.substr(11, line.size() - 13) + "]"));
    begin = end + 1;
  }
  return calls;
}

}  // namespace

TEST_CASE("the index of a small site is one file") {
  const test::InMemory built = test::siteOf({{"a.md", test::page("title = \"Æbler & \\\"pærer\\\" </script>\"")}});
  const Output output = indexOf(built.site, {}, 1);
  REQUIRE(output.size() == 1);
  CHECK(output[0].path == "search/index.js");
  const auto calls = callsOf(output[0]);
  REQUIRE(calls.size() == 3);
  CHECK(calls[0][0] == "index");
  CHECK(calls[1][0] == "words-0");
  CHECK(calls[2][0] == "texts-0");
  CHECK(output[0].bytes.find("</script>") == std::string::npos);
}

TEST_CASE("a larger index is cut into files whose marks the first one names") {
  const test::InMemory built = test::siteOf(manyPages());
  const Output output = indexOf(built.site, {}, 2);
  REQUIRE(output.size() > 4);
  const nlohmann::json index = callsOf(output[0])[0][2];
  std::string marks;
  for (const char* kind : {"words", "texts", "starts", "ends"}) marks += index[kind][1].get<std::string>();
  CHECK(output.size() == 1 + marks.size() / 4);
  for (std::size_t i = 1; i < output.size(); ++i) {
    const auto calls = callsOf(output[i]);
    REQUIRE(calls.size() == 1);
    CHECK(output[i].path == "search/" + calls[0][0].get<std::string>() + ".js");
    CHECK(marks.substr(4 * (i - 1), 4) == calls[0][1]);
    CHECK(output[i].bytes.size() < 40 * 1024);
  }
}

TEST_CASE("the index has the same bytes from one thread and from many") {
  const test::InMemory built = test::siteOf(manyPages());
  const Output one = indexOf(built.site, {}, 1), many = indexOf(built.site, {}, 5);
  REQUIRE(one.size() == many.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].path == many[i].path);
    CHECK(one[i].bytes == many[i].bytes);
  }
}

TEST_CASE("a common word that is a title is kept in queries") {
  const std::string source = "source = { document = \"kilde\", fidelity = \"retold\" }\n";
  const test::InMemory built =
      test::siteOf({{"m.md", test::page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\n" + source)}});
  const std::string words = " " + callsOf(indexOf(built.site, {}, 1)[0])[0][2]["stopWords"].get<std::string>() + " ";
  CHECK(words.find(" med ") != std::string::npos);
  CHECK(words.find(" mod ") == std::string::npos);
}

TEST_CASE("the index says of each section what results are counted by") {
  const std::string source = "source = { document = \"kilde\", fidelity = \"retold\" }\n";
  const test::InMemory built = test::siteOf(
      {{"a.md", test::page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\n" + source, "Mod.\n\n## Overskrift\n\nOrd.\n")},
       {"b.md", test::page("title = \"Bare en side\"")}});
  const nlohmann::json index = callsOf(indexOf(built.site, {}, 1)[0])[0][2];
  const nlohmann::json types = index["facets"]["type"][0];
  REQUIRE(types.size() >= 1);
  CHECK(types[0] == nlohmann::json({"vaerdi", "værdi"}));
  // Runs of length and value: a's two sections have the first type; the three other pages of the site have one section each.
  CHECK(index["facets"]["type"][1].get<std::string>().substr(0, 2) == "%$");
  CHECK(index["pages"].get<std::string>().substr(0, 4) == "$%&$");
}

TEST_CASE("a site with pages in another language has its labels in that language too, and a folder of it") {
  const std::string value = "id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\nsource = { document = \"kilde\", fidelity = \"retold\" }\n";
  const test::InMemory built = test::siteOf({{"a.md", test::page(value)}, {"a.en.md", "+++\ntitle = \"Courage\"\nsummary = \"Short.\"\n+++\n"}});
  const nlohmann::json index = callsOf(indexOf(built.site, {}, 1)[0])[0][2];
  CHECK(index["language"] == "da");
  CHECK(index["facets"]["type"][0][0] == nlohmann::json({"vaerdi", "værdi", "value"}));
  CHECK(graph::folderOfTranslations(built.site) == "en/");
  CHECK(graph::folderOfTranslations(test::siteOf({}).site).empty());
}

TEST_CASE("pages that Pejl makes are found by their titles, after those of the site") {
  const test::InMemory built = test::siteOf({{"a.md", test::page("title = \"Æbler\"")}});
  const auto calls = callsOf(indexOf(built.site, {{"matricer/index.html", "Tabeller", "Hvem har hvad."}}, 1)[0]);
  CHECK(callsOf(indexOf(built.site, {}, 1)[0])[0][2]["sections"].get<int>() + 1 == calls[0][2]["sections"]);
  const std::string pages = calls[2][2].dump();
  CHECK(pages.find("Hvem har hvad.") != std::string::npos);
  REQUIRE(pages.find("matricer/index") != std::string::npos);
  CHECK(pages.find("Æbler") < pages.find("matricer/index"));
}
