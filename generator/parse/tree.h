// Tokens → the nodes and references of a Document, with Pejl's own syntax: attribute blocks, wiki links, addresses,
// strikethrough and callouts.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "parse/attributes.h"
#include "parse/source_text.h"
#include "parse/tokens.h"

namespace pejl::parsing {

// Fills document.nodes, text and references, all in reading order; returns the attribute blocks in the same order.
std::vector<AttributeBlock> buildTree(TokenStream stream, const SourceText& source, Document& document,
                                      Diagnostics& diagnostics);

}  // namespace pejl::parsing
