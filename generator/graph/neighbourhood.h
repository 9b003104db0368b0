// What an entity is related to, as its page shows it: in a list and, from the same answer, in a figure. Being part of
// something is left out, since breadcrumbs and lists of parts say it, and so are the editors' mappings.
#pragma once

#include <cstdint>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

// A relation as seen from one of its ends.
struct Neighbour {
  EntityIndex entity = none;       // at the other end
  RelationIndex relation = none;
  std::uint32_t type = 0;          // in Schema::relations
  bool incoming = false;           // never of a symmetric relation

  bool inGroupOf(const Neighbour& other) const { return type == other.type && incoming == other.incoming; }
};

// Group by group in the order of the schema, each relation's own direction before its inverse; within a group in Danish
// order of titles, each neighbour once.
std::vector<Neighbour> neighbourhood(const Site& site, EntityIndex entity);

// What the group is called as seen from the entity: "støtter", "støttes af".
const LocalizedText& groupName(const Site& site, const Neighbour& neighbour);

}  // namespace pejl::graph
