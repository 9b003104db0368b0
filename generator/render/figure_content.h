// What the figures of a page show, found in the graph and given words; the layouts give it places.
#pragma once

#include "render/figure_layouts.h"
#include "render/site_facts.h"

namespace pejl::rendering {

// What an entity is related to; no groups when that is too little for a figure to say more than a list.
FigureContent neighbourhoodContent(const SiteFacts& facts, EntityIndex entity, PageIndex page);

// The groups of a circle, areas or a compass, with their members.
FigureContent modelContent(const SiteFacts& facts, const Figure& figure, PageIndex page);

// The walk from `start` towards practice, cut where a figure ends.
ChainContent chainContent(const SiteFacts& facts, EntityIndex start, PageIndex page);

// A chain as a list: each box that leads on, with what it leads on to.
FigureContent asGroups(const ChainContent& chain);

}  // namespace pejl::rendering
