// What became of a text, word by word: the fewest words taken out and put in (Myers, "An O(ND) difference algorithm and
// its variations", 1986). Pure; knows nothing of pages or versions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pejl {

enum class Edit : std::uint8_t { kept, removed, added };

// A run of words. Words are joined by one blank; a line end stands between blocks, and is a word like any other.
struct DiffPart {
  Edit edit = Edit::kept;
  std::string text;

  friend bool operator==(const DiffPart&, const DiffPart&) = default;
};

// Parts alternate: no two of the same kind follow each other, and between two kept parts what was removed comes first.
// Kept and removed parts together hold the words of `before`, kept and added those of `after`. The same two texts the other
// way round give the same parts with removed and added exchanged. Texts that differ in more words than can be compared in
// reasonable time are taken out and put in whole, but for how they begin and end.
std::vector<DiffPart> wordDiff(std::string_view before, std::string_view after);

}  // namespace pejl
