// The automatic links of the site as facts for pejl.lock.
#pragma once

#include <vector>

#include "graph/decisions.h"

namespace pejl::graph {

// In reading order. The place of a link is the innermost entity around it that has an anchor, else the heading of its
// section, else nothing: the number of its paragraph would change whenever somebody writes one above it.
std::vector<CurrentLink> automaticLinks(const Site& site);

}  // namespace pejl::graph
