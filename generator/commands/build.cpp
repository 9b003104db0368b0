#include "build.h"

#include "commands/commands.h"
#include "commands/outcome.h"
#include "commands/progress.h"

namespace pejl {
namespace {

std::string closingLine(const BuildReport& report, const std::string& folder, double seconds) {
  const WriteSummary& written = report.written;
  if (report.stopped) return "Nothing was written; '" + folder + "' is as it was.";
  const std::string size = amountOf(report.pages, "page") + " (" + amountOf(written.files, "file") + ", " +
                           formatBytes(written.bytes) + ")";
  if (written.changed == 0 && written.removed == 0) {
    return "'" + folder + "' is up to date: " + size + ", looked at in " + formatSeconds(seconds);
  }
  std::string line = "Wrote " + size + " to " + folder + " in " + formatSeconds(seconds);
  if (written.changed == written.files && written.removed == 0) return line;
  return line + ": " + withThousands(written.changed) + " changed, " +
         withThousands(written.files - written.changed) + " unchanged, " + withThousands(written.removed) + " removed";
}

}  // namespace

int runBuild(const Options& options) {
  Progress progress(options.verbosity);
  const BuildReport report =
      build(*openFolder(options.root), options.build, [&](std::string_view phase) { progress.begin(phase); });
  progress.finish();
  printOutcome(report, options, closingLine(report, options.build.outputFolder, progress.seconds()));
  endProgram(exitCodeOf(report));
}

}  // namespace pejl
