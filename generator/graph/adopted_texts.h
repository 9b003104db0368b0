// The words of every place in the dated texts of frameworks, as fingerprints. A text that has been adopted does not change
// without a decision; pejl.lock remembers what it was.
#pragma once

#include <vector>

#include "model/lock.h"
#include "model/site.h"

namespace pejl::graph {

// `fact.where` is the place's own.
struct CurrentText {
  TextFact fact;
  EntityIndex entity = none;  // in Site::archive
  bool isWhole = false;       // the framework itself, which stands for its version
  // Whether pejl.lock knows its version: then a place that is new there has been added to an adopted text.
  bool isInKnownVersion = false;
};

// By id. Words count as they do for relations (wording.h); so do the fields of the type, for whether a leader must or may
// is a field.
std::vector<CurrentText> adoptedTexts(const Site& site, unsigned jobs);

}  // namespace pejl::graph
