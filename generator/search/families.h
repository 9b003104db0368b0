// What an entry of the dictionary stands for beside itself: all forms and spellings of a word are one family, and a title is of the
// family of its first word. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "search/entries.h"

namespace pejl::searching {

// By entry: the spelling key of the stem of its first word, by which readers' words are looked up. themes/klar/parts/search/match.js
// has it too (tokenOf).
using Families = std::vector<std::string>;

Families familiesOf(const std::vector<Entry>& entries, unsigned jobs);

}  // namespace pejl::searching
