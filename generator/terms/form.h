// The words that a term's form was found in, and what about their spelling and surroundings forbids a link, whatever the
// term means.
#pragma once

#include <cstdint>
#include <optional>

#include "terms/block_text.h"
#include "terms/evidence.h"

namespace pejl::terming {

struct Form {
  std::uint32_t senses = 0;  // in Lexicon::senses
  WordRange range;
  bool isAcronym = false;    // found by its capitals: "MED" in "MED-udvalget"
};

// Of an acronym with an ending, "SFO'er", the whole; of a compound, "MED-udvalget", the acronym.
std::uint32_t beginOf(const BlockText& block, const Form& form);
std::uint32_t endOf(const BlockText& block, const Form& form);

// A name with capitals or marks inside it must stand as it is written; only its first letter follows the sentence.
bool isSpelled(const Lexicon& lexicon, const BlockText& block, const Form& form, const Sense& sense);

// Fixed or forbidden text, half a word, a quotation, a longer number, another thing's name, a shouted line; or nothing.
std::optional<TermRule> obstacleTo(const Lexicon& lexicon, const BlockText& block, const Form& form, const Sense& sense);

}  // namespace pejl::terming
