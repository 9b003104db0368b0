// A way through the site for those in certain roles: what to read, in order, and why. The numbers are indices in
// Site::entities and Site::pages, the largest one where there is nothing.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "base/diagnostic.h"

namespace pejl {

struct PathStep {
  std::uint32_t entity = std::numeric_limits<std::uint32_t>::max();  // what is read; none for a page that is no entity
  std::uint32_t page = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> also;  // what else is told here to the roles
  std::string reason;
  Location where;
};

// What is said to the roles and yet is no part of the path, with all its parts.
struct LeftOut {
  std::vector<std::uint32_t> entities;
  std::vector<Location> where;      // by entity
  std::string reason;
};

struct ReadingPath {
  std::uint32_t entity = std::numeric_limits<std::uint32_t>::max();  // the path itself
  std::vector<std::uint32_t> roles;
  std::vector<PathStep> steps;
  std::vector<LeftOut> leftOut;
  Location where;                   // of its roles
};

}  // namespace pejl
