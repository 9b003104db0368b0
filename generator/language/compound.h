// Splitting Danish compounds by the site's own words: "klyngeledelsesprofil" → klynge, ledelse, profil. Good enough to
// weigh search results, not for links: it is right for about nine in ten.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pejl {

// Words that may be parts of compounds: those that stand alone on the site, declared terms, and heads that hardly ever
// do. Lower case, hashed for look-up, never iterated.
class Vocabulary {
 public:
  explicit Vocabulary(std::span<const std::string> words);

  bool holds(std::string_view word) const { return words_.find(word) != words_.end(); }
  // Itself or without an inflectional ending.
  bool holdsFormOf(std::string_view word) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

struct CompoundPart {
  std::string word;  // as found in the vocabulary: "ledelse"; the last part keeps its ending: "profilen"
  std::size_t begin = 0, length = 0;  // of its stretch of the compound, linking letter included: "ledelses"
};

// Two or more parts that cover the whole word, fewest first, longest last part on a tie; empty when it is no compound.
// `word` is in lower case.
std::vector<CompoundPart> splitCompound(std::string_view word, const Vocabulary& vocabulary);

}  // namespace pejl
