// What a job profile rests on, and how much of its frameworks it covers (graph/profile_basis.h).
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {rows: [{number, anchor, title, url, is_quotation, basis: [{title, url, type, type_id, modality, modality_id, words, summary,
// place, source, badge}]}], count, without, wholes: [{title, url, used, of, parts: [{title, url, type, type_id, points: [{number,
// anchor}]}]}], themes, missing_themes: [{title, url}]}; none on a page that is no profile. `words` is what a statement says
// where it stands; of anything else there is `summary`. `badge` is said where a basis does not hold for certain.
Value profileView(const SiteFacts& facts, PageIndex page, Values& values);

}  // namespace pejl::rendering
