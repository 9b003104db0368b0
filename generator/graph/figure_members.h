// What a figure shows of a group: those of its parts that have pages of their own, else those that are not statements, else
// its statements. A page says beside its parts what they have in common; that is no part of the model.
#pragma once

#include <vector>

#include "model/site.h"

namespace pejl::graph {

// In reading order.
std::vector<EntityIndex> figureMembers(const Site& site, EntityIndex group);

}  // namespace pejl::graph
