// Where the dictionary is cut into files. A reader's word is looked up in the one file that its stem leads to, so that file has all
// forms of the word: those that lie in another stretch, since compounds stand between "metode" and "metoder", are in both.
// Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "search/entries.h"
#include "search/families.h"
#include "search/writer.h"

namespace pejl::searching {

struct Stretch {
  std::size_t begin = 0, end = 0;   // of the entries
  std::string start;                // what leads here: the shortest beginning of its first key that the key before it has not
  std::vector<std::size_t> guests;  // entries of other stretches, in order
};

// `postings` by entry. Stretches have about the least size, and more when there would be too many.
std::vector<Stretch> cutDictionary(const std::vector<Entry>& entries, const Families& families,
                                   const std::vector<std::string>& postings, PartLimits limits);

}  // namespace pejl::searching
