// The site's data for other programs: which files there are, what is in them, and on what terms they may be used.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {licence: {name, url, note} or none, groups: [{title, text, files: [{title, url, schema}]}], copy}: the offline copy or
// none. Addresses are from the page at data/.
Value dataView(const SiteFacts& facts, Values& values);

}  // namespace pejl::rendering
