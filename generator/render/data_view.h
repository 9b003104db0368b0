// The site's data for other programs: which files there are, what is in them, and on what terms they may be used.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {licence: {name, url, note} or none, groups: [{title, text, files: [{title, language, format, url, schema,
// schema_url}]}], copy}: the offline copy or none. `language` is said of a title in another than the page's. Addresses are from `from`.
Value dataView(const SiteFacts& facts, std::string_view from, Values& values);

}  // namespace pejl::rendering
