#include "model/lock_file.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace pejl;
using Strings = std::vector<std::string>;

namespace {

// Facts without the header.
std::string factsIn(const Lock& lock) {
  std::string text = printLock(lock);
  while (text.rfind("#", 0) == 0) text.erase(0, text.find('\n') + 1);
  return text;
}

struct Parsed {
  Lock lock;
  Strings findings;  // "line message"
};

Parsed parsed(const std::string& text) {
  Diagnostics diagnostics;
  Parsed result;
  result.lock = parseLock(text, diagnostics);
  for (const Diagnostic& finding : diagnostics.sorted()) {
    CHECK(finding.code == "invalid-lock");
    CHECK(finding.where.file == "pejl.lock");
    result.findings.push_back(std::to_string(finding.where.line) + ' ' + finding.message.english());
  }
  return result;
}

const std::string facts =
    "gap vaerdi-udsagn bl-vaerdi-respekt\n"
    "link content/a.md - data data\n"
    "link content/a.md praksis tryghed psykologisk trygt miljø\n"
    "mapping set a ingen - from:0123456789\n"
    "mapping set a naesten b from:0123456789\n"
    "mapping set a naesten b to:abcdef0123\n"
    "relation a stoetter b to:0123456789\n"
    "relation c stoetter b to:0123456789 language-only:aaaaaaaaaa kommaer rettet\n"
    "text eb-mod@2019-06-01 0123456789\n"
    "translation content/om.en.md abcdef0123\n";

}  // namespace

TEST_CASE("what pejl.lock says is read and written back to the same bytes") {
  const Parsed read = parsed("# a comment\n" + facts);
  CHECK(read.findings.empty());
  CHECK(read.lock.exists);
  CHECK(factsIn(read.lock) == facts);
  REQUIRE(read.lock.links.size() == 2);
  CHECK(read.lock.links[1].form == "psykologisk trygt miljø");
  CHECK(read.lock.links[0].place.empty());
  REQUIRE(read.lock.relations.size() == 5);
  const auto waived = std::find_if(read.lock.relations.begin(), read.lock.relations.end(), [](const RelationFact& fact) { return !fact.waived.empty(); });
  REQUIRE(waived != read.lock.relations.end());
  CHECK(waived->reason == "kommaer rettet");
  CHECK((waived->fits("aaaaaaaaaa") && waived->fits("0123456789") && !waived->fits("bbbbbbbbbb")));
}

TEST_CASE("pejl.lock says what it is, and its lines are sorted whatever order the facts come in") {
  Lock lock = parsed(facts).lock;
  std::reverse(lock.links.begin(), lock.links.end());
  std::reverse(lock.relations.begin(), lock.relations.end());
  CHECK(factsIn(lock) == facts);
  CHECK(printLock(lock).rfind("# What the editors", 0) == 0);
  lock.links.push_back(lock.links.front());
  CHECK(factsIn(lock) == facts);
}

TEST_CASE("two editors' additions merge line by line") {
  // What git's merge of two sorted files with different additions gives: the lines of both.
  const Parsed merged = parsed(facts + "relation d stoetter b to:1111111111\nrelation b stoetter e to:2222222222\n");
  CHECK(merged.findings.empty());
  CHECK(merged.lock.relations.size() == 7);
}

TEST_CASE("what git could not merge is reported at its first mark, and both sides are read") {
  const Parsed read = parsed(
      "relation a stoetter b to:0123456789\n"
      "<<<<<<< HEAD\nrelation c stoetter d to:1111111111\n||||||| base\nrelation x stoetter y to:9999999999\n=======\n"
      "relation e stoetter f to:2222222222\n>>>>>>> gren\n");
  CHECK(read.findings == Strings{"2 git could not merge these lines by itself"});
  CHECK(factsIn(read.lock) ==
        "relation a stoetter b to:0123456789\nrelation c stoetter d to:1111111111\nrelation e stoetter f to:2222222222\n");
}

TEST_CASE("two lines about the same thing, and lines that are no facts, are reported where they stand") {
  CHECK(parsed("relation a stoetter b to:0123456789\nrelation a stoetter b to:1111111111\n").findings ==
        Strings{"2 two lines decide the same thing"});
  CHECK(parsed("link content/a.md - data data\nlink content/a.md - data data\n").findings == Strings{"2 two lines decide the same thing"});
  for (const char* line : {"relation", "relation a stoetter", "relation a stoetter b", "relation a stoetter b 0123456789",
                           "relation a stoetter b to:012345678", "relation a stoetter b to:0123456789 language-only:aaaaaaaaaa",
                           "relation a stoetter b to:0123456789 extra words", "link content/a.md - data", "decision a b", "gap a", "gap a b c",
                           "text eb-mod 0123456789 x", "text eb-mod@2019-06-01", "translation content/om.en.md", "translation content/om.en.md ord"}) {
    CAPTURE(line);
    CHECK(parsed(std::string("# x\n\n") + line + "\n").findings == Strings{"3 this line is no fact that pejl.lock can hold"});
  }
}
