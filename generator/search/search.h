// Site → search index: files below search/ that the reader's browser loads piece by piece. Made from documents, never
// from HTML.
#pragma once

#include "model/output.h"
#include "model/site.h"

namespace pejl {

Output searchIndex(const Site& site, unsigned jobs);

}  // namespace pejl
