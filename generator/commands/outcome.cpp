#include "commands/outcome.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>

#include "base/catalogue.h"
#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl {
namespace {

bool isFailure(const Diagnostic& finding) {
  return finding.code == codes::unwritable.name || finding.code == codes::unreadableFile.name ||
         finding.code == codes::internalError.name;
}

bool isSetting(const Diagnostic& finding) {
  return finding.where.file == "pejl.toml" || startsWith(finding.where.file, "themes/") ||
         startsWith(finding.code, "template-");
}

// Who asks for more sees the hints; programs always do.
std::vector<Diagnostic> withoutHints(const std::vector<Diagnostic>& findings) {
  std::vector<Diagnostic> kept;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(kept), [](const Diagnostic& finding) { return finding.severity != Severity::hint; });
  return kept;
}

Message decimals(double number, int count) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", count, number);
  const std::string_view digits = text;
  const std::size_t point = digits.find('.');
  return say("{}.{}", digits.substr(0, point), digits.substr(point + 1));
}

}  // namespace

void printOutcome(const BuildReport& report, const Options& options, const Message& closing) {
  const Catalogue& catalogue = catalogueIn(report.language);
  std::FILE* const words = options.format == DiagnosticFormat::human ? stdout : stderr;
  const auto print = [&](const Message& line) { std::fprintf(words, "%s\n", line.in(catalogue).c_str()); };
  const bool isForPeople = options.format == DiagnosticFormat::human;
  const std::vector<Diagnostic> findings = isForPeople && options.verbosity != Verbosity::verbose ? withoutHints(report.findings) : report.findings;
  std::fputs(printFindings(findings, options.format, options.colour, catalogue).c_str(), stdout);
  const bool isQuiet = options.verbosity == Verbosity::quiet;
  if (!isQuiet && !closing.empty()) print(closing);
  const std::size_t hints = report.findings.size() - findings.size();
  if (!isQuiet && hints > 0) print(hints == 1 ? say("1 hint; -v lists it") : say("{} hints; -v lists them", withThousands(hints)));
  if (!findings.empty() || (!isQuiet && options.verb == Verb::check)) print(countsOf(findings));
}

int exitCodeOf(const BuildReport& report) {
  if (!report.stopped) return exitFine;
  const auto any = [&](bool (*is)(const Diagnostic&)) {
    return std::any_of(report.findings.begin(), report.findings.end(), [is](const Diagnostic& finding) {
      return finding.severity == Severity::error && is(finding);
    });
  };
  if (any(isFailure)) return exitFailure;
  return any(isSetting) ? exitUsage : exitFindings;
}

void endProgram(int code) {
  const bool isPrinted = std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
  std::_Exit(isPrinted ? code : exitFailure);
}

Message withThousands(std::size_t number) {
  if (number < 1000) return say("{}", number);
  const std::string last = std::to_string(1000 + number % 1000).substr(1);  // with its noughts
  return say("{},{}", withThousands(number / 1000), last);
}

Message amountOfPages(std::size_t count) { return count == 1 ? say("1 page") : say("{} pages", withThousands(count)); }

Message amountOfFiles(std::size_t count) { return count == 1 ? say("1 file") : say("{} files", withThousands(count)); }

Message formatBytes(std::size_t bytes) {
  const auto size = static_cast<double>(bytes);
  if (bytes < 1000) return say("{} bytes", bytes);
  if (bytes < 1'000'000) return say("{} kB", decimals(size / 1e3, 1));
  if (bytes < 1'000'000'000) return say("{} MB", decimals(size / 1e6, 1));
  return say("{} GB", decimals(size / 1e9, 1));
}

Message formatSeconds(double seconds) { return say("{} s", decimals(seconds, 2)); }

}  // namespace pejl
