// The words that a slip of the pen may have stood for. Whatever the slip, the word begins or ends as it was typed, so
// all words are listed by their beginnings and once more by their ends: a browser finds those within an edit or two
// without loading the dictionary. Private to this room.
#pragma once

#include "search/writer.h"

namespace pejl::searching {

// Each part is one JSON text: after one another, as in encode.h, spelling keys and for each a number: the bits of how many
// sections have it, and 32 more when it stands in a title. `ends` has the keys written backwards. Of very many words those that
// stand once, in running text, are in neither: they may be slips themselves.
struct Spellings {
  std::vector<Part> starts, ends;
};

Spellings cutSpellings(const std::vector<Entry>& entries, PartLimits limits);

}  // namespace pejl::searching
