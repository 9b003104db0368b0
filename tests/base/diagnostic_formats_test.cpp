// The forms that forges read: the same codes, places and numbers in all of them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/diagnostic_printer.h"
#include "base/text.h"

using namespace pejl;
using nlohmann::json;

namespace {

std::vector<Diagnostic> findings() {
  return {{"unresolved-id", Severity::error, {"content/æ b.md", 3, 11, 3}, say("nothing has the id 'mdo'"), say("did you mean 'mod'?"), {}},
          {"raw-html", Severity::warning, {"content/a.md", 7, 0, 1}, say("100 % HTML: a, b"), {}, {}},
          {"suspect-relation", Severity::warning, {"content/a.md", 4, 8, 10}, say("'b' has changed"), {}, {}, {{{"content/b.md", 2, 6, 1}, say("'b', a maal")}}},
          {"unreviewed-decisions", Severity::note, {"pejl.lock", 0, 0, 1}, say("3 new links"), {}, {}}};
}

std::string printed(DiagnosticFormat format, const std::vector<Diagnostic>& all = findings()) {
  return printFindings(all, format, Colour::off, Catalogue());
}

// "code path line column", as far as each form says it; a missing line is 0.
using Told = std::vector<std::string>;
std::string told(const std::string& code, const std::string& path, std::uint32_t line, std::uint32_t column) {
  return code + ' ' + path + ' ' + std::to_string(line) + ' ' + std::to_string(column);
}

Told toldByJson() {
  Told all;
  const std::string text = printed(DiagnosticFormat::json);
  for (const std::string_view line : splitLines(text)) {
    if (line.empty()) continue;
    const json one = json::parse(line);
    all.push_back(told(one["code"], one["path"], one.value("line", 0u), one.value("column", 0u)));
  }
  return all;
}

Told toldBySarif() {
  Told all;
  const json report = json::parse(printed(DiagnosticFormat::sarif));
  for (const json& one : report["runs"][0]["results"]) {
    const json& place = one["locations"][0]["physicalLocation"];
    const json region = place.value("region", json::object());
    std::string uri = place["artifactLocation"]["uri"];
    uri = replaceAll(replaceAll(uri, "%C3%A6", "æ"), "%20", " ");
    all.push_back(told(one["ruleId"], uri, region.value("startLine", 0u), region.value("startColumn", 0u)));
    CHECK(report["runs"][0]["tool"]["driver"]["rules"][one["ruleIndex"].get<std::size_t>()]["id"] == one["ruleId"]);
  }
  return all;
}

Told toldByGitlab() {
  Told all;
  for (const json& one : json::parse(printed(DiagnosticFormat::gitlab))) {
    const json& begin = one["location"]["positions"]["begin"];
    const bool isWhole = one["location"]["path"] == "pejl.lock";
    all.push_back(told(one["check_name"], one["location"]["path"], isWhole ? 0 : begin["line"].get<std::uint32_t>(), begin.value("column", 0u)));
  }
  return all;
}

}  // namespace

TEST_CASE("the language changes what is said, not what a forge knows a finding by") {
  std::vector<Diagnostic> one = {findings().front()};
  one[0].message = say("there is no page '{}'", "x");
  const auto in = [&](DiagnosticFormat format, const char* language) { return json::parse(printFindings(one, format, Colour::off, catalogueIn(language))); };
  const json english = in(DiagnosticFormat::gitlab, "en"), danish = in(DiagnosticFormat::gitlab, "da");
  CHECK(english[0]["fingerprint"] == danish[0]["fingerprint"]);
  CHECK(startsWith(danish[0]["description"].get<std::string>(), "der er ingen side 'x'"));
  CHECK(in(DiagnosticFormat::sarif, "da")["runs"][0]["language"] == "da");
  CHECK_FALSE(in(DiagnosticFormat::sarif, "en")["runs"][0].contains("language"));
}

TEST_CASE("codes, places and numbers are equal in all forms") {
  const Told expected = {"unresolved-id content/æ b.md 3 11", "raw-html content/a.md 7 0", "suspect-relation content/a.md 4 8",
                         "unreviewed-decisions pejl.lock 0 0"};
  CHECK(toldByJson() == expected);
  CHECK(toldBySarif() == expected);
  CHECK(toldByGitlab() == expected);
  const std::string github = printed(DiagnosticFormat::github);
  CHECK(std::count(github.begin(), github.end(), '\n') == static_cast<long>(expected.size()));
}

TEST_CASE("SARIF has one run with its rules, related places and columns in code points") {
  const json report = json::parse(printed(DiagnosticFormat::sarif));
  CHECK(report["version"] == "2.1.0");
  const json& run = report["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  const json& first = run["results"][0];
  CHECK(first["level"] == "error");
  CHECK(first["message"]["text"] == "nothing has the id 'mdo'\ndid you mean 'mod'?");
  CHECK(first["locations"][0]["physicalLocation"]["region"] == json{{"startLine", 3}, {"startColumn", 11}, {"endColumn", 14}});
  const json& related = run["results"][2]["relatedLocations"][0];
  CHECK(related["message"]["text"] == "'b', a maal");
  CHECK(related["physicalLocation"]["artifactLocation"]["uri"] == "content/b.md");
  CHECK(run["results"][3]["level"] == "note");
  CHECK_FALSE(run["results"][3]["locations"][0]["physicalLocation"].contains("region"));
  CHECK(json::parse(printed(DiagnosticFormat::sarif, {}))["runs"][0]["results"].empty());
}

TEST_CASE("GitHub's commands are escaped, so that content can neither end one nor begin another") {
  CHECK(printed(DiagnosticFormat::github) ==
        "::error file=content/æ b.md,line=3,col=11,endColumn=14,title=unresolved-id::nothing has the id 'mdo'%0Adid you mean 'mod'?\n"
        "::warning file=content/a.md,line=7,title=raw-html::100 %25 HTML: a, b\n"
        "::warning file=content/a.md,line=4,col=8,endColumn=18,title=suspect-relation::'b' has changed\n"
        "::notice file=pejl.lock,title=unreviewed-decisions::3 new links\n");
  const std::string hostile = printed(DiagnosticFormat::github, {{"x", Severity::error, {"a,line=9:b\n.md", 1, 1, 1}, say("x\n::error::y"), {}, {}}});
  CHECK(hostile == "::error file=a%2Cline=9%3Ab?.md,line=1,col=1,endColumn=2,title=x::x?::error::y\n");
}

TEST_CASE("GitLab's fingerprints differ, and do not follow the line") {
  std::vector<Diagnostic> twice = {findings()[1], findings()[1]};
  twice[1].where.line = 9;
  const json report = json::parse(printed(DiagnosticFormat::gitlab, twice));
  CHECK(report[0]["fingerprint"] != report[1]["fingerprint"]);
  twice[0].where.line = 8;
  CHECK(json::parse(printed(DiagnosticFormat::gitlab, twice))[0]["fingerprint"] == report[0]["fingerprint"]);
  CHECK(report[0]["severity"] == "minor");
  CHECK(printed(DiagnosticFormat::gitlab, {}) == "[]\n");
}

TEST_CASE("a hint, which forges do not know, is a note to them") {
  const std::vector<Diagnostic> hints = {{"undeclared-form", Severity::hint, {"content/a.md", 1, 1, 1}, say("x"), {}, {}}};
  CHECK(json::parse(printed(DiagnosticFormat::sarif, hints))["runs"][0]["results"][0]["level"] == "note");
  CHECK(startsWith(printed(DiagnosticFormat::github, hints), "::notice "));
  CHECK(json::parse(printed(DiagnosticFormat::gitlab, hints))[0]["severity"] == "info");
}
