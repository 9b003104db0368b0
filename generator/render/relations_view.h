// What a page's entities are related to, in both directions under the relations' own names; which
// terms the page uses.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// [{title, url, groups: [{name, direction, entries}]}]: first the page's own entity (title none), then the others on
// the page that have relations. Being part of something is said by breadcrumbs and lists of parts, and left out.
Value relationsView(const SiteFacts& facts, PageIndex page, Values& values);

// The same of one entity as seen from a page that it does not stand on, such as its translation.
Value relationsOf(const SiteFacts& facts, EntityIndex entity, PageIndex page, Values& values);

// The same groups from mapping sets, the editors' proposals: [{name, entries: [{title, url, place, text, set, about, is_external}]}].
// What is said to have no counterpart has the framework that was searched as its entry, without a url where there were several.
Value proposalsView(const SiteFacts& facts, PageIndex page, Values& values);

// [{title, url, text}]: terms that the page links to and that have a summary.
Value wordsView(const SiteFacts& facts, PageIndex page, Values& values);

}  // namespace pejl::rendering
