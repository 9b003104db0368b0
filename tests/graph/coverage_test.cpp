// Coverage rules over a small site: each relation taken away breaks exactly the rules that counted on it.
#include "graph/coverage.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "export/export.h"
#include "graph/decisions.h"
#include "model/lock_file.h"
#include "support/json_schema.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::graph;
using namespace pejl::test;
using Files = std::map<std::string, std::string>;
using Strings = std::vector<std::string>;

namespace {

const std::string source = "source = { document = \"kilde\", fidelity = \"retold\" }\n";

std::string entity(const std::string& id, const std::string& type, const std::string& more = "") {
  return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"Om " + id + "\"\n" + source + more);
}

std::string relation(const std::string& type, const std::string& to) {
  return "[[relation]]\ntype = \"" + type + "\"\nto = \"" + to + "\"\n";
}

const std::string site = "[site]\ntitle = \"Prøve\"\n";

const std::string rules = site +
    "[[coverage]]\nid = \"d-maal\"\nevery = \"dimension\"\nin = \"ramme\"\nrelation = [\"stoetter\", \"udmoenter\"]\nto = \"maal\"\n"
    "message = { da = \"Hver dimension støtter et mål\", en = \"Every dimension supports a goal\" }\n"
    "[[coverage]]\nid = \"maal-to\"\nevery = \"maal\"\nrelation = \"stoetter\"\ndirection = \"in\"\nat_least = 2\nseverity = \"error\"\n"
    "message = \"Hvert mål støttes af to\"\n"
    "[[coverage]]\nid = \"ledere\"\nevery = \"rolle\"\nrelation = \"samarbejder\"\nat_most = 1\nseverity = \"note\"\nmessage = \"Højst én\"\n"
    "[relations.samarbejder]\nlabel = \"arbejder med\"\nsymmetric = true\n";

Files fixture() {
  return {{"pejl.toml", rules},
          {"r/index.md", entity("ramme", "ramme", "genre = \"notat\"\nthemes = [\"t\"]\n")},
          {"r/d.md", entity("d", "dimension", relation("stoetter", "m") + relation("forudsaetter", "e"))},
          {"r/e.md", entity("e", "dimension", relation("stoetter", "m") + relation("udmoenter", "m"))},
          {"r/m.md", entity("m", "maal")},
          {"uden-for.md", entity("x", "dimension", relation("forudsaetter", "t2"))},
          {"t.md", entity("t", "tema")},
          {"t2.md", entity("t2", "tema")},
          {"l.md", entity("l", "rolle", relation("samarbejder", "k"))},
          {"k.md", entity("k", "rolle")}};
}

Files locked(Files files) {
  const Site made = siteOf(files).site;
  files["pejl.lock"] = printLock(withDecisions(made.lock, compareWithLock(made, 1), {}));
  return files;
}

// "severity rule-message" of every gap that check tells.
std::vector<Diagnostic> gapsTold(const Files& files, DecisionReport decisions = DecisionReport::counted) {
  BuildOptions options;
  options.decisions = decisions;
  std::vector<Diagnostic> told;
  for (const Diagnostic& finding : checkedSiteOf(files, options).diagnostics.sorted()) {
    if (finding.code == "coverage-gap") told.push_back(finding);
  }
  return told;
}

Strings messagesOf(const std::vector<Diagnostic>& findings) {
  Strings messages;
  for (const Diagnostic& finding : findings) messages.push_back(finding.message.english());
  return messages;
}

Strings filesOf(const Diagnostic& finding) {
  Strings files = {finding.where.file};
  for (const RelatedPlace& place : finding.related) files.push_back(place.where.file);
  return files;
}

Files without(Files files, const std::string& file, const std::string& text) {
  const std::size_t at = files[file].find(text);
  REQUIRE(at != std::string::npos);
  files[file].erase(at, text.size());
  return files;
}

}  // namespace

TEST_CASE("each relation taken away breaks exactly the rules that counted on it, told at both ends") {
  const Files files = locked(fixture());
  REQUIRE(gapsTold(files).empty());
  struct Deletion {
    std::string file, type, to;
    Strings told;
  };
  const std::vector<Deletion> deletions = {
      {"r/d.md", "stoetter", "m", {"'d' has 0 'stoetter or udmoenter' to maal, but at least 1 is asked",
                                   "'m' has 1 'stoetter', but at least 2 is asked"}},
      {"r/d.md", "forudsaetter", "e", {}},
      {"r/e.md", "stoetter", "m", {"'m' has 1 'stoetter', but at least 2 is asked"}},
      {"r/e.md", "udmoenter", "m", {}},
      {"uden-for.md", "forudsaetter", "t2", {}},
      {"l.md", "samarbejder", "k", {}}};
  for (const Deletion& deletion : deletions) {
    const auto told = gapsTold(without(files, deletion.file, relation(deletion.type, deletion.to)));
    CAPTURE(deletion.file, deletion.type);
    CHECK(messagesOf(told) == deletion.told);
    for (const Diagnostic& finding : told) {
      const Strings places = filesOf(finding);
      CHECK(std::count(places.begin(), places.end(), "content/" + deletion.file) == 1);
      CHECK(std::count(places.begin(), places.end(), "content/r/m.md") == 1);
      CHECK(places.back() == "pejl.toml");
    }
  }
}

TEST_CASE("a gap has its rule's severity, and is an error where pejl.lock is required") {
  const Files files = without(locked(fixture()), "r/d.md", relation("stoetter", "m"));
  const auto told = gapsTold(files);
  REQUIRE(told.size() == 2);
  CHECK((told[0].severity == Severity::warning && told[1].severity == Severity::error));
  for (const Diagnostic& finding : gapsTold(files, DecisionReport::required)) CHECK(finding.severity == Severity::error);
  Files more = fixture();
  more["l.md"] = entity("l", "rolle", relation("samarbejder", "k") + relation("samarbejder", "n"));
  more["n.md"] = entity("n", "rolle");
  REQUIRE(gapsTold(more).size() == 1);
  CHECK(gapsTold(more)[0].message.english() == "'l' has 2 'samarbejder', but at most 1 is asked");
  CHECK(gapsTold(more)[0].severity == Severity::note);
}

TEST_CASE("a known gap is quiet, a new one is told, and a closed one is reported and dropped") {
  const Files whole = fixture();
  Files files = locked(without(whole, "r/d.md", relation("stoetter", "m")));
  CHECK(files["pejl.lock"].find("gap d-maal d\n") != std::string::npos);
  CHECK(checkedSiteOf(files).findings() == Strings{});
  CHECK(gapsTold(without(files, "r/e.md", relation("stoetter", "m") + relation("udmoenter", "m"))).size() == 1);
  files["r/d.md"] = whole.at("r/d.md");
  BuildOptions options;
  options.decisions = DecisionReport::required;
  Strings codes;
  for (const Diagnostic& finding : checkedSiteOf(files, options).diagnostics.sorted()) codes.push_back(finding.code);
  CHECK(std::count(codes.begin(), codes.end(), "closed-gap") == 2);
  CHECK(locked(files)["pejl.lock"].find("gap ") == std::string::npos);
}

TEST_CASE("every site is asked what has no theme, what names no source document, and what nothing leads to") {
  Files files = fixture();
  files["r/u.md"] = page("id = \"u\"\ntype = \"vaerdi\"\ntitle = \"U\"\nsource = { fidelity = \"editorial\" }");
  files["r/index.md"] = entity("ramme", "ramme", "genre = \"notat\"\n");
  files["alene.md"] = entity("alene", "begreb");
  files["r/d.md"] = entity("d", "dimension", "themes = [\"t\"]\n");
  const InMemory made = siteOf(files);
  Strings gaps;
  for (const RuleCoverage& rule : measureCoverage(made.site).rules) {
    if (rule.rule.need == CoverageNeed::relation) continue;
    for (const Gap& gap : rule.gaps) gaps.push_back(rule.rule.id + ' ' + made.site.entities[gap.entity].declared.id);
  }
  std::sort(gaps.begin(), gaps.end());
  CHECK(gaps == Strings{"reach alene", "source u", "theme e", "theme m", "theme u"});
}

TEST_CASE("a rule that says nothing, or names what is not there, is reported where it stands") {
  const auto found = [](const std::string& table) {
    Strings codes;
    for (const Diagnostic& finding : checkedSiteOf({{"pejl.toml", site + "[[coverage]]\n" + table}}).diagnostics.sorted()) {
      CHECK(finding.where.file == "pejl.toml");
      codes.push_back(finding.code);
    }
    return codes;
  };
  const std::string sound = "id = \"a\"\nevery = \"maal\"\nrelation = \"stoetter\"\nmessage = \"x\"\n";
  CHECK(found(sound).empty());
  CHECK(found("every = \"maal\"\n") == Strings{"invalid-id"});
  CHECK(found("id = \"a\"\n") == Strings{"missing-key", "missing-key", "missing-key"});
  CHECK(found("id = \"a\"\nevery = \"mål\"\nrelation = \"støtter\"\nmessage = \"x\"\n") == Strings{"unknown-type", "unknown-relation"});
  CHECK(found(sound + "in = \"kilde\"\n") == Strings{"unresolved-id"});
  CHECK(found(sound + "at_least = 2\nat_most = 1\n") == Strings{"wrong-value"});
  CHECK(found(sound + "severity = \"high\"\ndirection = \"up\"\n") == Strings{"wrong-value", "wrong-value"});
  CHECK(found(sound + "least = 2\n") == Strings{"unknown-key"});
  CHECK(found(sound + "[[coverage]]\n" + sound) == Strings{"duplicate-id"});
  CHECK(found("id = \"a\"\nneeds = \"theme\"\n").empty());
}

TEST_CASE("data/coverage.json fits its schema and tells the same gaps and suspects as the check") {
  Files files = locked(fixture());
  files = without(files, "r/d.md", relation("stoetter", "m"));
  files["r/e.md"].replace(files["r/e.md"].find("Tekst."), 6, "Andre ord.");
  const InMemory made = siteOf(files);
  nlohmann::json data, schema;
  for (const OutputFile& file : exportData(made.site, {}, 1)) {
    if (file.path == "data/coverage.json") data = nlohmann::json::parse(file.bytes);
    if (file.path == "data/coverage.schema.json") schema = nlohmann::json::parse(file.bytes);
  }
  CHECK(schemaFaults(data, schema) == Strings{});
  std::size_t gaps = 0;
  for (const auto& rule : data["rules"]) {
    CHECK(rule["of"].get<std::size_t>() == rule["held"].get<std::size_t>() + rule["gaps"].size());
    if (rule["severity"] != "page") gaps += rule["gaps"].size();
  }
  CHECK(gaps == gapsTold(files).size());
  CHECK(data["suspects"] == nlohmann::json::parse(R"([{"from": "d", "type": "forudsaetter", "to": "e", "changed": "e"}])"));
}
