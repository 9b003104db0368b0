// The nearest of many names to one that nobody has: for ids and paths, of which a site has thousands and, when a folder has been
// moved, misses thousands. Finds what nearestSpelling() of base/text.h finds, without comparing with each name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace pejl {

// As spellings are compared: case is folded for ASCII and Danish letters, enough to forgive a slip without a Unicode table.
std::u32string foldedForSpelling(std::string_view text);

// How many slips of the pen still leave a word of so many code points recognisable.
std::size_t forgivenSlips(std::size_t length);

class SpellingIndex {
 public:
  explicit SpellingIndex(std::vector<std::string> names);

  // Of the names as near as the nearest the one that was given first; empty when none is near. Lives as long as the index.
  std::string_view nearest(std::string_view word) const;

 private:
  // A trie over folded names: those with the same beginning are compared with the word once.
  struct Node {
    char32_t letter = 0;
    std::uint32_t firstChild = nobody, nextSibling = nobody;
    std::uint32_t name = nobody;  // the first that ends here
  };
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
  class Search;

  std::vector<std::string> names_;
  std::vector<Node> nodes_;
  std::size_t longest_ = 0;  // code points
};

// An index that is made when the first word is looked for: most sites have nothing misspelt. Any thread may ask.
class LazySpellingIndex {
 public:
  // "did you mean 'x'?" or nothing. `namesOf`: gives the names; the same ones, whoever asks first.
  template <typename NamesOf>
  Message didYouMean(std::string_view word, const NamesOf& namesOf) const {
    std::call_once(made_, [&] { index_ = std::make_unique<const SpellingIndex>(namesOf()); });
    const std::string_view nearest = index_->nearest(word);
    return nearest.empty() ? Message() : say("did you mean '{}'?", nearest);
  }

 private:
  mutable std::once_flag made_;
  mutable std::unique_ptr<const SpellingIndex> index_;
};

}  // namespace pejl
