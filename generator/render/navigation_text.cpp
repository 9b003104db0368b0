#include "render/navigation_text.h"

#include <algorithm>
#include <map>

#include "base/parallel.h"
#include "base/text.h"
#include "render/body.h"

namespace pejl::rendering {
namespace {

// A list longer than this shows only those near the page's own place: pages stay small however large the folder is.
// Neighbours share one such cut, `stretch` pages at a time, which stand in the middle of it.
constexpr std::size_t mostShown = 40;
constexpr std::size_t stretch = 20;
static_assert(stretch <= mostShown);

std::string directoryOf(const std::string& address) {
  const std::size_t slash = address.rfind('/');
  return slash == std::string::npos ? std::string() : address.substr(0, slash + 1);
}

// The page that the navigation hangs from: the framework's, else that of the folder at the top.
PageIndex rootOf(const Site& site, PageIndex page) {
  const EntityIndex framework = site.pages[page].framework;
  if (framework != none) return site.entities[framework].page;
  PageIndex at = page;
  while (site.pages[at].parent != none && site.pages[at].parent != site.home) at = site.pages[at].parent;
  return at;
}

std::vector<PageIndex> pathTo(const Site& site, PageIndex root, PageIndex page) {
  std::vector<PageIndex> path;
  for (PageIndex at = page; at != none; at = site.pages[at].parent) {
    path.push_back(at);
    if (at == root) break;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

struct Branch {
  const Site& site;
  const std::vector<PageIndex>& path;
  std::string from;
  Values& values;
  std::vector<PageIndex> shown;

  Value link(PageIndex page, Value children) {
    shown.push_back(page);
    const Page& target = site.pages[page];
    const std::string_view title =
        target.entity == none ? std::string_view(target.title) : shortTitle(site.entities[target.entity]);
    return values.map({{"title", title}, {"url", values.own(relativeAddress(from, target.address))}, {"children", children}});
  }

  // Children of path[depth], with those of path[depth + 1] below it.
  Value list(std::size_t depth) {
    const std::vector<PageIndex>& children = site.pages[path[depth]].children;
    const PageIndex next = depth + 1 < path.size() ? path[depth + 1] : none;
    std::size_t begin = 0, end = children.size();
    if (children.size() > mostShown) {
      const auto at = std::find(children.begin(), children.end(), next);
      const std::size_t middle = at == children.end() ? 0 : static_cast<std::size_t>(at - children.begin());
      begin = middle - std::min(middle, mostShown / 2);
      end = std::min(children.size(), begin + mostShown);
    }
    std::vector<Value> links;
    for (std::size_t i = begin; i < end; ++i) {
      const bool isOpen = children[i] == next && depth + 1 < path.size();
      links.push_back(link(children[i], isOpen ? list(depth + 1) : values.list({})));
    }
    return values.list(links);
  }
};

}  // namespace

Navigation::Navigation(const SiteFacts& facts, const TemplateSet& templates, const std::vector<Entry>& common,
                       unsigned jobs, Diagnostics& diagnostics) {
  const Site& site = facts.site;
  folderOf_.assign(site.pages.size(), none);
  std::vector<std::size_t> ordinal(site.pages.size(), 0);
  for (const Page& page : site.pages) {
    for (std::size_t i = 0; i < page.children.size(); ++i) ordinal[page.children[i]] = i;
  }
  std::map<std::pair<PageIndex, std::string>, std::uint32_t> known;
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].translationOf != none) continue;
    if (site.isArchive() && site.pages[page].version == none) continue;  // a stub has no page of its own here
    const PageIndex root = rootOf(site, page);
    if (page == site.home || site.pages[root].children.empty()) continue;
    const std::string& address = site.pages[page].address;
    const PageIndex parent = site.pages[page].parent;
    const bool isFolder = endsWith(address, "index.html") || parent == none;
    PageIndex open = isFolder ? page : parent;
    if (!isFolder && site.pages[parent].children.size() > mostShown) {
      const auto& siblings = site.pages[parent].children;
      open = siblings[std::min(ordinal[page] / stretch * stretch + stretch / 2, siblings.size() - 1)];
    }
    const auto [at, isNew] =
        known.emplace(std::make_pair(open, directoryOf(address)), static_cast<std::uint32_t>(folders_.size()));
    if (isNew) folders_.push_back({open, directoryOf(address), page, {}, {}});
    folderOf_[page] = at->second;
  }
  auto rendered = parallelMap(folders_.size(), jobs, [&](std::size_t i) {
    std::pair<Folder, Diagnostics> result{folders_[i], {}};
    render(result.first, facts, templates, common, result.second);
    return result;
  });
  for (std::size_t i = 0; i < rendered.size(); ++i) {
    folders_[i] = std::move(rendered[i].first);
    diagnostics.merge(std::move(rendered[i].second));
  }
}

void Navigation::render(Folder& folder, const SiteFacts& facts, const TemplateSet& templates,
                        const std::vector<Entry>& common, Diagnostics& diagnostics) const {
  const Site& site = facts.site;
  Values values;
  const std::vector<PageIndex> path = pathTo(site, rootOf(site, folder.example), folder.open);
  // Links start from any page of the directory; a name that no page has keeps links to the page itself whole.
  Branch branch{site, path, folder.directory + "\x7f", values, {}};
  const Value pages = branch.list(0);
  const Value root = branch.link(path.front(), values.list({}));
  std::vector<Entry> entries = common;
  entries.push_back(
      {"section", values.map({{"title", *root.find("title")}, {"url", *root.find("url")}, {"pages", pages}})});
  if (!pejl::render(templates, "parts/navigation/navigation.html", values.map(entries), folder.html, diagnostics)) return;
  for (const PageIndex page : branch.shown) {
    std::string href = "href=\"";
    appendAttribute(href, relativeAddress(branch.from, site.pages[page].address));
    href += '"';
    const std::size_t at = folder.html.find(href);
    if (at != std::string::npos) folder.places.emplace_back(page, at + href.size());
  }
  std::sort(folder.places.begin(), folder.places.end());
}

SafeHtml Navigation::forPage(PageIndex page) const {
  if (folderOf_[page] == none) return {};
  const Folder& folder = folders_[folderOf_[page]];
  const auto place = std::lower_bound(folder.places.begin(), folder.places.end(), std::make_pair(page, std::size_t{0}));
  if (place == folder.places.end() || place->first != page) return {folder.html};
  SafeHtml html;
  html.text.reserve(folder.html.size() + 24);
  html.text.append(folder.html, 0, place->second);
  html.text.append(" aria-current=\"page\"");
  html.text.append(folder.html, place->second);
  return html;
}

}  // namespace pejl::rendering
