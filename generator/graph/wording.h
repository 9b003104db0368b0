// The words that an entity consists of, as a fingerprint: what a relation to it was made against. White space, line ends
// and mark-up do not count, nor does what other entities inside it or links to it say.
#pragma once

#include <string>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

// By entity: its title as written, its summary and the text that is its own, which leaves out the entities inside it. A
// link without words of its own counts by the id it names, so that a new title elsewhere changes nothing here.
std::vector<std::string> wordFingerprints(const Site& site, unsigned jobs);

// Of an entity of another site, by what the copy of its graph.json says: title, summary and that site's own fingerprint.
std::string wordFingerprint(const ExternalEntity& entity);

// Of everything that a reader reads on a page: its title, its summary and all of its text.
std::string pageFingerprint(const Site& site, PageIndex page);

}  // namespace pejl::graph
