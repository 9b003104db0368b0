// Splitting Danish compounds by the site's own words: "klyngeledelsesprofil" → klynge, ledelse, profil. Good enough to
// weigh search results, not for links: it is right for about nine in ten.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pejl {

// Words that may be parts of compounds: those that stand alone on the site, declared terms, and heads that hardly ever
// do. Lower case. Keeps fingerprints only: a word it never saw is taken for known once in 2^64 / words.
class Vocabulary {
 public:
  explicit Vocabulary(std::span<const std::string_view> words);

  bool holds(std::string_view word) const;
  // Itself or without an inflectional ending.
  bool holdsFormOf(std::string_view word) const;

 private:
  void add(std::string_view word);

  std::vector<std::uint64_t> slots_;  // a power of two, at most half full, 0 is free
};

struct CompoundPart {
  std::string word;  // as found in the vocabulary: "ledelse"; the last part keeps its ending: "profilen"
  std::size_t begin = 0, length = 0;  // of its stretch of the compound, linking letter included: "ledelses"
};

// Two or more parts that cover the whole word, fewest first, longest last part on a tie; empty when it is no compound.
// `word` is in lower case.
std::vector<CompoundPart> splitCompound(std::string_view word, const Vocabulary& vocabulary);

// Whether verbs begin with it: "ind", "ud", "med".
bool isVerbalPrefix(std::string_view word);

// "udskoling" → "skoling"; empty when no verbal prefix is before at least three letters.
std::string_view withoutVerbalPrefix(std::string_view word);

}  // namespace pejl
