// The dictionary that readers' queries are looked up in: the words of the text, and beside them those that lead there
// by declared inflection, as part of a compound or as half of a suspended one. Private to this room.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/terms.h"

namespace pejl::searching {

// Views into the Dictionary it came from.
struct Entry {
  std::string_view word;
  std::string_view key;               // its spelling key
  std::string_view lemma;             // whose entry has the other forms too; empty when nothing is declared
  std::span<const Posting> postings;  // by section, one for each, of the most trusted kind; may be empty beside the others
  std::span<const std::string> meant = {};  // EverydayWord::meant
};

// Words of one declared or irregular family: what stands in the text under any form is found by the first.
using Forms = std::vector<std::string>;

// What entries view into.
struct Dictionary {
  std::vector<TermList> lists;
  std::vector<std::string> keys;      // by list and word
  std::vector<std::uint32_t> firsts;  // of each list, its first word's place in keys
  std::vector<Forms> families;
};

// Adds to the terms what leads to them. `alsoWords`: may be parts of compounds, though the text has them in compounds only.
Dictionary makeDictionary(std::vector<TermList> terms, std::vector<Forms> families, unsigned jobs,
                          const std::vector<std::string>& alsoWords = {});

// In order of spelling key, then word: all spellings of a word lie side by side. They hold as long as the dictionary.
std::vector<Entry> entriesOf(const Dictionary& dictionary);

// From the sections' titles and the irregular nouns. Single words only.
std::vector<Forms> declaredFamilies(const std::vector<Section>& sections);

}  // namespace pejl::searching
