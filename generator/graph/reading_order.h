// The order in which somebody who reads the site from end to end meets its pages, and what stands on them.
#pragma once

#include <cstdint>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

// Ranks from 0, without gaps; an entity ranks by its page, then by its place on it.
struct ReadingOrder {
  std::vector<std::uint32_t> ofPage, ofEntity;
};

ReadingOrder readingOrder(const Site& site);

}  // namespace pejl::graph
