// What is written short and what it stands for: who types one of them finds the other too. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "search/section.h"

namespace pejl::searching {

// Two names of one entity, as the dictionary has words; `typed` is a single one.
struct OtherName {
  std::string typed, name;
};

// "FTR" and "fællestillidsrepræsentant", both ways: of every title that is an acronym the other names, and of any other its acronyms.
std::vector<OtherName> acronymsOf(const std::vector<Section>& sections);

}  // namespace pejl::searching
