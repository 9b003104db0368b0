// The site's concepts as SKOS sees them: a scheme for each framework, and one for themes, roles and terms that belong to none.
//
// Values, dimensions, tasks, terms and the like are concepts; statements are sentences, and no concepts, nor is what the
// schema takes out (EntityType::isConcept). A concept's broader ones are the nearest concept of its scheme that it is part of, and
// what a relation leads to whose `skos` is "broader" (the other way round for "narrower"); never in a circle. Related ones
// are never above or below each other, as SKOS wants it (SKOS Reference S27).
#pragma once

#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct Concept {
  EntityIndex entity = none;
  std::vector<EntityIndex> broader, related;  // each once; the related by entity
};

struct ConceptScheme {
  EntityIndex framework = none;  // none: the site's own
  std::vector<Concept> concepts;  // by entity
};

// Those that hold a concept, frameworks by entity, the site's own last.
std::vector<ConceptScheme> conceptSchemes(const Site& site);

bool isConcept(const Site& site, EntityIndex entity);

// What a row of a mapping set says of one of its pairs: a SKOS property ("closeMatch"), or empty for none. A row with
// several on a side speaks of them together, which SKOS cannot say: of the single pair it keeps only what still follows.
std::string_view matchOf(const Site& site, const Mapping& row);

}  // namespace pejl::graph
