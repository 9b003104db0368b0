// Site → diagnostics: the rules that need the whole site, one a file. Changes nothing.
#pragma once

#include "base/diagnostic.h"
#include "model/site.h"

namespace pejl {

void check(const Site& site, const BuildOptions& options, Diagnostics& diagnostics);

}  // namespace pejl
