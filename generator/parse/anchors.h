// The addresses inside a page, and the order of its headings.
#pragma once

#include <vector>

#include "base/diagnostic.h"
#include "model/document.h"
#include "parse/attributes.h"

namespace pejl::parsing {

// Fills document.anchors: every heading, paragraph and list item, as written or made. The first paragraph of a list
// item has none, because the item has; nor have paragraphs in footnotes, unless written.
void addAnchors(Document& document, const std::vector<AttributeBlock>& blocks, Diagnostics& diagnostics);

// The page's title is its only heading of level 1, and no level is skipped: readers with a screen reader move by them.
void checkHeadings(const Document& document, Diagnostics& diagnostics);

}  // namespace pejl::parsing
