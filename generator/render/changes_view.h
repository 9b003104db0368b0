// What changed between two versions of a framework, for readers: each place under what became of it, words marked.
#pragma once

#include <vector>

#include "graph/changes.h"
#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {before: {title, url}, after: {title, url}, label, tone, decisions, total, counts: [{kind, title, count}],
// sections: [{kind, id, title, entries: [{title, type, type_id, place, before_url, after_url, moved, from_place,
// words_of_title: [part], text: [part], before: [{title, url}], after: [{title, url}]}]}]}, where a part is {edit: kept,
// removed or added, lines: [text]}. Only places that are about `role`, an entity of the archive; none for all.
// `archive` are the facts of Site::archive; `before` and `after` are in Site::versions.
Value changesView(const SiteFacts& archive, const Comparison& comparison, std::uint32_t before, std::uint32_t after,
                  EntityIndex role, std::string_view from, Values& values);

// Roles that some place in the comparison is about, by title.
std::vector<EntityIndex> rolesIn(const Site& archive, const Comparison& comparison);

}  // namespace pejl::rendering
