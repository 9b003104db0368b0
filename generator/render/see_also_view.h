// Ways from a page to the views of the whole graph that it is part of.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// [{title, links: [{title, url, count}]}]: for a theme the roles of which something is expected about it, for a role the
// themes; for a framework its comparisons and the chains that begin in it; for everything the matrices that it stands in.
Value seeAlsoView(const SiteFacts& facts, PageIndex page, Values& values);

// [{title, url, text, count, examples: [{title, url}]}]: the views that the site has, for its home page.
Value viewsView(const SiteFacts& facts, std::string_view from, Values& values);

}  // namespace pejl::rendering
