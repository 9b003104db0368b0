#include "language/unicode.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>
#include <vector>

#include "base/text.h"

namespace pejl {
namespace {

constexpr char32_t joiner = 0x034F;  // COMBINING GRAPHEME JOINER: has no weight, but parts the letters of "aa"

icu::UnicodeString toUtf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
}

std::string toUtf8(const icu::UnicodeString& text) {
  std::string result;
  return text.toUTF8String(result);
}

constexpr std::string_view danish = "da";

// Null when ICU lacks its data.
std::unique_ptr<const icu::Collator> makeCollator(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(locale, status));
  if (U_SUCCESS(status)) made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  if (U_FAILURE(status)) return nullptr;
  return made;
}

// Const methods of a collator are safe to share between threads; making one takes 0.8 ms. The root order is that of English.
const icu::Collator* collatorOf(std::string_view language) {
  if (language == danish) {
    static const std::unique_ptr<const icu::Collator> ofDanish = makeCollator(icu::Locale("da"));
    return ofDanish.get();
  }
  static const std::unique_ptr<const icu::Collator> ofRoot = makeCollator(icu::Locale::getRoot());
  return ofRoot.get();
}

std::string keyOf(const icu::UnicodeString& text, const icu::Collator& collator) {
  std::vector<uint8_t> bytes(256);  // enough for titles
  const int32_t length = collator.getSortKey(text, bytes.data(), static_cast<int32_t>(bytes.size()));
  const bool isWhole = static_cast<std::size_t>(length) <= bytes.size();
  bytes.resize(static_cast<std::size_t>(length));
  if (!isWhole) collator.getSortKey(text, bytes.data(), length);
  return std::string(bytes.begin(), bytes.end() - 1);  // without the zero at the end
}

const icu::Normalizer2* composing() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

std::size_t skipPunctuation(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    if (isWordCharacter(decodeCodePoint(text, offset))) return begin;
  }
  return text.size();
}

bool isA(std::string_view text, std::size_t offset) {
  return offset < text.size() && (text[offset] == 'a' || text[offset] == 'A');
}

// First members of compounds that end in a, without it. Not complete: whoever misses one sees a word some lines off.
constexpr std::array<std::string_view, 24> membersInA = {
    "afrik", "agend", "amerik",  "camer",     "dat",  "dram", "ekstr", "extr", "farm", "firm", "infr", "intr",
    "kamer", "klim",  "panoram", "propagand", "skem", "supr", "tem",   "ultr", "vill", "met",  "meg",  "medi"};

// Whether the two a's at `offset` inside a word that began at `wordBegin` are one å.
bool isRing(std::string_view text, std::size_t wordBegin, std::size_t offset) {
  if (offset == wordBegin) return true;
  if (!(text[wordBegin] >= 'A' && text[wordBegin] <= 'Z')) return false;
  std::string before;
  for (const char c : text.substr(wordBegin, offset - wordBegin)) {
    before.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
  }
  for (const std::string_view member : membersInA) {
    if (endsWith(before, member)) return false;
  }
  return true;
}

// ICU reads every "aa" as å; this parts those that are not.
std::string partDoubleA(std::string_view text) {
  std::string result;
  std::size_t wordBegin = 0;
  bool inWord = false;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    const bool isWord = isWordCharacter(decodeCodePoint(text, offset));
    if (isWord && !inWord) wordBegin = begin;
    inWord = isWord;
    result.append(text.substr(begin, offset - begin));
    if (isA(text, begin) && isA(text, offset)) {
      if (!isRing(text, wordBegin, begin)) appendUtf8(result, joiner);
      result.push_back(text[offset++]);  // both are taken, so that "aaa" parts at most once
    }
  }
  return result;
}

// The letter of the alphabet without marks that the root order places it at.
std::string plainLetter(char32_t upper) {
  std::string result;
  switch (upper) {
    case 0xC6:
      return "A";
    case 0xD8:
    case 0x152:
      return "O";
    case 0xD0:
    case 0x110:
      return "D";
    case 0x141:
      return "L";
    case 0x126:
      return "H";
    default:
      appendUtf8(result, baseLetter(upper));
      return result;
  }
}

std::string danishLetter(char32_t upper) {
  switch (upper) {
    case 0xC6:
    case 0xC4:
      return "Æ";
    case 0xD8:
    case 0xD6:
    case 0x150:
      return "Ø";
    case 0xC5:
      return "Å";
    case 0xDC:
    case 0x170:
      return "Y";  // ü sorts as y
    case 0xDE:
      return "T";
    default:
      return plainLetter(upper);
  }
}

}  // namespace

bool isNfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return composing()->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())), status) != 0;
}

std::string nfc(std::string_view text) {
  if (isNfc(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString composed = composing()->normalize(toUtf16(text), status);
  return U_SUCCESS(status) ? toUtf8(composed) : std::string(text);
}

std::string caseFold(std::string_view text) {
  icu::UnicodeString folded = toUtf16(text);
  return toUtf8(folded.foldCase());
}

char32_t toLower(char32_t letter) {
  if (letter < 0x80) return letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter;
  if (letter < 0x100) return letter >= 0xC0 && letter <= 0xDE && letter != 0xD7 ? letter + 0x20 : letter;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(letter)));
}

bool isUpper(char32_t letter) {
  if (letter < 0x80) return letter >= U'A' && letter <= U'Z';
  return u_isupper(static_cast<UChar32>(letter)) != 0;
}

bool isWordCharacter(char32_t letter) {
  if (letter < 0x80) {
    return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z') ||
           (letter >= U'0' && letter <= U'9');
  }
  if (letter >= 0xC0 && letter < 0x250) return letter != 0xD7 && letter != 0xF7;  // Latin letters but for × and ÷
  return (U_GET_GC_MASK(static_cast<UChar32>(letter)) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

char32_t baseLetter(char32_t letter) {
  if (letter < 0xC0) return letter;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decomposing = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !decomposing->getDecomposition(static_cast<UChar32>(letter), parts)) return letter;
  return static_cast<char32_t>(parts.char32At(0));
}

std::string sortKey(std::string_view title) { return sortKey(title, danish); }

std::string sortKey(std::string_view title, std::string_view language) {
  const icu::Collator* collator = collatorOf(language);
  if (collator == nullptr) return caseFold(title);  // ICU without its data: an order at least
  const std::string_view words = title.substr(skipPunctuation(title));
  return keyOf(language == danish ? toUtf16(partDoubleA(words)) : toUtf16(words), *collator);
}

std::string indexLetter(std::string_view title) { return indexLetter(title, danish); }

std::string indexLetter(std::string_view title, std::string_view language) {
  const std::string text = nfc(title);
  std::size_t offset = skipPunctuation(text);
  if (offset == text.size()) return "#";
  if (language == danish && isA(text, offset) && isA(text, offset + 1)) return "Å";
  const char32_t first = decodeCodePoint(text, offset);
  if (u_isdigit(static_cast<UChar32>(first))) return "0-9";
  const auto upper = static_cast<char32_t>(u_toupper(static_cast<UChar32>(first)));
  return language == danish ? danishLetter(upper) : plainLetter(upper);
}

}  // namespace pejl
