#include "language/slug.h"

#include "base/text.h"
#include "language/fold.h"
#include "language/unicode.h"

namespace pejl {
namespace {

constexpr std::size_t longest = 80;
constexpr char32_t rightQuote = 0x2019, softHyphen = 0xAD, zeroWidthSpace = 0x200B, wordJoiner = 0x2060;  // words.cpp

std::string lowerCase(std::string_view text) {
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) appendUtf8(result, toLower(decodeCodePoint(text, offset)));
  return result;
}

std::string cutAtHyphen(std::string text) {
  if (text.size() <= longest) return text;
  const std::size_t hyphen = text.rfind('-', longest);
  text.resize(hyphen == std::string::npos || hyphen == 0 ? longest : hyphen);
  return text;
}

}  // namespace

std::string slug(std::string_view title) {
  const std::string text = foldDanish(lowerCase(nfc(title)));
  std::string result;
  bool gap = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = decodeCodePoint(text, offset);
    if (c == U'\'' || c == rightQuote || c == softHyphen || c == zeroWidthSpace || c == wordJoiner) continue;
    if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) {
      if (gap && !result.empty()) result.push_back('-');
      result.push_back(static_cast<char>(c));
      gap = false;
    } else {
      gap = true;
    }
  }
  return cutAtHyphen(std::move(result));
}

}  // namespace pejl
