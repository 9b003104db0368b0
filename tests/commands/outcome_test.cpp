#include "commands/outcome.h"

#include <catch2/catch.hpp>

using namespace pejl;

namespace {
int codeFor(const char* code, const char* file, Severity severity = Severity::error) {
  BuildReport report;
  report.stopped = true;
  report.findings.push_back({code, severity, {file, 1, 1, 1}, "m", {}, {}});
  return exitCodeOf(report);
}
}  // namespace

TEST_CASE("numbers are printed for people") {
  CHECK(withThousands(0) == "0");
  CHECK(withThousands(999) == "999");
  CHECK(withThousands(1234) == "1,234");
  CHECK(withThousands(1234567) == "1,234,567");
  CHECK(amountOf(1, "page") == "1 page");
  CHECK(amountOf(2, "page") == "2 pages");
  CHECK(formatBytes(12) == "12 bytes");
  CHECK(formatBytes(8'100'000) == "8.1 MB");
  CHECK(formatSeconds(0.4204) == "0.42 s");
}

TEST_CASE("the exit code says whose turn it is") {
  CHECK(exitCodeOf({}) == 0);
  CHECK(codeFor("unresolved-id", "content/a.md") == 1);
  CHECK(codeFor("raw-html", "content/a.md", Severity::warning) == 1);  // stopped by --strict
  CHECK(codeFor("unknown-key", "pejl.toml") == 2);
  CHECK(codeFor("missing-settings", "pejl.toml") == 2);
  CHECK(codeFor("unreadable-file", "pejl.toml") == 3);
  CHECK(codeFor("template-name", "pages/page.html") == 2);
  CHECK(codeFor("unwritable", "output") == 3);
  CHECK(codeFor("unreadable-file", "content/a.md") == 3);
  CHECK(codeFor("internal-error", "content/a.md") == 3);
}
