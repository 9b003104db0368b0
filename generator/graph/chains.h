// Chains from purpose to practice: what leads from a vision to a goal, a dimension and the statements that ask something
// of somebody. The schema marks which relations are links (RelationType::chain) and which of their ends is the purpose.
//
// Structure (what something is part of) only bridges: a step over it is a link where something marked lies at or above
// its whole, and something marked or a statement at or below its part. The rest of the tree is no chain. Themes, roles,
// organisations and sources are nobody's purpose. A whole that is said to serve its own part is not linked that way, and what
// ties a part to its own whole marks neither.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct ChainLink {
  EntityIndex lower = none, upper = none;  // nearer practice, nearer purpose
  bool isStructure = false;
  bool isWithin = false;                   // the lower is part of the upper, whatever else relates them
  std::vector<RelationIndex> relations;    // that say so, by type; those of structure only where no others do
};

struct Chains {
  std::vector<ChainLink> links;                          // by lower, upper; one for two entities
  std::vector<std::vector<std::uint32_t>> above, below;  // by entity: its links by relation, structure last, then in reading order
  // Where chains begin, in reading order: entities with links, so few that all others are below one of them. Of a
  // circle that nothing leads into it is one.
  std::vector<EntityIndex> tops;

  bool isLinked(EntityIndex entity) const { return !above[entity].empty() || !below[entity].empty(); }
};

Chains findChains(const Site& site);

enum class Towards : std::uint8_t { purpose, practice };

enum class StepKind : std::uint8_t {
  first,  // the entity's own place, with everything that follows from it
  again,  // its own place is elsewhere in the tree
  loop    // its own place is above in the same branch
};

struct ChainStep {
  EntityIndex entity = none;
  std::uint32_t link = none;    // in Chains::links; none for the start
  std::uint32_t parent = none;  // in ChainTree::steps; none for the start
  std::uint32_t depth = 0;
  StepKind kind = StepKind::first;
  bool stops = false;           // no link leads on from the entity
};

struct ChainTree {
  std::vector<ChainStep> steps;  // the start, then each step followed by those that follow from it
  std::size_t left = 0;          // entities that `most` left no room for
};

// Everything that is reached from `start`, each at the shortest way to it; a link to what has its place elsewhere is a
// step of its own and goes no further. So there are as many steps as links, however many ways there are, and circles end.
// Nearest first, no more than `most` steps.
ChainTree walkChain(const Chains& chains, EntityIndex start, Towards towards, std::size_t most);

}  // namespace pejl::graph
