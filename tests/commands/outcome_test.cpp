#include "commands/outcome.h"

#include <catch2/catch.hpp>

#include "base/catalogue.h"

using namespace pejl;

namespace {
int codeFor(const char* code, const char* file, Severity severity = Severity::error) {
  BuildReport report;
  report.stopped = true;
  report.findings.push_back({code, severity, {file, 1, 1, 1}, say("m"), {}, {}});
  return exitCodeOf(report);
}
}  // namespace

TEST_CASE("numbers are printed for people") {
  CHECK(withThousands(0).english() == "0");
  CHECK(withThousands(999).english() == "999");
  CHECK(withThousands(1234).english() == "1,234");
  CHECK(withThousands(1002003).english() == "1,002,003");
  CHECK(amountOfPages(1).english() == "1 page");
  CHECK(amountOfPages(1234).english() == "1,234 pages");
  CHECK(formatBytes(12).english() == "12 bytes");
  CHECK(formatBytes(8'100'000).english() == "8.1 MB");
  CHECK(formatSeconds(0.4204).english() == "0.42 s");
}

TEST_CASE("numbers are written as the reader's language writes them") {
  const Catalogue& danish = catalogueIn("da");
  CHECK(amountOfPages(1).in(danish) == "1 side");
  CHECK(amountOfPages(1002003).in(danish) == "1.002.003 sider");
  CHECK(formatBytes(8'100'000).in(danish) == "8,1 MB");
  CHECK(formatSeconds(0.4204).in(danish) == "0,42 s");
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
