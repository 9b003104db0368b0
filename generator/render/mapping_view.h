// A mapping set, what corresponds to what, as rows of two sides.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {author, date, state, method, rows: [{anchor, a_title, b_title, kind, kind_id, a: [entry], b: [entry], reason, shared,
// difference_a, difference_b}]} or none when the page's entity is no mapping set.
Value mappingView(const SiteFacts& facts, PageIndex page, Values& values);

}  // namespace pejl::rendering
