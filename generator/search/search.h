// Site → search index: files below search/ that the reader's browser loads piece by piece. Made from documents, never
// from HTML.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/output.h"
#include "model/site.h"

namespace pejl {

// A page that Pejl makes itself: found by its title, its summary and the folder it lies in, below whatever the site says.
struct MadePage {
  std::string address, title, summary;
};

// `made` come by address, after the pages of the site. Reports everyday words that lead to nothing.
Output searchIndex(const Site& site, const std::vector<MadePage>& made, Diagnostics& diagnostics, unsigned jobs);

}  // namespace pejl
