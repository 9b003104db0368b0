// The running text of a page, sentence by sentence: what readability is measured on. Headings, tables, code, quotations,
// footnotes and what is shown from elsewhere are left out; LIX was not made for them.
#pragma once

#include <string>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct PlacedSentence {
  std::string text;
  Location where;  // of the line that it begins on
};

// Paragraphs and list items; an item without a full stop is a sentence. A link without words of its own reads as its title.
std::vector<PlacedSentence> sentencesOn(const Site& site, PageIndex page);

// Whether the page's words are those of its source, which no editor may mend.
bool isSourceText(const Site& site, PageIndex page);

}  // namespace pejl::graph
