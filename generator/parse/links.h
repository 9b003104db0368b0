// What the address of a Markdown link or image may be, and what kind of reference it is.
#pragma once

#include "base/diagnostic.h"
#include "model/document.h"

namespace pejl::parsing {

// Sorts a reference as cmark gave it (kind page or image, target as written): an address outside is external, a path
// keeps target and anchor apart. What may not stand in a page is reported as
// unsafe-link and becomes external without a target: its words or alternative text are what is shown.
void settleReference(Reference& reference, Diagnostics& diagnostics);

}  // namespace pejl::parsing
