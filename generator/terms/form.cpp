#include "terms/form.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/inflect.h"
#include "language/words.h"

namespace pejl::terming {
namespace {

bool any(const BlockText& block, const Form& form, bool (*is)(const TextWord&)) {
  return std::any_of(block.words.begin() + static_cast<std::ptrdiff_t>(form.range.first),
                     block.words.begin() + static_cast<std::ptrdiff_t>(form.range.last) + 1, is);
}

// "med- og modspil", "-mod": part of a word.
bool isHalf(const BlockText& block, const Form& form, const Sense& sense) {
  const std::uint32_t begin = beginOf(block, form);
  if (begin > 0 && block.text[begin - 1] == '-') return true;
  return sense.spelling == none && any(block, form, [](const TextWord& word) { return word.hyphenAfter; });
}

// In text that is all in capitals MED may be "med".
bool standsInCapitals(const BlockText& block, const Form& form) {
  const auto shouts = [&](std::size_t i) {
    return i < block.words.size() && block.words[i].isAllCapitals && block.words[i].acronym == unknownWord;
  };
  return (form.range.first > 0 && shouts(form.range.first - 1)) || shouts(form.range.last + 1);
}

// Words between quotation marks are somebody's, or a title; a term alone between them is spoken of.
bool isPartOfQuotation(const BlockText& block, const Form& form) {
  const std::uint32_t begin = beginOf(block, form), end = endOf(block, form);
  const auto first = std::lower_bound(block.quotes.begin(), block.quotes.end(), begin);
  if ((first - block.quotes.begin()) % 2 == 0 || first == block.quotes.end()) return false;
  const bool isWhole = *first == end && quoteEndsAt(block.text, begin);
  return !isWhole;
}

// "spor 2,5", "§ 17.4", "spor 2-4"
bool isPartOfNumber(const BlockText& block, const Form& form) {
  constexpr std::array<std::string_view, 6> joints = {",", ".", ":", "-", "/", "–"};
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  const std::string_view rest = std::string_view(block.text).substr(endOf(block, form));
  return isDigit(block.text[endOf(block, form) - 1]) && std::any_of(joints.begin(), joints.end(), [&](std::string_view joint) {
           return startsWith(rest, joint) && rest.size() > joint.size() && isDigit(rest[joint.size()]);
         });
}

// "#mod", "leder@eksempelby.dk", "mod.pdf", "mod_2": of an address or a file.
bool isPartOfAddress(const BlockText& block, const Form& form) {
  constexpr std::string_view joints = "#@_\\=";
  const std::string_view text = block.text, rest = text.substr(endOf(block, form));
  const std::uint32_t begin = beginOf(block, form);
  if (begin > 0 && joints.find(text[begin - 1]) != std::string_view::npos) return true;
  if (rest.empty()) return false;
  const bool goesOn = rest.size() > 1 && ((rest[1] >= 'a' && rest[1] <= 'z') || (rest[1] >= '0' && rest[1] <= '9'));
  return joints.find(rest[0]) != std::string_view::npos || (rest[0] == '.' && goesOn);
}

// "Center for Strategisk Ledelse", "Kultur- og Børneudvalget": Danish gives names capitals, and other words none.
bool isOtherName(const Lexicon& lexicon, const BlockText& block, const Form& form, const Sense& sense) {
  const std::vector<TextWord>& words = block.words;
  const std::size_t first = form.range.first;
  const bool endsName = first >= 2 && words[first].isCapital && words[first].afterBlank && words[first - 1].afterBlank &&
                        words[first - 2].hyphenAfter && lexicon.isOf(words[first - 1].number, WordClass::conjunction);
  if (endsName) return true;
  if (sense.spelling != none || first == form.range.last) return false;
  const TextWord& last = words[form.range.last];
  return last.isCapital && !last.isAllCapitals;
}

}  // namespace

std::uint32_t beginOf(const BlockText& block, const Form& form) { return block.words[form.range.first].begin; }

std::uint32_t endOf(const BlockText& block, const Form& form) {
  const TextWord& last = block.words[form.range.last];
  if (!form.isAcronym) return last.end;
  constexpr std::string_view curlyApostrophe = "’";
  const std::string_view source = block.of(last);
  const std::size_t mark = std::min(source.find_first_of("-'"), source.find(curlyApostrophe));
  if (mark == std::string_view::npos) return last.end;
  const bool isEnding = source[mark] != '-' && isInflectionalEnding(source.substr(mark + (source[mark] == '\'' ? 1 : curlyApostrophe.size())));
  return isEnding ? last.end : last.begin + static_cast<std::uint32_t>(mark);
}

bool isSpelled(const Lexicon& lexicon, const BlockText& block, const Form& form, const Sense& sense) {
  const std::vector<TextWord>& words = block.words;
  if (sense.isAcronym != form.isAcronym || (sense.isName && !words[form.range.first].isCapital)) return false;
  if (sense.spelling == none) {
    for (std::size_t i = form.range.first + 1; i <= form.range.last; ++i) {
      if (!words[i].afterBlank) return false;
    }
    return true;
  }
  const std::string_view spelling = lexicon.spellings[sense.spelling];
  const std::string_view text = std::string_view(block.text).substr(beginOf(block, form));
  if (text.size() < spelling.size() || !startsWith(text.substr(1), spelling.substr(1))) return false;
  return normalWord(text.substr(0, spelling.size())) == normalWord(spelling);
}

std::optional<TermRule> obstacleTo(const Lexicon& lexicon, const BlockText& block, const Form& form, const Sense& sense) {
  if (any(block, form, [](const TextWord& word) { return word.isFixed; })) return TermRule::link;
  if (any(block, form, [](const TextWord& word) { return word.isForbidden; })) return TermRule::forbidden;
  if (isHalf(block, form, sense)) return TermRule::suspendedHyphen;
  if (form.isAcronym && standsInCapitals(block, form)) return TermRule::allCapitals;
  if (isPartOfQuotation(block, form)) return TermRule::quotation;
  if (isPartOfNumber(block, form) || isPartOfAddress(block, form)) return TermRule::longerTerm;
  if (isOtherName(lexicon, block, form, sense)) return TermRule::otherCase;
  return std::nullopt;
}

}  // namespace pejl::terming
