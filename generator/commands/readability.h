// What `pejl readability` says of a site's texts, apart from printing it.
#pragma once

#include <string>
#include <string_view>

#include "model/site.h"

namespace pejl {

// For editors, never a finding: LIX page by page, the hardest first, and framework by framework; the longest sentences with their
// places; summaries that are long or hard, words of the chancery, and abbreviations that no term explains. Of pages in Danish
// whose file begins with `path`; the words of sources are counted and named as such, but nobody is asked to mend them.
// `language` of the report is da or en. Empty when there is no such page.
std::string readabilityText(const Site& site, std::string_view path, std::string_view language);

}  // namespace pejl
