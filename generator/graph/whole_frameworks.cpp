#include "graph/whole_frameworks.h"

#include <algorithm>

#include "graph/reading_order.h"

namespace pejl::graph {

std::vector<WholeFramework> wholeFrameworks(const Site& site) {
  const ReadingOrder order = readingOrder(site);
  std::vector<PageIndex> inOrder(site.pages.size());
  for (PageIndex page = 0; page < site.pages.size(); ++page) inOrder[order.ofPage[page]] = page;
  std::vector<std::uint32_t> placeOf(site.entities.size(), none);
  std::vector<WholeFramework> all;
  for (const PageIndex page : inOrder) {
    const EntityIndex framework = site.pages[page].framework;
    if (framework == none || !site.entities[framework].anchor.empty()) continue;
    if (placeOf[framework] == none) {
      placeOf[framework] = static_cast<std::uint32_t>(all.size());
      all.push_back({framework, {}});
    }
    all[placeOf[framework]].pages.push_back(page);
  }
  std::erase_if(all, [&](const WholeFramework& whole) {
    const bool beginsWithItself = whole.pages.front() == site.entities[whole.framework].page;
    return whole.pages.size() < 2 || whole.pages.size() > mostPagesInOne || !beginsWithItself;
  });
  return all;
}

}  // namespace pejl::graph
