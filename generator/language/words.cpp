#include "language/words.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/unicode.h"

namespace pejl {
namespace {

constexpr char32_t hyphen = 0x2010, noBreakHyphen = 0x2011, rightQuote = 0x2019;

// What comes along when text is pasted from a page or a PDF, and nobody sees: soft hyphen, zero width space, word joiner.
bool isInvisible(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060; }
bool isHyphen(char32_t c) { return c == U'-' || c == hyphen || c == noBreakHyphen; }
bool isApostrophe(char32_t c) { return c == U'\'' || c == rightQuote; }

// Letters outside the basic plane are left out because JavaScript sees them as two.
bool isPlainLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }
bool isPlainBlank(char c) { return c == ' ' || c == '\n'; }

bool isPartOfWord(char32_t c) { return c < 0x10000 && isWordCharacter(c); }

// Sorted by bytes, for binary search. Snowball's list without words that carry meaning here, and with more pronouns,
// question words and auxiliaries. Whether one is dropped from a query is for the index to say: glossary words stay.
constexpr std::array<std::string_view, 135> commonWords = {
    "ad",     "af",    "alene",  "alle",    "allerede", "alt",    "altid",  "anden",   "andet",   "andre",   "at",
    "bare",   "begge", "betyde", "betyder", "blev",     "blive",  "bliver", "både",    "da",      "de",      "dem",
    "den",    "denne", "der",    "deres",   "derfor",   "det",    "dette",  "dig",     "din",     "dine",    "disse",
    "dit",    "dog",   "du",     "efter",   "eller",    "en",     "end",    "endnu",   "enten",   "er",      "et",
    "findes", "for",   "fordi",  "fra",     "få",       "før",    "gør",    "ham",     "han",     "hans",    "har",
    "havde",  "hedde", "hedder", "hele",    "hen",      "hende",  "hendes", "her",     "hos",     "hun",     "hvad",
    "hvem",   "hver",  "hvilke", "hvilken", "hvilket",  "hvis",   "hvor",   "hvordan", "hvorfor", "hvornår", "i",
    "igen",   "ikke",  "ind",    "ja",      "jeg",      "jer",    "jeres",  "jo",      "kan",     "kun",     "kunne",
    "laver",  "man",   "mange",  "med",     "meget",    "mellem", "men",    "mig",     "min",     "mine",    "mit",
    "mod",    "må",    "ned",    "nej",     "noget",    "nogle",  "nu",     "når",     "og",      "også",    "om",
    "op",     "os",    "over",   "på",      "samt",     "selv",   "sig",    "sin",     "sine",    "sit",     "skal",
    "skulle", "som",   "så",     "sådan",   "til",      "ud",     "under",  "var",     "ved",     "vi",      "vil",
    "ville",  "være",  "været"};

// Words of questions and of what they are asked with, "hvem står for", that seldom tell pages apart. Sorted by bytes.
constexpr std::array<std::string_view, 194> frameWords = {
    "afgør", "afhænger", "aldrig", "angående", "angår", "begynde", "begynder", "begyndte", "bestod", "bestå",
    "består", "bruge", "bruger", "bruges", "brugt", "brugte", "burde", "bør", "ca", "cirka", "dækker", "egentlig",
    "eksempel", "eksempler", "fandt", "fik", "finde", "finder", "forbindelse", "foregik", "foregår", "forhold",
    "forklar", "forklare", "forklarer", "forskel", "forskellen", "forstod", "forstå", "forstås", "fortæl", "fortælle",
    "fortæller", "fundet", "fungere", "fungerer", "fx", "fået", "får", "gang", "gav", "generelt", "gennem", "gerne",
    "gik", "giv", "give", "giver", "gives", "gjorde", "gjort", "gode", "godt", "gå", "gået", "går", "gælde", "gælder",
    "gøre", "handler", "helst", "hinanden", "holde", "holder", "holdes", "holdt", "hvem", "hvorfra", "hvorhen",
    "hvorledes", "hvornår", "hvortil", "hænger", "hører", "indebærer", "indeholder", "information", "ingen", "intet",
    "kalder", "kaldes", "kaldt", "kom", "komme", "kommer", "kommet", "konkret", "kræve", "kræver", "kræves", "krævet",
    "kunnet", "lave", "lavede", "laves", "lavet", "ligge", "ligger", "lå", "længe", "læse", "læser", "mene", "mener",
    "menes", "mening", "ment", "mere", "mest", "mulig", "mulige", "muligt", "måske", "nogen", "normalt", "ny", "nye",
    "ofte", "omfatte", "omfatter", "omhandle", "omhandler", "omkring", "oplysninger", "ordet", "overhovedet", "passe",
    "passer", "præcis", "rigtig", "rigtige", "sad", "sagt", "samme", "sat", "se", "selve", "sendt", "ser", "set",
    "sidde", "sidder", "sige", "siger", "siges", "ske", "sker", "sket", "slags", "snart", "spiller", "stadig",
    "starte", "startede", "starter", "startet", "sted", "stedet", "stod", "stå", "står", "synes", "sætte", "sættes",
    "sørge", "sørger", "tage", "tager", "tages", "taget", "tit", "tog", "typisk", "tænke", "tænker", "tænkt",
    "vedrøre", "vedrørende", "vedrører", "vide", "vigtig", "vigtige", "vigtigt", "virker"};

}  // namespace

Word nextWord(std::string_view text, std::size_t& offset) {
  while (offset < text.size() && isPlainBlank(text[offset])) ++offset;
  Word word;
  bool inWord = false;
  std::size_t end = 0;  // of the word so far
  while (offset < text.size()) {
    if (isPlainLetter(text[offset])) {
      if (!inWord) word.begin = offset;
      inWord = true;
      end = ++offset;
      continue;
    }
    const std::size_t begin = offset;
    const char32_t c = decodeCodePoint(text, offset);
    if (isPartOfWord(c)) {
      if (!inWord) word.begin = begin;
      inWord = true;
      end = offset;
      continue;
    }
    if (!inWord || isInvisible(c)) continue;
    if (!isHyphen(c) && !isApostrophe(c)) break;
    std::size_t after = offset;
    if (after < text.size() && isPartOfWord(decodeCodePoint(text, after))) continue;
    word.hyphenAfter = isHyphen(c);
    break;
  }
  if (inWord) word.source = text.substr(word.begin, end - word.begin);
  return word;
}

void appendNormalWord(std::string& out, std::string_view source) {
  for (std::size_t offset = 0; offset < source.size();) {
    if (static_cast<unsigned char>(source[offset]) < 0x80) {
      const char c = source[offset++];
      out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c);
      continue;
    }
    const char32_t c = decodeCodePoint(source, offset);
    if (isHyphen(c)) {
      out.push_back('-');
    } else if (isApostrophe(c)) {
      out.push_back('\'');
    } else if (!isInvisible(c)) {
      appendUtf8(out, toLower(c));
    }
  }
}

std::string normalWord(std::string_view source) {
  std::string result;
  result.reserve(source.size());
  appendNormalWord(result, source);
  return result;
}

bool isAcronym(std::string_view source) {
  if (source.empty() || (source.front() >= 'a' && source.front() <= 'z')) return false;
  std::size_t capitals = 0;
  for (std::size_t offset = 0; offset < source.size();) {
    const char32_t c = decodeCodePoint(source, offset);
    if (isHyphen(c) || isApostrophe(c)) break;
    if (!isUpper(c) || ++capitals > 6) return false;
  }
  return capitals >= 2;
}

bool isStopWord(std::string_view word) { return std::binary_search(commonWords.begin(), commonWords.end(), word); }

std::span<const std::string_view> stopWords() { return commonWords; }

std::span<const std::string_view> lightWords() { return frameWords; }

}  // namespace pejl
