// The words that are an entity's own, as text to compare and to take fingerprints of. Mark-up and addresses are left out:
// what a reader reads is the same when a link is written in another way.
#pragma once

#include <string>
#include <vector>

#include "model/site.h"

namespace pejl {

// Of the entities on a page, by Site::entitiesOn: the summary and facts first ("Modalitet: skal"), then blocks, one a line,
// without what stands in entities inside it. A reference to an entity reads as that entity's title.
std::vector<std::string> ownTextsOn(const Site& site, PageIndex page);

}  // namespace pejl
