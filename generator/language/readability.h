// How hard a text is to read, by LIX: words per sentence, and a hundred times the share of words of more than six letters.
// C.H. Björnsson, Læsbarhed (1968; in Danish 1971). A number says something of a page of running text, little of a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pejl {

// Sums up: counts of several texts may be added.
struct TextCounts {
  std::size_t words = 0, longWords = 0;
  std::size_t sentences = 0;  // ended by a full stop or its like, or by the end of a paragraph or item
  std::size_t stops = 0;      // of those, ended by a full stop, question or exclamation mark

  TextCounts& operator+=(const TextCounts& other);
};

// Of lines that are a paragraph or an item each. A word is letters or digits, with apostrophes inside; a hyphen parts words
// only where it hangs ("job- og personprofil" is three), and a full stop inside parts none ("bl.a." is one). Letters are
// counted, not hyphens or digits.
TextCounts countWords(std::string_view text);

// Rounded to a whole number, as LIX is given; 0 of a text without words.
unsigned lixOf(const TextCounts& counts);
// The same when an item without a full stop ends no sentence: what calculators that count full stops say. A text without any
// is one sentence.
unsigned lixByStops(const TextCounts& counts);

// Björnsson's five marks (20, 30, 40, 50, 60: Læsbarhed, 1971, p. 85), each with what lies nearer to it than to the next.
enum class LixLevel : std::uint8_t { veryEasy, easy, medium, hard, veryHard };
LixLevel levelOf(unsigned lix);

}  // namespace pejl
