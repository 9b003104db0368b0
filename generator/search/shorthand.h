// The common words of what is shown, one character each: on a large site the texts of a result lie in small files,
// where a compressor has seen no word before. Private to this room and its tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/word_table.h"

namespace pejl::searching {

// A space and the word at place i of words() become the one character first + i: of two bytes for the words that spare
// most, of three for the rest. Inside a word, so after its beginning, a part of it is such a character after a joint:
// compounds are new words, made of old ones. Characters of that stretch (phonetic signs, Greek, Cyrillic, Hebrew, scripts of
// India) and joints that stand in the text themselves come after an escape.
// decode.js turns it back: change both.
class Shorthand {
 public:
  static constexpr char32_t first = 0x250, lastOfTwoBytes = 0x7FF, last = 0xDFF, escape = 0x80;
  static constexpr char joint = '`';
  static constexpr std::size_t shortestPart = 3;  // bytes

  // The words that spare most in `texts`, at most `most` of them.
  Shorthand(const std::vector<std::string_view>& texts, std::size_t most);

  // `text` as if a space stood before it. That space is not to be shown.
  void append(std::string& out, std::string_view text) const;

  // With single spaces between.
  std::string words() const;

 private:
  class Counts;

  // Calls known(word's number, begin, end) for each part of a word that has a character, longest first from its beginning.
  template <typename Visit>
  static void visitParts(const WordTable& words, std::string_view word, const Visit& known);
  void choose(const Counts& counts, std::size_t most);
  void appendWord(std::string& out, std::string_view word) const;

  WordTable words_;
};

}  // namespace pejl::searching
