#include <algorithm>
#include <tuple>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "language/unicode.h"
#include "model/addresses.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

const EntityDeclaration& frontMatterOf(const Site& site, PageIndex page) {
  return site.documents[site.pages[page].document].declarations.front();
}

// Pages with an order come first, by it; then by title as Danish sorts.
void sortChildren(Site& site) {
  std::vector<std::string> keys;
  keys.reserve(site.pages.size());
  for (const Page& page : site.pages) keys.push_back(sortKey(page.title));
  constexpr std::int64_t last = std::numeric_limits<std::int64_t>::max();
  const auto rank = [&](PageIndex page) {
    return std::make_tuple(frontMatterOf(site, page).order.value_or(last), std::cref(keys[page]));
  };
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    if (site.pages[i].parent != none) site.pages[site.pages[i].parent].children.push_back(i);
  }
  for (Page& page : site.pages) {
    std::stable_sort(page.children.begin(), page.children.end(),
                     [&](PageIndex a, PageIndex b) { return rank(a) < rank(b); });
  }
}

void appendReadingOrder(const Site& site, PageIndex page, std::vector<PageIndex>& order) {
  order.push_back(page);
  for (const PageIndex child : site.pages[page].children) appendReadingOrder(site, child, order);
}

// Previous and next stay within a framework, and on other pages within the folder at the top.
PageIndex chapterOf(const Site& site, PageIndex page) {
  const EntityIndex framework = site.pages[page].framework;
  if (framework != none) return site.entities[framework].page;
  PageIndex at = page;
  while (site.pages[at].parent != none && site.pages[at].parent != site.home) at = site.pages[at].parent;
  return at;
}

void linkNeighbours(Site& site) {
  std::vector<PageIndex> order;
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    if (site.pages[i].parent == none) appendReadingOrder(site, i, order);
  }
  for (std::size_t i = 1; i < order.size(); ++i) {
    if (chapterOf(site, order[i - 1]) != chapterOf(site, order[i])) continue;
    site.pages[order[i - 1]].next = order[i];
    site.pages[order[i]].previous = order[i - 1];
  }
}

// Parts in the order a reader meets them: pages by their place in the folder, then what stands on the page itself.
void orderParts(Site& site) {
  std::vector<PageIndex> order;
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    if (site.pages[i].parent == none) appendReadingOrder(site, i, order);
  }
  std::vector<std::size_t> rank(site.pages.size());
  for (std::size_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (site.entities[i].parent != none) site.partsOf[site.entities[i].parent].push_back(i);
  }
  for (auto& parts : site.partsOf) {
    std::stable_sort(parts.begin(), parts.end(), [&](EntityIndex a, EntityIndex b) {
      return std::make_pair(rank[site.entities[a].page], a) < std::make_pair(rank[site.entities[b].page], b);
    });
  }
}

}  // namespace

void bindRedirects(Site& site, const Names& names, Diagnostics& diagnostics) {
  std::vector<std::tuple<std::string, Destination, Location>> wanted;
  for (const Redirect& redirect : site.config.redirects) {
    wanted.emplace_back(redirect.from, findPlace(site, names, redirect.target, redirect.where, diagnostics), redirect.where);
  }
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    for (const auto& [from, where] : site.documents[site.pages[i].document].redirectsFrom) {
      wanted.emplace_back(from, Destination{i, none, {}}, where);
    }
  }
  std::unordered_map<std::string, std::string> taken;
  for (const Page& page : site.pages) taken.emplace(page.address, site.documents[page.document].path);
  for (auto& [from, place, where] : wanted) {
    const auto [other, isNew] = taken.emplace(from, where.file);
    if (!isNew || addresses::isReserved(from)) {
      diagnostics.add(codes::duplicateAddress, where,
                      isNew ? say("'{}' cannot lead elsewhere: it is the address of something of Pejl's own", from)
                            : say("'{}' cannot lead elsewhere: it is the address of {}", from, other->second));
    } else if (place.page != none || place.generated != none) {
      site.redirects.push_back({from, place});
    }
  }
  std::sort(site.redirects.begin(), site.redirects.end(),
            [](const ResolvedRedirect& a, const ResolvedRedirect& b) { return a.from < b.from; });
}

void arrangeNavigation(Site& site, Diagnostics& diagnostics) {
  sortChildren(site);
  linkNeighbours(site);
  orderParts(site);
  if (site.home == none) {
    diagnostics.add(codes::missingHome, {"content/index.md", 0, 0, 1}, say("the site has no front page"),
                    say("write content/index.md"));
  }
}

}  // namespace pejl::resolution
