// How much a word says about the section it stands in. Points are whole numbers (an eighth of a body word each), so
// that every machine counts alike; the index keeps them as one of 14 impacts. match.js has the same table: change
// both.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

namespace pejl::searching {

// How a word of the index is found in a section, most trusted first.
enum class Kind : std::uint8_t {
  own,      // it stands there
  form,     // a declared form of it does, or it is one half of "løn- og personalesporet"
  head,     // last part of a compound that stands there
  modifier  // another part of one
};

// Of the points that the found word has there. The reader counts it off, so that an impact still says what field a word
// stands in.
inline constexpr std::array<std::uint32_t, 4> percentOfKind = {100, 90, 70, 50};

using Points = std::uint32_t;

inline constexpr Points wholeTitle = 4000, wholeName = 2400, wholeHeading = 320;
inline constexpr Points mostOfDerived = 692;  // so that part of a title never counts as the whole
// A question word, of a section that is what it asks for, or only speaks for those.
inline constexpr Points answerToQuestion = 461, nearAnswer = 137;
inline constexpr Points themeWord = 144, statementWord = 92, calledWord = 27;

// Where a section belongs is told in its context. That alone does not make it an answer, so it has the least impact for
// itself; whatever else is found has more.
inline constexpr Points contextWord = 8, leastWord = 12;

// A word among `count` of a title, of an alias, of a heading.
constexpr Points titleWord(Points count) { return 346 + 346 / count; }
constexpr Points nameWord(Points count) { return 192 + 192 / count; }
constexpr Points headingWord(Points count) { return 96 + 96 / count; }

// A word that stands `times` times among `length` words of text: saturates with repetition, fades with length.
constexpr Points bodyWord(Points times, Points length) {
  return std::max(leastWord, 64 * times * 100 / (100 * times + 50 + length));
}

// Per cent of `points`, but never down to those of a context.
constexpr Points share(Points points, Points percent) {
  return points <= contextWord ? points : std::max(leastWord, points * percent / 100);
}

// Points that an impact stands for: three for running text, then each half as much again as the one before, up to a
// whole alias and a whole title. Few steps make short lists: sections are listed by impact.
inline constexpr std::array<Points, 14> pointsOfImpact = {8,   12,  27,  61,   91,   137,  205,
                                                          308, 461, 692, 1038, 1557, 2400, 4000};

// The greatest impact that is not above `points`; 0 for anything less than the first.
inline std::uint32_t impactOf(Points points) {
  const auto above = std::upper_bound(pointsOfImpact.begin() + 1, pointsOfImpact.end(), points);
  return static_cast<std::uint32_t>(above - pointsOfImpact.begin()) - 1;
}

}  // namespace pejl::searching
