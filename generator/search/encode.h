// Numbers and words as printable ASCII that stands in a JavaScript string without a single escape and still compresses
// well. decode.js reads it: change both. Private to this room and its tests.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pejl::searching {

// One character for 0-63: '#' to '[', then ']' to 'c'.
char digit(std::uint32_t value);

// Five bits a character, lowest first; all but the last have 32 added.
void appendNumber(std::string& out, std::uint32_t value);

// A word after `previous`: how many letters they share, how many follow (a digit each, so words have at most 63
// letters), those letters, the length of its postings.
void appendWord(std::string& out, std::string_view previous, std::string_view word, std::size_t postingsLength);

}  // namespace pejl::searching
