// How far the site is connected the way its editors want it ([[coverage]] in pejl.toml), and where it is not. Three
// questions are asked of every site: what has no theme, what names no source document, what nothing leads to.
#pragma once

#include <cstdint>
#include <vector>

#include "model/coverage_rule.h"
#include "model/lock.h"
#include "model/site.h"

namespace pejl::graph {

// An entity that a rule is about and that does not fulfil it.
struct Gap {
  EntityIndex entity = none;
  std::uint32_t found = 0;  // of a rule about relations: how many there are
  bool isKnown = false;     // pejl.lock remembers it: somebody has seen it and lets it be
};

struct RuleCoverage {
  CoverageRule rule;
  std::vector<EntityIndex> about;  // what the rule is about, in the order of Site::entities
  std::vector<Gap> gaps;           // the same order
};

struct Coverage {
  std::vector<RuleCoverage> rules;  // pejl.toml's in its order, then the questions that no rule of it asks
  std::vector<GapFact> closed;      // known gaps that are no more, as in pejl.lock
};

Coverage measureCoverage(const Site& site);

}  // namespace pejl::graph
