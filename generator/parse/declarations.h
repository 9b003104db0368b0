// Attribute blocks with a type → the entities that a page declares inside its text.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "model/schema.h"
#include "parse/attributes.h"

namespace pejl::parsing {

// Appends to document.declarations, in reading order, each with the one it stands inside. A key that is neither common,
// a field of the type nor a relation is an unknown-key.
void addDeclarations(Document& document, std::vector<AttributeBlock> blocks, const Schema& schema,
                     Diagnostics& diagnostics);

}  // namespace pejl::parsing
