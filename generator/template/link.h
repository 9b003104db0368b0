// What needs all templates at once, private to this room: which file, macro and block a name means, and how each value
// is escaped. Files with a fault are marked broken; a file that builds on a broken one is marked without a finding.
#pragma once

#include "base/diagnostic.h"
#include "template/syntax.h"

namespace pejl {

// Resolves parents, imports, includes and calls, and puts arguments in the order of parameters. Refuses loops.
void linkNames(TemplateProgram& program, Diagnostics& diagnostics);

// Needs linked names. Settles which blocks stand in for which, and the place of every value in the HTML.
void linkBlocks(TemplateProgram& program, Diagnostics& diagnostics);

// Marks the file broken; only its first fault is reported.
void report(Template& file, Fault fault, Diagnostics& diagnostics);

}  // namespace pejl
