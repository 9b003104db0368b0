// Output → disk, all or nothing. The new site is staged beside the old one and the two are exchanged at the end;
// files that did not change are carried over, not rewritten. The only code that touches the output folder, and only a
// folder that is empty or carries our marker.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "model/output.h"

namespace pejl {

struct WriteSummary {
  std::size_t files = 0, changed = 0, removed = 0;
  std::size_t bytes = 0;
};

Result<WriteSummary> write(const Output& output, const std::string& folder, unsigned jobs);

}  // namespace pejl
