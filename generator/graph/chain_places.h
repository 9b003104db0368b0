// The site's chains as pages: one for each place where a chain begins, and on which of them an entity has its place.
#pragma once

#include <string>
#include <vector>

#include "graph/chains.h"

namespace pejl::graph {

struct ChainPage {
  EntityIndex top = none;
  ChainTree tree;  // towards practice
  std::string address;    // "kaeder/as-vision.html"
};

// Of chains of at least two steps: a single step is a relation, and the entity's own page says it.
struct ChainPlaces {
  Chains chains;
  std::vector<ChainPage> pages;        // in reading order of their tops
  std::vector<std::uint32_t> pageOf;   // by entity: the first page that it stands on; none where it stands on none
};

ChainPlaces findChainPlaces(const Site& site);

// "Led-as-maal1": where an entity stands on a chain's page.
std::string chainAnchor(const Entity& entity);

}  // namespace pejl::graph
