// Frameworks that are also shown as one page, to print or to search in: those of several pages that a browser can still
// hold. What has more is too long to print, and would weigh as much as all its pages.
#pragma once

#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct WholeFramework {
  EntityIndex framework = none;
  std::vector<PageIndex> pages;  // in reading order; the framework's own first
};

inline constexpr std::size_t mostPagesInOne = 200;

// In reading order.
std::vector<WholeFramework> wholeFrameworks(const Site& site);

}  // namespace pejl::graph
