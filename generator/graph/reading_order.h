// The order in which somebody who reads the site from end to end meets its pages, and what stands on them.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

// Ranks from 0, without gaps; an entity ranks by its page, then by its place on it.
struct ReadingOrder {
  std::vector<std::uint32_t> ofPage, ofEntity;
};

ReadingOrder readingOrder(const Site& site);

// What entities are sorted by where each framework keeps its own together: frameworks in reading order, what belongs to none
// last.
std::pair<std::uint32_t, std::uint32_t> rankByFramework(const Site& site, const ReadingOrder& order, EntityIndex entity);

}  // namespace pejl::graph
