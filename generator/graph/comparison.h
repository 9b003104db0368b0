// Two frameworks side by side, as a mapping set compares them: what corresponds, what is said to have no counterpart, and
// what nobody has looked at. The last two are told apart: silence is no finding.
#pragma once

#include <cstdint>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct Comparison {
  std::uint32_t set = 0;            // in Site::mappingSets
  bool isInverse = false;           // seen from B: sides, differences and names of kinds change places
  EntityIndex left = none, right = none;          // frameworks; none where the set joins several
  std::vector<std::uint32_t> pairs;               // rows with both sides, in MappingSet::mappings
  std::vector<std::uint32_t> withoutCounterpart;  // rows with one side only
  std::vector<EntityIndex> leftNotAssessed, rightNotAssessed;  // no row names them, in reading order; no statements
};

Comparison compare(const Site& site, std::uint32_t set);
Comparison inverse(const Comparison& comparison);

}  // namespace pejl::graph
