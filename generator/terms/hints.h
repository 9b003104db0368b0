// What would help terms link: hints, not warnings, since the text is right without.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"

namespace pejl::terming {

struct HintPlace {
  EntityIndex entity = none;
  EntityIndex other = none;  // the words may be either; none: they are a likely form that nobody declared
  std::string words;
  Location where;
};

// One hint for a term and its missing inflection, and one for each pair that the same words name. `places` come page by
// page.
void reportHints(const Site& site, const std::vector<HintPlace>& places, Diagnostics& diagnostics);

}  // namespace pejl::terming
