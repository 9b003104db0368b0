// A reading path: its own page, the pages of its steps, the sheet to bring along and the cards to talk over.
#pragma once

#include <cstdint>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {roles: [{title, url}], ways: {steps: [{number, title, url, type, type_id, place, reason, count}], first, sheet, cards},
// left_out: [{reason, entries: [{title, url}]}]} of the path that the page declares, or none. `count` says how many
// statements; `first` and `sheet` are none without steps, `cards` where there are no statements.
Value pathView(const SiteFacts& facts, PageIndex page, Values& values);

// [{title, url, count}]: the paths for the role that the page declares; `count` is how many steps.
Value pathsFor(const SiteFacts& facts, PageIndex page, Values& values);

// {path: {title, url}, ways, number, count, title, type, type_id, own, place, version, badge, reason, body, groups: [{title, url,
// entries: [{title, url, text, summary}]}]}. `number` counts from 0 as the argument and from 1 as a member.
// `own` is the address of what is shown; `groups` is what is said to the roles in its parts and in what the step also names.
Value stepView(const SiteFacts& facts, std::uint32_t path, std::uint32_t number, std::string_view from, Values& values);

// {path, roles, frameworks: [{title, url, version, badge}], as_of, room, steps: [{number, title, url, reason, entries: [entry]}]};
// `room` is "roomy", "tight", or "long" when two pages of A4 cannot hold it.
Value sheetView(const SiteFacts& facts, std::uint32_t path, std::string_view from, Values& values);

// {path, count, steps: [{title, number, cards: [{text, title, url, framework, version, source}]}]}: a card a statement.
Value cardsView(const SiteFacts& facts, std::uint32_t path, std::string_view from, Values& values);

}  // namespace pejl::rendering
