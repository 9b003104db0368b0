// A TOML file below content/ → a Document without text: a mapping set, which says what corresponds across frameworks.
#pragma once

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/project.h"
#include "model/schema.h"

namespace pejl::parsing {

Document readRecord(const SourceFile& file, const Schema& schema, Diagnostics& diagnostics);

}  // namespace pejl::parsing
