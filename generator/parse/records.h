// A TOML file below content/ → a Document without text: a mapping set, which says what corresponds across frameworks, or a
// reading path.
#pragma once

#include "base/diagnostic.h"
#include "base/toml_table.h"
#include "model/document.h"
#include "model/project.h"
#include "model/schema.h"

namespace pejl::parsing {

// The keys of a reading path, of which `reader` and `table` are the whole file.
PathClaim readPath(TableReader& reader, const TomlValue& table, Diagnostics& diagnostics);

Document readRecord(const SourceFile& file, const Schema& schema, Diagnostics& diagnostics);

}  // namespace pejl::parsing
