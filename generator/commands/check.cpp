#include "build.h"
#include "commands/commands.h"
#include "commands/outcome.h"
#include "commands/progress.h"

namespace pejl {

int runCheck(const Options& options) {
  Progress progress(options.verbosity);
  const BuildReport report =
      buildInMemory(*openFolder(options.root), options.build, [&](std::string_view phase) { progress.begin(phase); });
  progress.finish();
  // Without usable settings there were no pages to look at.
  const bool hasLooked = report.pages > 0;
  printOutcome(report, options,
               hasLooked ? say("Checked {} in {}", amountOfPages(report.pages), formatSeconds(progress.seconds())) : Message());
  endProgram(exitCodeOf(report));
}

}  // namespace pejl
