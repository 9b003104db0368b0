// All that is said with one strength ("all that must be done"), framework by framework.
#pragma once

#include <string>
#include <vector>

#include "graph/strengths.h"
#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// A page of a strength: `part` none for the whole, else its framework's own page, where there is too much for one.
struct StrengthPage {
  std::uint32_t strength = 0;  // in SiteFacts::strengths
  std::uint32_t part = none;   // in Strength::parts
  std::string address, title;
};

std::vector<StrengthPage> strengthPages(const SiteFacts& facts);

// {count, index, strengths, parts: [{title, url, status, anchor, count, more: url or none, statements: [entry]}]}. An entry is
// a statementEntry. A part with a page of its own has its address in `more`, and no statements. `title` is none for what
// belongs to no framework.
Value strengthView(const SiteFacts& facts, const StrengthPage& page, Values& values);

// [{title, modality, modality_id, url, count, current}]: a link to each; `current`, in SiteFacts::strengths, may be none.
Value strengthLinks(const SiteFacts& facts, std::uint32_t current, std::string_view from, Values& values);

}  // namespace pejl::rendering
