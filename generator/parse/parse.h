// SourceFile → Document, one file at a time and in parallel. Knows only its own file and the schema; cannot fail: what
// is wrong is reported and the best value is kept. Documents come in the order of project.pages.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/project.h"

namespace pejl {

std::vector<Document> parse(const Project& project, unsigned jobs, Diagnostics& diagnostics);

// One file; what parse() does for each.
Document parseDocument(const SourceFile& file, const Schema& schema, Diagnostics& diagnostics);

}  // namespace pejl
