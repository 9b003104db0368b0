// Statements, and what pages gather from the frameworks: a theme's and a role's main content.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// [{title, url, modality, modality_id, about: [{name, entries}]}]: statements on the page; `about` says from whom, to
// whom, and what else they are related to.
Value statementsView(const SiteFacts& facts, PageIndex page, Values& values);

// [{id, title, note, groups: [{title, url, entries}]}]: for a theme what the frameworks say about it; for a role or an
// organisation what is asked of it and what it asks; for an organisation its frameworks.
Value gatheredView(const SiteFacts& facts, PageIndex page, Values& values);

}  // namespace pejl::rendering
