// Words of a text, as the search index and the browser both cut them (themes/klar/parts/search/words.js does the same:
// change both). A word is letters, marks and digits of the basic plane with single hyphens and apostrophes inside:
// "MED-udvalget", "SFO'er", "0-6-årige".
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace pejl {

struct Word {
  std::string_view source;   // as it stands in the text
  std::size_t begin = 0;     // its byte offset there
  bool hyphenAfter = false;  // "løn-" in "løn- og personalesporet"
};

// The next word at or after `offset`, which is moved past it; source is empty when there is none.
Word nextWord(std::string_view text, std::size_t& offset);

// The word in lower case, with plain hyphens and apostrophes, without soft hyphens and other signs that nobody sees.
std::string normalWord(std::string_view source);
void appendNormalWord(std::string& out, std::string_view source);

// Written in capitals, two to six of them, before any hyphen or apostrophe: "MED-udvalget", "BUU", "SFO'er".
bool isAcronym(std::string_view source);

// Words too common to say what a text is about: "og", "det", "med". Lower case.
bool isStopWord(std::string_view word);
std::span<const std::string_view> stopWords();

// Words that make up the frame of a question and say little of what it is about: "hvem", "gælder", "forskellen". Lower case.
std::span<const std::string_view> lightWords();

// What such a word asks for.
inline constexpr std::string_view asksForPerson = "hvem", asksForTime = "hvornår";

}  // namespace pejl
