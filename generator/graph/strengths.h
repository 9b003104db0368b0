// What is said equally strongly: all that must be done, all that may. Which strengths there are, and in which order, is the
// schema's (graph/statement_fields.h).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

// The statements of one framework.
struct StrengthPart {
  EntityIndex framework = none;         // none: of what belongs to no framework, which comes last
  std::vector<EntityIndex> statements;  // in reading order
};

struct Strength {
  std::string id;  // of the modality
  LocalizedText label;
  std::vector<StrengthPart> parts;  // by framework in reading order
  std::size_t count = 0;
};

// Beyond this many statements the page of a strength lists its frameworks, and each has a page of its own.
inline constexpr std::size_t mostOfStrength = 1000;

// In the schema's order; none without statements.
std::vector<Strength> findStrengths(const Site& site);

}  // namespace pejl::graph
