// The themes that search offers a reader who has typed nothing yet or found nothing: as links on the search page, which
// are there without script too, and in the index for its script.
#pragma once

#include <vector>

#include "model/site.h"

namespace pejl::graph {

// In the site's order, at most twelve: more is no longer a way in but a list, and there is an index for that.
std::vector<EntityIndex> suggestedThemes(const Site& site);

}  // namespace pejl::graph
