// Site + Theme → HTML pages, style and scripts, redirects and 404. Touches no disk; runs in parallel. Faults in a
// theme's templates are reported at their place in the template.
#pragma once

#include "base/diagnostic.h"
#include "model/output.h"
#include "model/site.h"

namespace pejl {

Output render(const Site& site, const Theme& theme, unsigned jobs, Diagnostics& diagnostics);

}  // namespace pejl
