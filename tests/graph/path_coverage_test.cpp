#include "graph/path_coverage.h"

#include <catch2/catch.hpp>

#include <string>

#include "graph/whole_frameworks.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

std::string said(const std::string& id, const std::string& to = "leder") {
  return "- Sagt. {#" + id + " type=udsagn modality=skal to=" + to + "}\n";
}

InMemory pathOf(const std::string& steps, std::map<std::string, std::string> more = {}) {
  std::map<std::string, std::string> files{
      {"leder.md", retold("leder", "rolle")},
      {"anden.md", retold("anden", "rolle")},
      {"g/index.md", retold("g", "ramme", "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n", said("u1"))},
      {"g/a/index.md", retold("a", "del", "", said("u2"))},
      {"g/a/b.md", retold("b", "del", "", "## C {#c type=del}\n\n" + said("u3") + said("u4", "anden"))},
      {"g/gammel.md", retold("gammel", "del", "status = { state = \"erstattet\" }\n", said("u5"))},
      {"sti.toml", "id = \"sti\"\ntype = \"sti\"\ntitle = \"Sti\"\nroles = [\"leder\"]\n" + steps}};
  files.merge(more);
  return checkedSiteOf(std::move(files));
}

std::string joined(const Strings& ids) {
  std::string text;
  for (const std::string& id : ids) text.append(text.empty() ? "" : " ").append(id);
  return text;
}

// What each step shows, then "-" and what is left out, "?" and what is missing.
Strings coverage(const InMemory& made) {
  REQUIRE(made.site.paths.size() == 1);
  const graph::PathCoverage found = graph::coverageOf(made.site, made.site.paths[0]);
  Strings lines;
  for (const auto& shown : found.shown) lines.push_back(joined(idsOf(made.site, shown)));
  lines.push_back("-" + joined(idsOf(made.site, found.leftOut)));
  lines.push_back("?" + joined(idsOf(made.site, found.missing)));
  return lines;
}

std::string step(const std::string& to, const std::string& more = "") { return "[[step]]\nto = \"" + to + "\"\n" + more; }

}  // namespace

TEST_CASE("a sheet that two pages of A4 cannot hold is noted") {
  const auto codesWith = [](std::size_t statements) {
    std::string body;
    for (std::size_t i = 0; i < statements; ++i) body += said("s" + std::to_string(i));
    const InMemory made = pathOf(step("m") + step("g") + "[[left_out]]\nids = [\"a\"]\nreason = \"Derfor.\"\n", {{"m.md", retold("m", "del", "", body)}});
    Strings codes;
    for (const Diagnostic& finding : made.diagnostics.all()) codes.push_back(finding.code);
    return codes;
  };
  CHECK(codesWith(graph::mostSheetRows - 3) == Strings{});  // a row for each step, and one for what g itself says
  CHECK(codesWith(graph::mostSheetRows - 2) == Strings{"long-sheet"});
}

TEST_CASE("a step shows its parts as well, but a framework shows only its own page") {
  CHECK(coverage(pathOf(step("g"))) == Strings{"u1", "-", "?u2 u3"});
  CHECK(coverage(pathOf(step("g") + step("a"))) == Strings{"u1", "u2 u3", "-", "?"});
  CHECK(coverage(pathOf(step("g", "also = [\"c\"]\n"))) == Strings{"u1 u3", "-", "?u2"});
  CHECK(coverage(pathOf(step("g/a/b.md"))) == Strings{"u3", "-", "?u1 u2"});
}

TEST_CASE("the nearest step shows a statement, whatever their order") {
  CHECK(coverage(pathOf(step("a") + step("b") + step("g"))) == Strings{"u2", "u3", "u1", "-", "?"});
  CHECK(coverage(pathOf(step("b") + step("a") + step("g"))) == Strings{"u3", "u2", "u1", "-", "?"});
}

TEST_CASE("what is left out is left out with its parts, and what no longer holds is not missed") {
  const std::string leftOut = "[[left_out]]\nids = [\"g\"]\nreason = \"Derfor.\"\n";
  CHECK(coverage(pathOf(step("b") + leftOut)) == Strings{"u3", "-u1 u2 u5", "?"});
  CHECK(coverage(pathOf(step("gammel") + leftOut)) == Strings{"u5", "-u1 u2 u3", "?"});
}

TEST_CASE("a path names by page what it neither shows nor leaves out, and what it leaves out for nothing") {
  const InMemory made = pathOf(step("b") + "[[left_out]]\nids = [\"u3\", \"u1\"]\nreason = \"Derfor.\"\n");
  CHECK(made.findings() == Strings{"content/sti.toml:4:10 path-coverage", "content/sti.toml:8:8 path-coverage"});
  CHECK(made.diagnostics.sorted()[0].message.english() == "the path 'sti' neither shows nor leaves out 'u2'");
  REQUIRE(made.diagnostics.sorted()[0].related.size() == 1);
  CHECK(made.diagnostics.sorted()[0].related[0].where.file == "content/g/a/index.md");
}

TEST_CASE("a page in the way of a step, sheet or whole framework is reported") {
  const InMemory made = pathOf(step("g") + step("a"), {{"sti/2.md", page("title = \"I vejen\"")}, {"g/samlet.md", page("title = \"Også\"")}});
  CHECK(made.findings() == Strings{"content/g/samlet.md:0:0 duplicate-address", "content/sti/2.md:0:0 duplicate-address"});
}

TEST_CASE("a framework of several pages is shown as one, in reading order, unless it has too many") {
  const InMemory made = pathOf(step("g") + step("a"));
  const auto whole = graph::wholeFrameworks(made.site);
  REQUIRE(whole.size() == 1);
  Strings addresses;
  for (const PageIndex page : whole[0].pages) addresses.push_back(made.site.pages[page].address);
  CHECK(addresses == Strings{"g/index.html", "g/a/index.html", "g/a/b.html", "g/gammel.html"});
  std::map<std::string, std::string> many;
  for (std::size_t i = 0; i < graph::mostPagesInOne; ++i) many["g/side-" + std::to_string(i) + ".md"] = page("title = \"Side " + std::to_string(i) + "\"");
  CHECK(graph::wholeFrameworks(pathOf(step("g") + step("a"), many).site).empty());
}
