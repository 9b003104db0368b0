// What the figures of a page show, found in the graph and given words; the layouts give it places.
#pragma once

#include <string_view>

#include "render/figure_layouts.h"
#include "render/site_facts.h"

namespace pejl::rendering {

// Where a figure stands: links lead from there, and what belongs to the same framework needs no word of it.
struct FigurePlace {
  std::string_view address;
  EntityIndex framework = none;
};
FigurePlace placeOf(const Site& site, PageIndex page);

// What an entity is related to; no groups when that is too little for a figure to say more than a list.
FigureContent neighbourhoodContent(const SiteFacts& facts, EntityIndex entity, const FigurePlace& place);

// The groups of a circle, areas or a compass, with their members.
FigureContent modelContent(const SiteFacts& facts, const Figure& figure, const FigurePlace& place);

// The walk from `start` towards practice, cut where a figure ends.
ChainContent chainContent(const SiteFacts& facts, EntityIndex start, const FigurePlace& place);

// A chain as a list: each box that leads on, with what it leads on to.
FigureContent asGroups(const ChainContent& chain);

}  // namespace pejl::rendering
