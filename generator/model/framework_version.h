// A text of a framework from a certain time. One of them is what the undated addresses show. The numbers are entities.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace pejl {

struct FrameworkVersion {
  std::uint32_t framework = std::numeric_limits<std::uint32_t>::max();  // in the Site that holds this
  std::uint32_t entity = std::numeric_limits<std::uint32_t>::max();     // the framework as it was, in the archive
  std::string date;      // as written: "2011-01-01", "2021-Q3"
  bool isShown = false;  // at the undated addresses
};

}  // namespace pejl
