// The pages that Pejl makes itself and that links and menus may lead to: indexes, matrices, expectations, strengths,
// chains, comparisons seen from their other side, histories, coverage, data, conformance, search, and what goes with reading
// paths and frameworks. Which there are follows from the whole graph. Pages that only go on from another (a letter of a long index,
// all mentions of one thing) are none of them: their addresses come and go.
#pragma once

#include <vector>

#include "model/site.h"

namespace pejl::graph {

// By address.
std::vector<GeneratedPage> generatedPages(const Site& site);

}  // namespace pejl::graph
