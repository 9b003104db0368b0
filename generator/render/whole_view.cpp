#include "render/whole_view.h"

#include <algorithm>

#include "language/dates.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/version_view.h"

namespace pejl::rendering {
namespace {

constexpr std::size_t lowestHeading = 6;

// How many folders below the framework's own page.
std::size_t depthOf(const Site& site, PageIndex page, PageIndex top) {
  std::size_t depth = 0;
  for (PageIndex at = page; at != none && at != top; at = site.pages[at].parent) ++depth;
  return depth;
}

SafeHtml headingOf(const Site& site, PageIndex page, std::size_t depth) {
  const std::string level = std::to_string(std::min(depth + 1, lowestHeading));
  const std::string& number = site.documents[site.pages[page].document].declarations.front().number;
  SafeHtml html;
  html.text.append("<h").append(level).append(" class=\"whole__title\" id=\"");
  appendAttribute(html.text, anchorInWhole(site, page, {}));
  html.text += "\">";
  if (!number.empty()) appendText(html.text, number + " ");
  appendText(html.text, site.pages[page].title);
  html.text.append("</h").append(level).append(">");
  return html;
}

std::string_view summaryOf(const Site& site, PageIndex page) {
  return site.documents[site.pages[page].document].declarations.front().summary;
}

Value sectionView(const SiteFacts& facts, PageIndex page, EntityIndex framework, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const std::size_t depth = depthOf(site, page, site.entities[framework].page);
  const EntityIndex entity = site.pages[page].entity;
  const bool differs = entity != none && site.entities[entity].statusType != site.entities[framework].statusType;
  return values.map({{"heading", values.ownHtml(headingOf(site, page, depth))},
                     {"summary", Value::textOrNone(summaryOf(site, page))},
                     {"badge", differs ? statusBadge(facts, entity, values) : Value()},
                     {"body", values.ownHtml(renderBodyInWhole(site, page, from, depth))}});
}

}  // namespace

Value wholeView(const SiteFacts& facts, const graph::WholeFramework& whole, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const PageIndex top = whole.pages.front();
  std::vector<Value> contents, sections;
  for (const PageIndex page : whole.pages) {
    if (page == top) continue;
    sections.push_back(sectionView(facts, page, whole.framework, from, values));
    if (depthOf(site, page, top) == 1) contents.push_back(values.map({{"title", site.pages[page].title}, {"anchor", values.own(anchorInWhole(site, page, {}))}}));
  }
  const Value version = versionView(facts, top, values);
  return values.map({{"as_of", Value::textOrNone(values.own(writtenDate(site.today, facts.language())).text())},
                     {"version", version.find("title") == nullptr ? Value() : *version.find("title")},
                     {"anchor", values.own(anchorInWhole(site, top, {}))},
                     {"own", values.own(relativeAddress(from, site.pages[top].address))},
                     {"pages", values.own(facts.counted(whole.pages.size(), "page"))},
                     {"badge", statusBadge(facts, whole.framework, values)},
                     {"body", values.ownHtml(renderBodyInWhole(site, top, from, 0))},
                     {"contents", values.list(contents)},
                     {"sections", values.list(sections)}});
}

Value wholeLink(const SiteFacts& facts, PageIndex page, Values& values) {
  const EntityIndex framework = facts.site.pages[page].framework;
  if (framework == none || facts.site.entities[framework].page != page) return {};
  const auto found = std::find_if(facts.wholeFrameworks.begin(), facts.wholeFrameworks.end(),
                                  [&](const graph::WholeFramework& whole) { return whole.pages.front() == page; });
  if (found == facts.wholeFrameworks.end()) return {};
  const std::string& from = facts.site.pages[page].address;
  return values.map({{"url", values.own(relativeAddress(from, addresses::wholeFramework(from)))},
                     {"pages", values.own(facts.counted(found->pages.size(), "page"))}});
}

}  // namespace pejl::rendering
