// What cmark is not asked to read: shapes that no page needs and that cost it seconds or gigabytes. Limits measured on
// Debian 12's cmark-gfm; each is far above what people write.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "parse/source_text.h"

namespace pejl::parsing {

// Whether the file from line `firstLine` on is within the limits; the first thing that is not is reported as
// too-complex.
bool withinLimits(const SourceText& source, std::uint32_t firstLine, Diagnostics& diagnostics);

}  // namespace pejl::parsing
