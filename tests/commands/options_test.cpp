#include "commands/options.h"

#include <stdlib.h>

#include <catch2/catch.hpp>

using namespace pejl;

namespace {
CommandLine read(std::vector<const char*> words) {
  words.insert(words.begin(), "pejl");
  return readCommandLine(static_cast<int>(words.size()), words.data());
}

// Sets a variable for the length of a test.
struct Variable {
  const char* name;
  Variable(const char* variable, const char* value) : name(variable) { ::setenv(name, value, 1); }
  ~Variable() { ::unsetenv(name); }
};
}  // namespace

TEST_CASE("build has sensible settings by itself") {
  const CommandLine line = read({"build"});
  REQUIRE(line.options);
  CHECK(line.options->verb == Verb::build);
  CHECK(line.options->root == ".");
  CHECK(line.options->build.outputFolder == "output");
  CHECK(line.options->build.today.empty());
  CHECK(line.options->build.jobs >= 1);
  CHECK_FALSE(line.options->build.baseUrl);
}

TEST_CASE("the output folder lies in the site's folder unless it is named") {
  CHECK(read({"build", "-r", "sites/a"}).options->build.outputFolder == "sites/a/output");
  CHECK(read({"build", "-r", "sites/a", "-d", "out"}).options->build.outputFolder == "out");
}

TEST_CASE("the flags arrive where they belong") {
  const auto options = read({"build", "--base-url", "https://x.dk/y", "-D", "--strict", "--today", "2026-02-28", "-j", "3",
                             "--format=json", "--color", "always", "-q"}).options;
  REQUIRE(options);
  CHECK(options->build.baseUrl == "https://x.dk/y/");
  CHECK(options->build.drafts);
  CHECK(options->build.strict);
  CHECK(options->build.today == "2026-02-28");
  CHECK(options->build.jobs == 3);
  CHECK(options->format == DiagnosticFormat::json);
  CHECK(options->colour == Colour::on);
  CHECK(options->verbosity == Verbosity::quiet);
}

TEST_CASE("findings are printed in the form that is asked for") {
  CHECK(read({"check"}).options->format == DiagnosticFormat::human);
  CHECK(read({"check", "--format", "sarif"}).options->format == DiagnosticFormat::sarif);
  CHECK(read({"check", "--format", "github"}).options->format == DiagnosticFormat::github);
  CHECK(read({"check", "--format", "gitlab"}).options->format == DiagnosticFormat::gitlab);
}

TEST_CASE("the language of findings is the site's unless a verb is told another") {
  CHECK_FALSE(read({"check"}).options->build.messages);
  for (const char* verb : {"build", "check", "serve"}) CHECK(read({verb, "--language", "da"}).options->build.messages == "da");
  CHECK(read({"review", "--language", "en"}).options->build.messages == "en");
  CHECK(read({"check", "--language", "sv"}).exitCode == exitUsage);
}

TEST_CASE("how much is said of pejl.lock follows from the flags") {
  CHECK(read({"check"}).options->build.decisions == DecisionReport::counted);
  CHECK(read({"check", "-v"}).options->build.decisions == DecisionReport::listed);
  CHECK(read({"check", "--format", "json"}).options->build.decisions == DecisionReport::listed);
  CHECK(read({"check", "--locked", "-v"}).options->build.decisions == DecisionReport::required);
}

TEST_CASE("review lists by default, and accepts or waives when told to") {
  CHECK_FALSE(read({"review"}).options->review.accepts);
  const auto options = read({"review", "a", "--relation", "stoetter", "--accept"}).options;
  REQUIRE(options);
  CHECK(options->verb == Verb::review);
  CHECK((options->review.id == "a" && options->review.relation == "stoetter" && options->review.accepts));
  CHECK(read({"review", "a", "--language-only", "kommaer"}).options->review.languageOnly == "kommaer");
}

TEST_CASE("wrong usage ends with 2 and says what is wrong") {
  const std::vector<std::vector<const char*>> wrong = {
      {}, {"byg"}, {"build", "--outputdir", "x"}, {"build", "-j", "0"}, {"build", "--today", "2026-02-30"},
      {"build", "--today", "i dag"}, {"build", "--base-url", "x.dk"}, {"build", "--format", "xml"}, {"init"},
      {"check", "-d", "x"}, {"build", "-q", "-v"}, {"serve", "--port", "70000"}, {"build", "extra"}, {"build", "--locked"},
      {"review", "--accept", "--language-only", "x"}, {"review", "--language-only", ""}, {"review", "-D"}};
  for (const auto& words : wrong) {
    CAPTURE(words);
    const CommandLine line = read(words);
    CHECK_FALSE(line.options);
    CHECK(line.exitCode == 2);
    CHECK_FALSE(line.complaint.empty());
  }
}

TEST_CASE("a slip in a verb or a flag gets the nearest spelling") {
  CHECK_THAT(read({"biuld"}).complaint, Catch::Contains("did you mean 'build'?"));
  CHECK_THAT(read({"build", "--strickt"}).complaint, Catch::Contains("did you mean '--strict'?"));
  CHECK_THAT(read({"build", "--strict", "--jobbs=2"}).complaint, Catch::Contains("did you mean '--jobs'?"));
}

TEST_CASE("help and version go to stdout and end well") {
  for (const auto& words : std::vector<std::vector<const char*>>{{"--help"}, {"build", "--help"}, {"--version"}}) {
    const CommandLine line = read(words);
    CHECK_FALSE(line.options);
    CHECK(line.exitCode == 0);
    CHECK_FALSE(line.output.empty());
    CHECK(line.complaint.empty());
  }
  CHECK_THAT(read({"--version"}).output, Catch::StartsWith("pejl "));
  CHECK_THAT(read({"serve", "--help"}).output, Catch::Contains("--port"));
}

TEST_CASE("today is the day of SOURCE_DATE_EPOCH unless --today says otherwise") {
  const Variable epoch("SOURCE_DATE_EPOCH", "1700000000");
  CHECK(read({"build"}).options->build.today == "2023-11-14");
  CHECK(read({"build", "--today", "2026-01-01"}).options->build.today == "2026-01-01");
  const Variable wrong("SOURCE_DATE_EPOCH", "i går");
  CHECK(read({"build"}).exitCode == 2);
}

TEST_CASE("NO_COLOR and CLICOLOR_FORCE decide, and --color beats both") {
  {
    const Variable force("CLICOLOR_FORCE", "1");
    CHECK(read({"build"}).options->colour == Colour::on);
    CHECK(read({"build", "--color", "never"}).options->colour == Colour::off);
    const Variable none("NO_COLOR", "1");
    CHECK(read({"build"}).options->colour == Colour::off);
    CHECK(read({"build", "--color", "always"}).options->colour == Colour::on);
  }
  const Variable force("CLICOLOR_FORCE", "0");
  CHECK(read({"build"}).options->colour == Colour::off);  // a test's stdout is no terminal, or it is and is not forced
}
