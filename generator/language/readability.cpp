#include "language/readability.h"

#include <array>

#include "base/text.h"
#include "language/sentence.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pejl {
namespace {

constexpr std::size_t mostLettersOfShort = 6;

bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

std::size_t lettersIn(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t c = decodeCodePoint(word, offset);
    letters += isWordCharacter(c) && !isDigit(c) ? 1 : 0;
  }
  return letters;
}

bool endsWithStop(std::string_view sentence) {
  constexpr std::array<std::string_view, 6> closers = {"”", "’", "»", "«", "“", "–"};
  for (bool isCloser = true; isCloser && !sentence.empty();) {
    isCloser = false;
    for (const std::string_view closer : closers) {
      if (!endsWith(sentence, closer)) continue;
      sentence.remove_suffix(closer.size());
      isCloser = true;
    }
    if (!sentence.empty() && std::string_view("\"')]").find(sentence.back()) != std::string_view::npos) {
      sentence.remove_suffix(1);
      isCloser = true;
    }
  }
  return endsWith(sentence, "…") || (!sentence.empty() && std::string_view(".!?").find(sentence.back()) != std::string_view::npos);
}

// Words per sentence and percent of long words are added before they are rounded.
unsigned lix(std::size_t words, std::size_t sentences, std::size_t longWords) {
  if (words == 0) return 0;
  const double perSentence = static_cast<double>(words) / static_cast<double>(sentences == 0 ? 1 : sentences);
  return static_cast<unsigned>(perSentence + 100.0 * static_cast<double>(longWords) / static_cast<double>(words) + 0.5);
}

}  // namespace

TextCounts& TextCounts::operator+=(const TextCounts& other) {
  words += other.words;
  longWords += other.longWords;
  sentences += other.sentences;
  stops += other.stops;
  return *this;
}

TextCounts countWords(std::string_view text) {
  TextCounts counts;
  for (const Sentence& place : splitSentences(text)) {
    const std::string_view sentence = text.substr(place.begin, place.length);
    std::size_t offset = 0, words = 0, letters = 0, end = 0;
    const auto finishWord = [&] { counts.longWords += letters > mostLettersOfShort ? 1 : 0; };
    for (Word word = nextWord(sentence, offset); !word.source.empty(); word = nextWord(sentence, offset)) {
      const bool continues = words > 0 && word.begin == end + 1 && sentence[end] == '.';  // "bl.a.", "1.000", "alleroed.dk"
      if (!continues) {
        finishWord();
        letters = 0;
        ++words;
      }
      letters += lettersIn(word.source);
      end = word.begin + word.source.size();
    }
    finishWord();
    if (words == 0) continue;
    counts.words += words;
    ++counts.sentences;
    counts.stops += endsWithStop(sentence) ? 1 : 0;
  }
  return counts;
}

unsigned lixOf(const TextCounts& counts) { return lix(counts.words, counts.sentences, counts.longWords); }
unsigned lixByStops(const TextCounts& counts) { return lix(counts.words, counts.stops, counts.longWords); }

LixLevel levelOf(unsigned lix) {
  constexpr std::array<unsigned, 4> lowest = {25, 35, 45, 55};  // of easy, medium, hard, very hard
  std::uint8_t level = 0;
  while (level < lowest.size() && lix >= lowest[level]) ++level;
  return static_cast<LixLevel>(level);
}

}  // namespace pejl
