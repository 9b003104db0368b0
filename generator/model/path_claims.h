// A reading path as its TOML file says it, before ids are bound.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace pejl {

using WrittenId = std::pair<std::string, Location>;

struct PathStepClaim {
  WrittenId to;                 // an id, or a page's file below content/
  std::vector<WrittenId> also;  // ids
  std::string reason;
};

struct LeftOutClaim {
  std::vector<WrittenId> ids;
  std::string reason;
};

struct PathClaim {
  std::vector<WrittenId> roles;
  std::vector<PathStepClaim> steps;
  std::vector<LeftOutClaim> leftOut;
};

}  // namespace pejl
