// The figures of a page: what is drawn of the site, found and given words; figure_layouts.h gives it places.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {drawing} or none: what the page's own entity is related to, when that is enough for a figure to say more than the list
// beside it. The first block of relationsView is the same list.
Value neighbourhoodView(const SiteFacts& facts, PageIndex page, Values& values);

// [{form, drawing, centre, groups}]: the figures that the page's entity asks for. `centre` ({title, url}, url none for mere
// words) or none; `groups` [{name, members, more}] is the same as a list, of {title, url, number}; `name` is none for the entity's
// own parts.
Value figuresView(const SiteFacts& facts, PageIndex page, Values& values);

// The chain from `top` towards practice, on the page at `address`, which has the whole of it as a list.
Value chainDrawing(const SiteFacts& facts, EntityIndex top, std::string_view address, Values& values);

}  // namespace pejl::rendering
