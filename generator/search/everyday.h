// What the site's own list of everyday words adds to the dictionary: words that readers type for what the site says with others.
// Private to this room.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/project.h"
#include "search/entries.h"

namespace pejl::searching {

struct EverydayWord {
  std::string word, key;           // as Entry has them
  std::vector<std::string> meant;  // words or titles that are found, as the dictionary has words
};

// Those of the words that readers type which may be parts of compounds: "ungdom" of "ungdomsforvaltningen", though the text has it
// nowhere else. In few letters too many words begin.
std::vector<std::string> partsOfCompounds(const std::vector<EverydayWords>& list);

// In order of spelling key, then word. What a query would not find in `entries` is reported and left out.
std::vector<EverydayWord> resolveEverydayWords(const std::vector<EverydayWords>& list, const std::vector<Entry>& entries,
                                               Diagnostics& diagnostics);

// Entries keep their order, and hold as long as `words` too.
void addEverydayWords(std::vector<Entry>& entries, const std::vector<EverydayWord>& words);

}  // namespace pejl::searching
