// A mapping set as a comparison: what corresponds to what side by side, what has no counterpart, what nobody has assessed.
#pragma once

#include <string>

#include "graph/comparison.h"
#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {author, date, state, method, other: {title, url}, pairs, without: [row], not_assessed: [{title, count, links}]}. A row is
// {anchor, left_title, right_title, kind, kind_id, left, right: [{title, url, type, type_id, site, text}], reason, shared,
// difference_left, difference_right}; of a row without a counterpart `right` is empty. `address` is of the page it stands on.
Value comparisonView(const SiteFacts& facts, const graph::Comparison& comparison, std::string_view address, Values& values);

// The same for a page whose entity is a mapping set, or none.
Value mappingView(const SiteFacts& facts, PageIndex page, Values& values);

// "København 2016 og Allerød 2025": the set seen from its other side.
std::string inverseTitle(const SiteFacts& facts, const graph::Comparison& inverse);

}  // namespace pejl::rendering
