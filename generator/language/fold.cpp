#include "language/fold.h"

#include "base/text.h"
#include "language/unicode.h"

namespace pejl {
namespace {

constexpr char32_t ae = 0xE6, oe = 0xF8, aa = 0xE5, germanAe = 0xE4, germanOe = 0xF6, sharpS = 0xDF;

// Accents are dropped below U+0250 (Latin letters) only: further on, taking a letter apart is no matter of spelling.
char32_t withoutAccent(char32_t letter) { return letter < 0x250 ? baseLetter(letter) : letter; }

}  // namespace

std::string foldDanish(std::string_view word) {
  std::string result;
  result.reserve(word.size());
  for (std::size_t offset = 0; offset < word.size();) {
    const char32_t letter = decodeCodePoint(word, offset);
    if (letter < 0x80) {
      result.push_back(static_cast<char>(letter));
    } else if (letter == ae || letter == germanAe) {
      result.append("ae");
    } else if (letter == oe || letter == germanOe) {
      result.append("oe");
    } else if (letter == aa) {
      result.append("aa");
    } else if (letter == sharpS) {
      result.append("ss");
    } else {
      appendUtf8(result, withoutAccent(letter));
    }
  }
  return result;
}

std::string spellingKey(std::string_view word) {
  const std::string folded = foldDanish(word);
  std::string key;
  key.reserve(folded.size());
  char previous = 0;  // the letter that the next may only lengthen
  for (const char letter : folded) {
    if (letter == '-' || letter == '\'') continue;
    const bool lengthens = (previous == 'a' && (letter == 'a' || letter == 'e')) || (previous == 'o' && letter == 'e');
    previous = lengthens ? char{0} : letter;
    if (!lengthens) key.push_back(letter);
  }
  return key;
}

}  // namespace pejl
