#include "write/write.h"

#include <unistd.h>

#include <utility>

#include "write/steps.h"

namespace pejl {

Result<WriteSummary> write(const Output& output, const std::string& folder, unsigned jobs) {
  auto target = writing::openTarget(folder);
  if (!target) return Refusal{target.reason()};
  // From here to the end no other build touches the folder.
  const auto old = writing::openOldSite(*target);
  if (!old) return Refusal{old.reason()};
  const auto plan = writing::plan(output, *old, jobs);
  if (!plan) return Refusal{plan.reason()};

  WriteSummary summary;
  summary.files = output.size();
  summary.changed = plan->changed;
  summary.removed = plan->strays;
  for (const OutputFile& file : output) summary.bytes += file.bytes.size();
  if (plan->nothingToDo()) return summary;

  const std::string staging = "." + target->name + ".staging-" + std::to_string(::getpid());
  if (auto refusal = writing::stage(*plan, *old, *target, staging, jobs)) {
    writing::removeTree(*target, staging);  // What fails here is swept up by the next build.
    return *std::move(refusal);
  }
  const auto replaced = writing::exchange(*target, *old, staging);
  if (!replaced) {
    writing::removeTree(*target, staging);
    return Refusal{replaced.reason()};
  }
  // From here the new site is the one that readers see.
  if (!replaced->empty()) {
    if (auto refusal = writing::removeTree(*target, *replaced)) {
      return Refusal{say("the new site is in place, but the old one could not be removed: {}", refusal->reason)};
    }
  }
  return summary;
}

}  // namespace pejl
