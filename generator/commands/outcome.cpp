#include "commands/outcome.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>

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

std::string decimals(double number, int count) {
  char text[32];
  std::snprintf(text, sizeof text, "%.*f", count, number);
  return text;
}

}  // namespace

void printOutcome(const BuildReport& report, const Options& options, std::string_view closing) {
  std::FILE* const words = options.format == DiagnosticFormat::human ? stdout : stderr;
  const bool isForPeople = options.format == DiagnosticFormat::human;
  const std::vector<Diagnostic> findings = isForPeople && options.verbosity != Verbosity::verbose ? withoutHints(report.findings) : report.findings;
  std::fputs(printFindings(findings, options.format, options.colour).c_str(), stdout);
  const bool isQuiet = options.verbosity == Verbosity::quiet;
  if (!isQuiet && !closing.empty()) std::fprintf(words, "%s\n", std::string(closing).c_str());
  const std::size_t hints = report.findings.size() - findings.size();
  if (!isQuiet && hints > 0) std::fprintf(words, "%s; -v lists %s\n", amountOf(hints, "hint").c_str(), hints == 1 ? "it" : "them");
  if (!findings.empty() || (!isQuiet && options.verb == Verb::check)) {
    std::fprintf(words, "%s\n", printCounts(findings).c_str());
  }
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

std::string withThousands(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

std::string amountOf(std::size_t count, std::string_view singular) {
  return withThousands(count) + ' ' + std::string(singular) + (count == 1 ? "" : "s");
}

std::string formatBytes(std::size_t bytes) {
  const auto size = static_cast<double>(bytes);
  if (bytes < 1000) return std::to_string(bytes) + " bytes";
  if (bytes < 1'000'000) return decimals(size / 1e3, 1) + " kB";
  if (bytes < 1'000'000'000) return decimals(size / 1e6, 1) + " MB";
  return decimals(size / 1e9, 1) + " GB";
}

std::string formatSeconds(double seconds) { return decimals(seconds, 2) + " s"; }

}  // namespace pejl
