// The table of criteria claims only what tests of that name show, and what people have tried on a day.
#include "graph/conformance.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdio>

#include "support/repository.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

std::vector<Criterion> criteriaOf(const std::string& theme, const std::string& wcag = "") {
  std::map<std::string, std::string> files = {{"pejl.toml", "[site]\ntitle = \"Prøve\"\ntheme = \"" + theme + "\"\n"}};
  if (!wcag.empty()) files["themes/" + theme + "/wcag.toml"] = wcag;
  return siteOf(files).site.config.accessibility.criteria;
}

const std::vector<Criterion>& criteria() {
  static const std::vector<Criterion> made = criteriaOf("klar");
  return made;
}

// Names of tests as the tests write them; what is put in at run time stands as "…".
std::string namesOf(std::string text) {
  for (std::size_t at = text.find("${"); at != std::string::npos; at = text.find("${", at)) {
    text.replace(at, text.find('}', at) + 1 - at, "…");
  }
  return text;
}

bool isNamed(const std::string& test, const std::vector<RepositoryFile>& files) {
  return std::any_of(files.begin(), files.end(), [&](const RepositoryFile& file) {
    return namesOf(file.text).find("test(\"" + test + "\"") != std::string::npos || namesOf(file.text).find("test(`" + test + "`") != std::string::npos ||
           file.text.find("TEST_CASE(\"" + test + "\"") != std::string::npos;
  });
}

Verdict verdictOf(const std::string& number, const std::string& accessibility) {
  const InMemory made = siteOf({{"pejl.toml", "[site]\ntitle = \"Prøve\"\n\n[accessibility]\n" + accessibility}});
  CHECK(made.findings() == Strings{});
  for (const graph::Conformance& row : graph::conformance(made.site)) {
    if (row.criterion->number == number) return row.verdict;
  }
  FAIL("no criterion " << number);
  return Verdict::notAssessed;
}

std::string manual(const std::string& number, const std::string& date, const std::string& verdict) {
  return "[[accessibility.manual_checks]]\ncriteria = [\"" + number + "\"]\ndate = " + date + "\nhow = \"Set efter.\"\nverdict = \"" + verdict + "\"\n";
}

}  // namespace

TEST_CASE("the 55 criteria of WCAG 2.2 at levels A and AA are there once, in order, in both languages") {
  REQUIRE(criteria().size() == 55);
  const auto countLevel = [](std::string_view level) {
    return std::count_if(criteria().begin(), criteria().end(), [&](const Criterion& each) { return each.level == level; });
  };
  CHECK(countLevel("A") == 31);
  CHECK(countLevel("AA") == 24);
  CHECK(std::count_if(criteria().begin(), criteria().end(), [](const Criterion& each) { return each.monitored; }) == 15);
  const auto numbers = [](const Criterion& each) {
    int parts[3] = {};
    std::sscanf(each.number.c_str(), "%d.%d.%d", &parts[0], &parts[1], &parts[2]);
    return parts[0] * 10000 + parts[1] * 100 + parts[2];
  };
  for (std::size_t i = 1; i < criteria().size(); ++i) CHECK(numbers(criteria()[i - 1]) < numbers(criteria()[i]));
  for (const Criterion& each : criteria()) {
    INFO(each.number);
    CHECK(each.name.texts.size() == 2);
    CHECK((each.note.empty() || each.note.texts.size() == 2));
  }
}

TEST_CASE("every test and code that a criterion names exists, and a criterion is met only where there is one") {
  std::vector<RepositoryFile> tests = repositoryFiles({"tests"});
  std::erase_if(tests, [](const RepositoryFile& file) { return !endsWithAny(file.path, {".cpp", ".mjs"}); });
  const std::string codes = repositoryText("generator/base/diagnostic_codes.h");
  Strings missing;
  for (const Criterion& each : criteria()) {
    for (const std::string& test : each.tests) {
      if (!isNamed(test, tests)) missing.push_back(each.number + ": " + test);
    }
    for (const std::string& code : each.checks) {
      if (codes.find("{\"" + code + "\",") == std::string::npos) missing.push_back(each.number + ": " + code);
    }
    const bool claims = each.verdict == Verdict::supported || each.verdict == Verdict::notApplicable;
    if (claims && each.tests.empty()) missing.push_back(each.number + ": nothing shows it");
    if (each.verdict == Verdict::notAssessed && each.note.empty()) missing.push_back(each.number + ": does not say why not");
  }
  CHECK(missing == Strings{});
  CHECK_FALSE(isNamed("a test that nobody wrote", tests));
}

TEST_CASE("script/test runs every test that a criterion names on tavle too, whose table is klar's for that reason") {
  const std::vector<Criterion> ofTavle = criteriaOf("tavle");
  REQUIRE(ofTavle.size() == criteria().size());
  const std::string script = repositoryText("script/test");
  const std::size_t begin = script.find("run_other_theme() {");
  const std::string runs = script.substr(begin, script.find("\n}\n", begin) - begin);
  Strings missing;
  for (const RepositoryFile& file : repositoryFiles({"tests"})) {
    if (!endsWithAny(file.path, {".test.mjs"})) continue;
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    const std::string stem = name.substr(0, name.find('.'));
    if (runs.find("{" + stem + ",") != std::string::npos || runs.find("," + stem + ",") != std::string::npos || runs.find("," + stem + "}") != std::string::npos) continue;
    for (const Criterion& each : ofTavle) {
      for (const std::string& test : each.tests) {
        if (isNamed(test, {file})) missing.push_back(each.number + ": " + file.path + ": " + test);
      }
    }
  }
  // Nothing but `script/survey --all` looks at every page, of whatever theme.
  std::erase_if(missing, [](const std::string& line) { return line.find("tests/survey/") != std::string::npos; });
  CHECK(missing == Strings{});
}

TEST_CASE("a theme whose table is like another's replaces single rows of it") {
  const std::vector<Criterion> own = criteriaOf("egen", "like = \"klar\"\n[[criterion]]\nnumber = \"2.4.7\"\nlevel = \"AA\"\nname = \"Fokus\"\nverdict = \"partial\"\n");
  REQUIRE(own.size() == criteria().size());
  for (std::size_t i = 0; i < own.size(); ++i) {
    CHECK(own[i].number == criteria()[i].number);
    CHECK(own[i].verdict == (own[i].number == "2.4.7" ? Verdict::partial : criteria()[i].verdict));
  }
}

TEST_CASE("a person's check decides what the tests leave open, and can otherwise only lower the verdict") {
  CHECK(verdictOf("1.4.5", "") == Verdict::notAssessed);
  CHECK(verdictOf("1.4.5", manual("1.4.5", "2026-01-01", "supported")) == Verdict::supported);
  CHECK(verdictOf("1.4.5", manual("1.4.5", "2026-02-01", "supported") + manual("1.4.5", "2026-01-01", "unsupported")) == Verdict::supported);
  CHECK(verdictOf("1.4.3", manual("1.4.3", "2026-01-01", "partial")) == Verdict::partial);
  CHECK(verdictOf("1.2.1", manual("1.2.1", "2026-01-01", "supported")) == Verdict::supported);
  CHECK(verdictOf("1.4.3", "[[accessibility.exceptions]]\nwhat = \"Et kort\"\ncriteria = [\"1.4.3\"]\n") == Verdict::partial);
}

TEST_CASE("a manual check of a criterion that does not exist is reported") {
  const InMemory made = siteOf({{"pejl.toml", "[site]\ntitle = \"P\"\n\n[accessibility]\n" + manual("4.1.1", "2026-01-01", "supported")}});
  CHECK(made.findings() == Strings{"pejl.toml:4:2 wrong-value"});
}
