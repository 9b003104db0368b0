// An entity's fingerprint follows its own words and nothing else.
#include "graph/wording.h"

#include <catch2/catch.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using namespace pejl::graph;

namespace {

const std::string front = "id = \"a\"\ntype = \"vaerdi\"\ntitle = \"Dialog\"\nsummary = \"Vi taler sammen.\"\nsource = { fidelity = \"editorial\" }";

std::map<std::string, std::string> filesWith(const std::string& body, const std::string& matter = front) {
  return {{"a.md", page(matter, body)},
          {"b.md", page("id = \"b\"\ntype = \"begreb\"\ntitle = \"Tillid\"\nsource = { fidelity = \"editorial\" }")}};
}

std::string printOf(const std::string& id, const std::map<std::string, std::string>& files) {
  const InMemory made = siteOf(files);
  return wordFingerprints(made.site, 2)[made.entity(id)];
}

const std::string body =
    "Vi bygger *tillid* og taler med [[b]].\n\n## I praksis\n\n- Lederen spørger. {#a-1 type=udsagn modality=skal}\n- Ingen anker her.\n";

}  // namespace

TEST_CASE("white space, line ends and mark-up do not change an entity's words") {
  const std::string before = printOf("a", filesWith(body));
  for (const std::string& same :
       {std::string("Vi   bygger **tillid**\nog taler\u00A0med [[b]].\n\n\n### I praksis\n\n1. Lederen spørger. {#a-1 type=udsagn modality=skal}\n2. Ingen an\u00ADker her.\n"),
        std::string("> Vi bygger `tillid` og taler med [[b]].\n\n## I _praksis_ {#praksis}\n\n- Lederen spørger. {#a-1 type=udsagn modality=skal}\n- Ingen anker her.\n")}) {
    CAPTURE(same);
    CHECK(printOf("a", filesWith(same)) == before);
  }
  CHECK(printOf("a", filesWith(body, front + "\naliases = [\"samtale\"]\norder = 3")) == before);
}

TEST_CASE("a word of an entity's title, summary or own text changes its fingerprint, and only its own") {
  const auto files = filesWith(body);
  const auto check = [&](const std::string& id, const std::string& from, const std::string& to) {
    auto changed = files;
    const std::size_t at = changed["a.md"].find(from);
    REQUIRE(at != std::string::npos);
    changed["a.md"].replace(at, from.size(), to);
    CAPTURE(from);
    for (const char* other : {"a", "a-1", "b"}) CHECK((printOf(other, changed) != printOf(other, files)) == (id == other));
  };
  check("a", "Dialog", "Samtale");
  check("a", "taler sammen", "tier sammen");
  check("a", "bygger", "river");
  check("a", "praksis", "teori");
  check("a", "Ingen", "Et");
  check("a", "bygger *til", "bygger*til");  // two words have become one
  check("a-1", "spørger", "svarer");
}

TEST_CASE("a new title elsewhere changes nothing here, but another link does") {
  auto files = filesWith(body);
  const std::string before = printOf("a", files);
  files["b.md"] = page("id = \"b\"\ntype = \"begreb\"\ntitle = \"Fortrolighed\"\nsource = { fidelity = \"editorial\" }");
  CHECK(printOf("a", files) == before);
  auto other = body;
  other.replace(other.find("[[b]]"), 5, "[[a-1]]");
  CHECK(printOf("a", filesWith(other)) != before);
}

TEST_CASE("decomposed letters are the same words") {
  const auto titled = [](const std::string& text) { return filesWith(text + "\n"); };
  CHECK(printOf("a", titled("p\u00E5 plads")) == printOf("a", titled("pa\u030A plads")));
}
