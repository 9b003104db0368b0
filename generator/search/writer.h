// The index as files. Each is a script of calls `pejlSearch(name, mark, …)`, one a line, whose arguments are JSON: a
// page opened from a folder can load scripts but not fetch, and another program can read the lines without running
// them.
//
//   index    what everything else needs: facts of each section (facts.h), and for the other files what they begin with
//            and their marks
//   words-N  a stretch of the dictionary: front-coded words, postings, lemmas of forms without a word of their own, and after a "|" each
//            what an everyday word leads to, or after "|=" another name of the same
//   texts-N  titles, addresses and words to show, of some pages in order
//   starts-N, ends-N  spellings (spellings.h); not on a small site, whose dictionary is at hand
//
// A query needs index, one words file for each of its words and the texts files of the results shown, however large the site. When all
// is small the other parts stand in index.js itself. A mark is a fingerprint of a part: the browser asks for words-3.js?abcd and refuses
// what has another mark, so a cached index never meets files of a newer one. themes/klar/parts/search/decode.js and index.js read this:
// change both. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "model/output.h"
#include "search/entries.h"
#include "search/families.h"
#include "search/section.h"

namespace pejl::searching {

inline constexpr std::uint32_t noSection = none;

// A part of the index: what follows its name and mark in the call, and what it begins with.
struct Part {
  std::string arguments;           // JSON, without brackets
  std::string start;               // of words and spellings: what leads here, not after its first key
  std::uint32_t firstSection = noSection;  // of texts
};

// Small parts are quick to load, many files slow to write: parts have about the least size, and more when there would
// be too many.
struct PartLimits {
  std::size_t leastSize = 0;  // bytes
  std::size_t mostParts = 1;
};

// Postings by entry.
std::vector<std::string> encodeAll(const std::vector<Entry>& entries, const Families& families, std::size_t sectionCount, unsigned jobs);
// All forms of a word are in the part that its stem leads to: word_cuts.h.
std::vector<Part> cutWords(const std::vector<Entry>& entries, const Families& families, const std::vector<std::string>& postings,
                           PartLimits limits, unsigned jobs);

// Longest text that is kept to be shown, in bytes: three lines of a result and room for the found words among them;
// less on a large site.
struct TextLimits {
  std::size_t ofPage = 0;
  // None on a very large site: the page's words are shown.
  std::size_t ofSentence = 0;  // that has no title but itself
  std::size_t ofSection = 0;
};

// What is shown of results, by page, each as JSON text.
struct ShownTexts {
  std::vector<std::string> pages;
  std::vector<std::size_t> firstSections;  // by page
  std::string shorthand;                   // Shorthand::words()
};

ShownTexts shownTexts(const Site& site, const std::vector<Section>& sections, unsigned jobs);
std::vector<Part> cutTexts(const ShownTexts& texts, PartLimits limits);

Output writeIndex(const Site& site, const std::vector<Section>& sections, const std::vector<Entry>& entries,
                  unsigned jobs);

}  // namespace pejl::searching
