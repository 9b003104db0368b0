// Where Danish sentences begin and end. Full stops after abbreviations and ordinals end nothing: "bl.a. i MED",
// "3. kvartal". Used for the sentence that a backlink stands in.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace pejl {

// A stretch of the text it was found in: byte offset and length, no blanks at either end, never empty.
struct Sentence {
  std::size_t begin = 0, length = 0;
};

// In reading order. A line break ends a sentence; blanks inside a paragraph must be spaces.
std::vector<Sentence> splitSentences(std::string_view text);

// The sentence that the byte at `offset` lies in; the nearest before it when it lies between two. Length 0 when the
// text holds no sentence.
Sentence sentenceAt(std::string_view text, std::size_t offset);

}  // namespace pejl
