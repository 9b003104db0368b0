// Finds the terms of one document and decides each: first what it may be and whether it is meant, then, section by
// section, which of them are enough.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "terms/block_text.h"
#include "terms/evidence.h"
#include "terms/lexicon.h"
#include "terms/place.h"

namespace pejl::terming {

struct Decision {
  EntityIndex entity = none;
  NodeIndex block = noNode;
  std::uint32_t begin = 0, end = 0;  // in the block's text
  TermRule rule = TermRule::always;
  EntityIndex instead = none;        // of some rules: the other entity
  std::string words;                 // as written; of accepted ones
  std::uint32_t section = 0;
  std::uint8_t rank = 0;             // what is dropped first where links stand too close: the highest
};

// A likely form that nobody declared, met where it would have been linked.
struct MissedForm {
  EntityIndex entity = none;
  std::string words;
  NodeIndex block = noNode;
  std::uint32_t begin = 0;  // in the block's text
};

struct Decisions {
  std::vector<Decision> all;         // in reading order; rejected ones only of the term that was asked about
  std::vector<Decision> ambiguous;
  std::vector<MissedForm> missed;
};

// `asked`: the term whose rejected occurrences are wanted as well; none: nobody's.
Decisions decideTerms(const Site& site, const Lexicon& lexicon, const DocumentPlaces& places, PageIndex page, EntityIndex asked);

}  // namespace pejl::terming
