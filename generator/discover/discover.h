// Disk → Project. Reads the configuration, the preset, the theme, and every file of content/ and static/, each once;
// beyond this point nothing more is read. Refuses what cannot be text (wrong UTF-8, a BOM, lone CR) with its place.
#pragma once

#include "base/diagnostic.h"
#include "base/files.h"
#include "model/project.h"

namespace pejl {

Project discover(const FileSystem& files, const BuildOptions& options, Diagnostics& diagnostics);

}  // namespace pejl
