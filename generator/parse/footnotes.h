// Footnotes that cmark drops without a word.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "model/document.h"
#include "parse/source_text.h"

namespace pejl::parsing {

// "[^name]: text" that nothing refers to, or whose name is taken, is not in the document: reported as unused-footnote.
void reportUnusedFootnotes(const SourceText& source, std::uint32_t firstLine, const Document& document,
                           Diagnostics& diagnostics);

}  // namespace pejl::parsing
