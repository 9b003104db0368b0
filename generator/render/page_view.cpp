#include "render/page_view.h"

#include <algorithm>

#include "base/text.h"
#include "language/dates.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/version_view.h"
#include "render/window_title.h"

namespace pejl::rendering {
namespace {

constexpr std::string_view contentFolder = "content/";

// From the front page down to `last`, which may be none.
std::vector<Value> crumbsTo(const SiteFacts& facts, PageIndex last, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> crumbs;
  PageIndex top = none;
  for (PageIndex at = last; at != none; at = site.pages[at].parent) {
    crumbs.push_back(pageLinkView(facts, at, from, values));
    top = at;
  }
  std::reverse(crumbs.begin(), crumbs.end());
  const PageIndex home = facts.home();
  if (crumbs.empty() || home == none) return crumbs;
  // A site may translate some pages and not the one on top.
  if (top != home && facts.isTranslated()) crumbs.insert(crumbs.begin(), Value());
  crumbs.front() = values.map({{"title", facts.strings("home")}, {"url", values.own(relativeAddress(from, site.pages[home].address))}});
  return crumbs;
}

Value contentsView(const Site& site, PageIndex page, const std::vector<AddedSection>& added, Values& values) {
  std::vector<Value> entries;
  if (site.documents[site.pages[page].document].contents) {
    for (const ContentsEntry& entry : tableOfContents(site, page)) {
      entries.push_back(values.map(
          {{"level", entry.level}, {"anchor", values.own(entry.anchor)}, {"title", values.own(entry.title)}}));
    }
    for (const AddedSection& section : added) {
      entries.push_back(values.map({{"level", 2}, {"anchor", section.anchor}, {"title", section.title}}));
    }
  }
  if (entries.size() < 2) entries.clear();
  return values.list(entries);
}

// The entry of the main menu that leads to this page or to a folder around it.
PageIndex menuOf(const Site& site, PageIndex page) {
  for (PageIndex at = page; at != none && at != site.home; at = site.pages[at].parent) {
    const PageIndex named = site.pages[at].translationOf == none ? at : site.pages[at].translationOf;
    for (const ResolvedMenuItem& item : site.navigation) {
      if (item.place.page == named) return at;
    }
  }
  return page == site.home ? page : none;
}

// What says the same in the other language, or nothing.
PageIndex counterpartOf(const Page& page) { return page.translationOf == none ? page.translation : page.translationOf; }

Value counterpartView(const SiteFacts& facts, const Page& page, Values& values) {
  const PageIndex other = counterpartOf(page);
  if (other == none) return {};
  const Page& target = facts.site.pages[other];
  return values.map({{"title", target.title}, {"language", target.language}, {"url", values.own(relativeAddress(page.address, target.address))}});
}

// The page itself and its counterpart, by whole addresses, as search engines ask for (hreflang must be said by both).
struct Version {
  std::string_view language;
  const std::string& address;
};

Value alternatesView(const SiteFacts& facts, Version page, Version other, Values& values) {
  const std::string& base = facts.site.config.baseUrl;
  if (base.empty()) return values.list({});
  std::vector<Value> alternates;
  for (const Version& one : {page, other}) alternates.push_back(values.map({{"language", one.language}, {"url", values.own(base + one.address)}}));
  return values.list(alternates);
}

Value alternatesView(const SiteFacts& facts, PageIndex index, Values& values) {
  const Page& page = facts.site.pages[index];
  if (counterpartOf(page) == none) return values.list({});
  const Page& other = facts.site.pages[counterpartOf(page)];
  return alternatesView(facts, {page.language, page.address}, {other.language, other.address}, values);
}

// Of a page that Pejl makes: the entry of the main menu that leads to it or, when that is a folder's own page, into its folder.
Value menuOfAddress(const Site& site, std::string_view address) {
  constexpr std::string_view index = "index.html";
  for (const ResolvedMenuItem& item : site.navigation) {
    if (item.place.generated == none) continue;
    const std::string_view entry = site.addressOf(item.place);
    const bool isFolder = endsWith(entry, index) && startsWith(address, entry.substr(0, entry.size() - index.size()));
    if (entry == address || isFolder) return entry;
  }
  return {};
}

Value editUrl(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  if (site.config.editUrl.empty()) return {};
  const Document& document = site.documents[site.pages[page].document];
  const std::string& path = document.writtenIn.empty() ? document.path : document.writtenIn;
  const std::string_view below = startsWith(path, contentFolder) ? std::string_view(path).substr(contentFolder.size()) : path;
  return values.own(replaceAll(site.config.editUrl, "{path}", below));
}

// Where the page is, for paper: whole where the site says where it lies.
Value placeOnline(const SiteFacts& facts, std::string_view address, Values& values) {
  return values.own(facts.site.config.baseUrl + std::string(address));
}

Value canonical(const SiteFacts& facts, std::string_view address, Values& values) {
  const std::string& base = facts.site.config.baseUrl;
  return base.empty() ? Value() : values.own(base + std::string(address));
}

}  // namespace

Value pageView(const SiteFacts& facts, PageIndex index, const SafeHtml& navigation, const SafeHtml& body,
               const std::vector<AddedSection>& added, Values& values) {
  const Site& site = facts.site;
  const Page& page = site.pages[index];
  const EntityDeclaration& declared = site.documents[page.document].declarations.front();
  const PageIndex menu = menuOf(site, index);
  return values.map(
      {{"title", page.title},
       {"window_title", values.own(windowTitle(facts, index))},
       {"summary", Value::textOrNone(declared.summary)},
       {"description", Value::textOrNone(declared.summary)},
       {"number", Value::textOrNone(declared.number)},
       {"language", page.language},
       {"counterpart", counterpartView(facts, page, values)},
       {"alternates", alternatesView(facts, index, values)},
       {"address", page.address},
       {"whole_address", placeOnline(facts, page.address, values)},
       {"menu", menu == none ? Value() : Value(site.pages[menu].address)},
       {"canonical", canonical(facts, canonicalAddress(site, index), values)},
       {"noindex", !isForSearchEngines(site, index)},
       {"breadcrumbs", values.list(crumbsTo(facts, page.parent, page.address, values))},
       {"navigation", navigation.text.empty() ? Value() : Value(navigation)},
       {"contents", contentsView(site, index, added, values)},
       {"body", body.text.empty() ? Value() : Value(body)},
       {"previous", page.previous == none ? Value() : pageLinkView(facts, page.previous, page.address, values)},
       {"next", page.next == none ? Value() : pageLinkView(facts, page.next, page.address, values)},
       {"updated", declared.updated.empty() ? Value() : values.own(writtenDate(declared.updated, facts.language()))},
       {"edit_url", editUrl(facts, index, values)}});
}

Value ownPageView(const SiteFacts& facts, const OwnPage& page, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> crumbs = crumbsTo(facts, page.parent, page.address, values);
  if (crumbs.empty() && facts.home() != none) {
    crumbs.push_back(values.map({{"title", facts.strings("home")},
                                 {"url", values.own(relativeAddress(page.address, site.pages[facts.home()].address))}}));
  }
  Value counterpart, alternates = values.list({});
  if (!page.counterpart.empty()) {
    const std::string url = relativeAddress(page.address, page.counterpart);
    counterpart = values.map({{"title", page.title}, {"language", facts.otherLanguage}, {"url", values.own(url)}});
    alternates = alternatesView(facts, {facts.language(), page.address}, {facts.otherLanguage, page.counterpart}, values);
  }
  std::string title = page.windowTitle.empty() ? page.title : page.windowTitle;
  title.append(" – ").append(facts.siteTitle());
  return values.map({{"title", page.title},
                     {"window_title", values.own(title)},
                     {"summary", Value::textOrNone(page.summary)},
                     {"description", Value::textOrNone(page.summary)},
                     {"number", {}},
                     {"language", facts.language()},
                     {"counterpart", counterpart},
                     {"alternates", alternates},
                     {"address", page.address},
                     {"whole_address", placeOnline(facts, page.address, values)},
                     {"menu", menuOfAddress(site, page.address)},
                     {"canonical", page.searchEngines ? canonical(facts, page.canonical.empty() ? page.address : page.canonical, values) : Value()},
                     {"noindex", !page.searchEngines},
                     {"breadcrumbs", values.list(crumbs)},
                     {"navigation", {}},
                     {"contents", values.list({})},
                     {"body", {}},
                     {"previous", page.previous},
                     {"next", page.next},
                     {"updated", {}},
                     {"edit_url", {}}});
}

std::string rootFrom(std::string_view address) {
  std::string root;
  for (const char c : address) {
    if (c == '/') root += "../";
  }
  return root;
}

}  // namespace pejl::rendering
