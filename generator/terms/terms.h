// Site → Site: terms link themselves. The words of the text stay as they are; where a rule says that a term is meant, a
// link is put round it, and it is a mention like a written one. Every decision, also against a link, has its rule.
// Every id must be unique and every reference bound: it comes right after resolve.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"

namespace pejl {

// Also notes what a term is missing: likely forms that the text has and nobody declared, and words that may be two terms.
Site linkTerms(Site site, unsigned jobs, Diagnostics& diagnostics);

// One place where a form of a term stands in running text, and what was decided there.
struct TermOccurrence {
  PageIndex page = none;
  std::string sentence;
  std::uint32_t begin = 0, length = 0;  // of the words in the sentence, bytes
  TermRule rule = TermRule::always;
  EntityIndex instead = none;           // nearerTerm, ambiguous, longerTerm, sameWords: the other
  Location where;
};

// Every occurrence of a term in a resolved site that was not given to linkTerms, by page and place.
std::vector<TermOccurrence> occurrencesOf(const Site& site, EntityIndex term, unsigned jobs);

}  // namespace pejl
