// Chains from purpose to practice as nested lists.
#pragma once

#include <cstddef>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// A chain's steps for parts/chain/steps.html: {steps: [{opens, closes: [nothing…], anchor, relation, title, url, type, type_id,
// modality, modality_id, place, again, onwards, stops}], closing: [nothing…]}. `opens` begins a list inside the step before, `closes` has
// one item for each list that ends before this step, `closing` for those that end after the last.

// The page of the chain below one top: {top, drawing, parts: [{title, url, anchor, steps, closing}], left}. Lists are nested so
// deep and no deeper; what lies deeper is a part of its own, which `onwards` leads to.
Value chainView(const SiteFacts& facts, const graph::ChainPage& page, Values& values);

// What leads up from a page's own entity, and from statements on it that serve something themselves: {blocks: [{title, url,
// steps, closing, left}], place: {title, url} or none} or none. The place is where the page stands in the whole chain.
Value whyView(const SiteFacts& facts, PageIndex page, Values& values);

// How many steps the chain below a top has, with those that its page has no room for.
std::size_t stepCount(const graph::ChainPage& page);

// All chains: [{title, url, chains: [entry, with `count`]}] by framework.
Value chainIndexView(const SiteFacts& facts, Values& values);

}  // namespace pejl::rendering
