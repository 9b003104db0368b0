// The words of all sections with what they weigh where: everything that stands in the text itself. Private to this
// room.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/section.h"
#include "search/weights.h"
#include "search/word_table.h"

namespace pejl::searching {

struct Posting {
  Posting() = default;
  Posting(std::uint32_t inSection, Points thatMany, Kind how)
      : section(inSection), points(static_cast<std::uint16_t>(std::min<Points>(thatMany, 65535))), kind(how) {}

  std::uint32_t section = 0;
  std::uint16_t points = 0;
  Kind kind = Kind::own;
};

// Words with their postings, by section, one for each section. A word is in normal form; an acronym in capitals; a
// whole title or alias of several words with single spaces; or the two halves of a suspended compound with a tab
// between: "løn\tpersonalesporet".
struct TermList {
  WordTable words;
  std::vector<std::uint32_t> begins;  // of each word's postings, and the end of the last
  std::vector<Posting> postings;

  std::span<const Posting> postingsOf(std::uint32_t word) const {
    return std::span(postings).subspan(begins[word], begins[word + 1] - begins[word]);
  }
};

inline constexpr char suspended = '\t';
inline constexpr std::size_t longestTerm = 60;  // code points; what is longer is no word that anyone types

// A word is in the list that its fingerprint says, so that threads can share the work by list.
inline constexpr std::size_t listCount = 64;
inline std::size_t listOf(std::uint64_t hash) { return hash >> 58; }

// By list; in one list words stand in the order in which the site has them first. Stop words are left out of running
// text.
std::vector<TermList> gatherTerms(const std::vector<Section>& sections, unsigned jobs);

// Words of a title or alias in normal form with single spaces between; acronyms keep their capitals.
std::string normalPhrase(std::string_view title);

}  // namespace pejl::searching
