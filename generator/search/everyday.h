// Words that readers type for what the site says with others, by its own list or because they are two names of one thing: what they add
// to the dictionary. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/project.h"
#include "search/acronyms.h"
#include "search/entries.h"

namespace pejl::searching {

struct EverydayWord {
  std::string word, key;           // as Entry has them
  std::vector<std::string> meant;  // words or titles that are found, as the dictionary has words; after '=' another name of the same
};

// Those of the words that readers type which may be parts of compounds: "ungdom" of "ungdomsforvaltningen", though the text has it
// nowhere else. In few letters too many words begin.
std::vector<std::string> partsOfCompounds(const std::vector<EverydayWords>& list);

// In order of spelling key, then word. What a query would not find in `entries` is left out; of the list that is reported, while a
// site need not write out what it says in short.
std::vector<EverydayWord> resolveEverydayWords(const std::vector<EverydayWords>& list, const std::vector<OtherName>& otherNames,
                                               const std::vector<Entry>& entries, Diagnostics& diagnostics);

// Entries keep their order, and hold as long as `words` too.
void addEverydayWords(std::vector<Entry>& entries, const std::vector<EverydayWord>& words);

}  // namespace pejl::searching
