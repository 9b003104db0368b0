// Whether the words around a careful term show that it is meant: grammar, not meaning. "Hun har mod" and "modet" are
// courage, "mod nord" is a direction; "en leder" is a person, "hun leder" is not.
#pragma once

#include <cstddef>

#include "terms/block_text.h"

namespace pejl::terming {

// The words [first, last] of a block.
struct WordRange {
  std::size_t first = 0, last = 0;
};

// Of an automatic term: always or acronym, unless the sentence shows that it is something else, or MED, which is also a
// common word, stands where no noun does: otherReading.
TermRule evidenceForAutomatic(const Lexicon& lexicon, const BlockText& block, WordRange range, const Sense& sense);

// Of a careful one: an accepting rule, or otherReading. `typeNames`: the names of the term's own type.
TermRule evidenceFor(const Lexicon& lexicon, const BlockText& block, WordRange range, const Sense& sense,
                     const std::vector<WordNumber>& typeNames);

}  // namespace pejl::terming
