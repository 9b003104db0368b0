// Documents → Site: gathers ids, gives every page and entity its address, binds every reference, turns links round
// into backlinks, builds navigation. Every id is unique and every reference bound or reported when it returns.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"

namespace pejl {

// Drafts are left out here unless options.drafts: later phases never see them. The project's theme stays behind.
Site resolve(Project project, std::vector<Document> documents, const BuildOptions& options, Diagnostics& diagnostics);

}  // namespace pejl
