// What the editors say corresponds across frameworks, its ids bound. The numbers are indices in Site::entities, or none.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/external.h"

namespace pejl {

struct Mapping {
  std::vector<std::uint32_t> a, b;
  std::vector<ExternalRef> externalA, externalB;  // of other sites
  std::uint32_t kind = 0;          // in Schema::mappingKinds
  std::string reason, shared, differenceA, differenceB;
  Location where;
};

struct MappingSet {
  std::uint32_t entity = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t a = std::numeric_limits<std::uint32_t>::max(), b = a;  // frameworks
  ExternalRef externalA, externalB;  // frameworks of other sites
  std::string author, date, state, method;
  std::vector<Mapping> mappings;
};

}  // namespace pejl
