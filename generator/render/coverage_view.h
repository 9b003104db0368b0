// How far the site is connected the way its editors want it, and where it is not: the coverage page.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// [{anchor, title, held, of, open, known, frameworks: [{title, url, held, of, open, gaps: [{title, url, type, type_id,
// known}], more}]}]; `url` is none for what lies outside the frameworks. A rule without gaps has no frameworks.
Value coverageView(const SiteFacts& facts, Values& values);

}  // namespace pejl::rendering
