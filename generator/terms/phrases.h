// Whether words stand inside a set phrase, in which nothing of what they name is meant: "i spil", "med … for øje".
#pragma once

#include "terms/block_text.h"
#include "terms/evidence.h"

namespace pejl::terming {

// Also with the word after: "mod til gengæld".
bool isInPhraseWithNext(const Lexicon& lexicon, const BlockText& block, WordRange range, EntityIndex entity);
bool isInPhrase(const Lexicon& lexicon, const BlockText& block, WordRange range, EntityIndex entity);

}  // namespace pejl::terming
