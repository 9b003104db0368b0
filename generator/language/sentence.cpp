#include "language/sentence.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/unicode.h"

namespace pejl {
namespace {

// Never at the end of a sentence. Lower case, without the last full stop (domain research § 5.7 and Dansk Sprognævn's
// list).
constexpr std::array<std::string_view, 53> neverLast = {
    "adr",   "afd",  "afs",  "alm",   "anm",  "art", "bek", "bl.a", "ca",   "d",    "d.v.s", "dr", "dvs",   "egl",
    "ekskl", "evt",  "f",    "f.eks", "feks", "fhv", "fig", "frk",  "fx",   "gl",   "hhv",   "hr", "iflg",  "ift",
    "ifm",   "incl", "inkl", "jf",    "jfr",  "jr",  "kap", "kbh",  "kl",   "maks", "max",   "nr", "p.g.a", "p.t",
    "pga",   "pkt",  "pr",   "s",     "skt",  "sml", "stk", "tlf",  "vedr", "vha",  "ml"};
// May be the last word: they end the sentence when a capital follows.
constexpr std::array<std::string_view, 14> maybeLast = {"dg",  "e.l", "etc", "fl", "m.fl", "m.m", "m.v",
                                                        "mia", "mio", "mm",  "mv", "o.a",  "o.l", "osv"};

template <std::size_t Size>
bool holds(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// Closing quotation marks and brackets may follow the full stop.
std::size_t skipClosers(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 8> closers = {"\"", "'", ")", "]", "”", "’", "»", "«"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view closer : closers) {
      if (startsWith(text.substr(at), closer)) {
        at += closer.size();
        found = true;
      }
    }
  }
  return at;
}

// The word that ends at `end`; inner full stops belong to it.
std::string_view wordBefore(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = end;
  while (from > begin && !isBlank(text[from - 1]) && text[from - 1] != '(' && text[from - 1] != '"') --from;
  return text.substr(from, end - from);
}

std::string lowerCase(std::string_view word) {
  std::string result;
  for (std::size_t offset = 0; offset < word.size();) appendUtf8(result, toLower(decodeCodePoint(word, offset)));
  return result;
}

// KL is an organisation, kl. a time of day.
bool isAcronym(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t offset = 0; offset < word.size(); ++letters) {
    if (!isUpper(decodeCodePoint(word, offset))) return false;
  }
  return letters > 1;
}

// "H.C." Andersen, "A." P. Møller
bool areInitials(std::string_view word) {
  for (std::size_t offset = 0; offset < word.size(); ++offset) {
    if (!isUpper(decodeCodePoint(word, offset))) return false;
    if (offset < word.size() && word[offset] != '.') return false;
  }
  return true;
}

bool isNumber(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Whether the full stop at `stop` ends the sentence that began at `begin`, when `next` is what comes after the blanks.
bool endsSentence(std::string_view text, std::size_t begin, std::size_t stop, std::size_t next) {
  std::size_t offset = next;
  const char32_t first = decodeCodePoint(text, offset);
  if (isWordCharacter(first) && first == toLower(first) && !(first >= U'0' && first <= U'9')) return false;
  if (text[stop] != '.') return true;
  const std::string_view word = wordBefore(text, begin, stop);
  if (isAcronym(word)) return true;
  const std::string lower = lowerCase(word);
  if (holds(neverLast, lower)) return false;
  if (holds(maybeLast, lower)) return isUpper(first);
  const bool isWholeSentence = trim(text.substr(begin, stop - begin)).size() == word.size();
  if (isNumber(word)) return !isWholeSentence;  // "2. Spor": the number of a heading or a step
  return !areInitials(word);
}

}  // namespace

std::vector<Sentence> splitSentences(std::string_view text) {
  std::vector<Sentence> sentences;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    const std::string_view sentence = trim(text.substr(begin, end - begin));
    if (!sentence.empty())
      sentences.push_back({static_cast<std::size_t>(sentence.data() - text.data()), sentence.size()});
    begin = end;
  };
  constexpr std::string_view ellipsis = "…";
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') {
      finish(at);
      continue;
    }
    const bool isEllipsis = startsWith(text.substr(at), ellipsis);
    if (text[at] != '.' && text[at] != '!' && text[at] != '?' && !isEllipsis) continue;
    const std::size_t after = skipClosers(text, at + (isEllipsis ? ellipsis.size() : 1));
    std::size_t next = after;
    while (next < text.size() && isBlank(text[next])) ++next;
    if (next == after || next == text.size() || text[next] == '\n') continue;
    if (endsSentence(text, begin, at, next)) finish(after);
  }
  finish(text.size());
  return sentences;
}

Sentence sentenceAt(std::string_view text, std::size_t offset) {
  Sentence found;
  for (const Sentence& sentence : splitSentences(text)) {
    if (sentence.begin > offset && found.length != 0) break;
    found = sentence;
  }
  return found;
}

}  // namespace pejl
