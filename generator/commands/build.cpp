#include "build.h"

#include "commands/commands.h"
#include "commands/outcome.h"
#include "commands/progress.h"

namespace pejl {
namespace {

Message closingLine(const BuildReport& report, const std::string& folder, double seconds) {
  const WriteSummary& written = report.written;
  if (report.stopped) return say("Nothing was written; '{}' is as it was.", folder);
  const Message size = say("{} ({}, {})", amountOfPages(report.pages), amountOfFiles(written.files), formatBytes(written.bytes));
  const Message time = formatSeconds(seconds);
  if (written.changed == 0 && written.removed == 0) return say("'{}' is up to date: {}, looked at in {}", folder, size, time);
  if (written.changed == written.files && written.removed == 0) return say("Wrote {} to {} in {}", size, folder, time);
  return say("Wrote {} to {} in {}: {} changed, {} unchanged, {} removed", size, folder, time, withThousands(written.changed),
             withThousands(written.files - written.changed), withThousands(written.removed));
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
