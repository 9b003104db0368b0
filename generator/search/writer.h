// The index as files. Each is a script of calls `pejlSearch(name, mark, …)`, one a line, whose arguments are JSON: a
// page opened from a folder can load scripts but not fetch, and another program can read the lines without running
// them.
//
//   index    what everything else needs: names of types, frameworks and statuses, standing of each section, and for the
//            other files what they begin with and their marks
//   words-N  a stretch of the dictionary: front-coded words, postings, lemmas of forms without a word of their own
//   texts-N  titles, addresses and words to show, of some pages in order
//
// A query needs index, one words file for each of its words and the texts files of the results shown, however large the
// site. When all is small the other parts stand in index.js itself. A mark is a fingerprint of a part: the browser asks
// for words-3.js?abcd and refuses what has another mark, so a cached index never meets files of a newer one.
// themes/klar/parts/search/index.js reads this: change both. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "model/output.h"
#include "search/entries.h"

namespace pejl::searching {

// A part of the index: what follows its name and mark in the call, and what it begins with.
struct Part {
  std::string arguments;           // JSON, without brackets
  std::string firstKey;            // of words: spelling key of its first entry
  std::uint32_t firstSection = 0;  // of texts
};

// Small parts are quick to load, many files slow to write: parts have about the least size, and more when there would
// be too many.
struct PartLimits {
  std::size_t leastSize = 0;  // bytes
  std::size_t mostParts = 1;
};

// Never cut between forms or spellings of a word, unless they are too many.
std::vector<Part> cutWords(const std::vector<Entry>& entries, PartLimits limits, unsigned jobs);

// What is shown of each page's sections, as JSON; `longest` bytes of text a section.
std::vector<std::string> pageTexts(const Site& site, const std::vector<Section>& sections, std::size_t longest,
                                   unsigned jobs);
std::vector<Part> cutTexts(const std::vector<std::string>& pageTexts, const std::vector<Section>& sections,
                           PartLimits limits);

Output writeIndex(const Site& site, const std::vector<Section>& sections, const std::vector<Entry>& entries,
                  unsigned jobs);

}  // namespace pejl::searching
