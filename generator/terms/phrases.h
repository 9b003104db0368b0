// Whether words stand inside a set phrase, in which nothing of what they name is meant: "i spil", "med … for øje".
#pragma once

#include "terms/block_text.h"
#include "terms/evidence.h"

namespace pejl::terming {

bool isInPhrase(const Lexicon& lexicon, const BlockText& block, WordRange range, EntityIndex entity);

// Only a phrase that the word after belongs to as well: "mod til gengæld".
bool isInPhraseWithNext(const Lexicon& lexicon, const BlockText& block, WordRange range, EntityIndex entity);

}  // namespace pejl::terming
