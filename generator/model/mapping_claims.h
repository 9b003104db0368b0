// A mapping set as its TOML file says it, before ids are bound.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace pejl {

struct MappingClaim {
  std::vector<std::pair<std::string, Location>> a, b;  // ids
  std::string kind, reason, shared, differenceA, differenceB;
  Location where;
};

struct MappingSetClaim {
  std::string a, b;  // ids of frameworks, or empty
  std::string author, date, state, method;
  Location aWhere, bWhere;
  std::vector<MappingClaim> mappings;
};

}  // namespace pejl
