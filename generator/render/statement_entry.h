// A statement in a list that stands away from its page: how strongly it binds, its words, where they stand, to whom.
// The theme's parts/expectation/statement.html shows it.
#pragma once

#include <span>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// What entryView gives, and {addressees: [{title, url}], whole: {title, url} or none, source}.
Value statementEntry(const SiteFacts& facts, EntityIndex statement, std::span<const EntityIndex> addressees, std::string_view from,
                     Values& values);

}  // namespace pejl::rendering
