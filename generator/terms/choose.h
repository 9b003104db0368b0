// Which of the terms that may be linked are linked: once in a section, not beside a written link to the same, not so many
// that they disturb reading, and never with words that already lead somewhere else on the page.
#pragma once

#include <cstdint>
#include <vector>

#include "model/site.h"
#include "terms/place.h"

namespace pejl::terming {

struct Decision;

// Gives the accepted decisions of a page that are too many the rule that says why. They stand in reading order.
void chooseEnough(const Site& site, const DocumentPlaces& places, PageIndex page, const std::vector<std::uint32_t>& wordsBySection,
                  std::vector<Decision>& decisions);

}  // namespace pejl::terming
