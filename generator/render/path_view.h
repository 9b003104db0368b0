// A reading path: its own page, the pages of its steps, the sheet to bring along and the cards to talk over.
#pragma once

#include <cstdint>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {roles: [{title, url}], steps: [{number, title, url, type, type_id, place, reason, count}], first, sheet, cards, count,
// left_out: [{reason, entries: [{title, url}]}]} of the path that the page declares, or none. `count` is how many statements,
// of a step or of all; sheet and cards are none where there are no statements.
Value pathView(const SiteFacts& facts, PageIndex page, Values& values);

// [{title, url, count}]: the paths for the role that the page declares; `count` is how many steps.
Value pathsFor(const SiteFacts& facts, PageIndex page, Values& values);

// {path: {title, url}, number, count, type, type_id, own, place, badge, reason, body, groups: [{title, url, entries: [html]}]}.
// `own` is the address of what is shown; `groups` is what is said to the roles in its parts and in what the step also names.
Value stepView(const SiteFacts& facts, std::uint32_t path, std::uint32_t step, std::string_view address, Values& values);

// {path, roles, frameworks: [{title, url, badge}], steps: [{number, title, url, entries: [{title, url, modality, modality_id}]}], printed}
Value sheetView(const SiteFacts& facts, std::uint32_t path, std::string_view address, Values& values);

// {path, count, steps: [{title, cards: [{text, framework, source, url}]}]}: a card a statement.
Value cardsView(const SiteFacts& facts, std::uint32_t path, std::string_view address, Values& values);

}  // namespace pejl::rendering
