// Pages that nobody writes: indexes, search, data, coverage, conformance, 404, and redirects from old addresses.
#include <algorithm>

#include "base/text.h"
#include "graph/suggested_themes.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/conformance_view.h"
#include "render/coverage_view.h"
#include "render/data_view.h"
#include "render/entry_view.h"
#include "render/index_view.h"
#include "render/page_view.h"
#include "render/steps.h"

namespace pejl::rendering {
namespace {

// Where the same stands in the other language, if it does: a letter may be of one language alone.
std::string counterpartOf(const Index& here, const Index& there, std::uint32_t letter) {
  if (letter == none) return there.address;
  const std::string& title = here.letters[letter].title;
  const auto found = std::find_if(there.letters.begin(), there.letters.end(), [&](const Letter& one) { return one.title == title; });
  return found == there.letters.end() ? std::string() : found->address;
}

// A whole index, or one letter of a long one.
std::vector<Entry> showIndex(const SiteFacts& facts, const std::vector<Index>& indexes, const Index& index, std::uint32_t letter, OwnPage& page, Values& values) {
  page.address = letter == none ? index.address : index.letters[letter].address;
  page.title = facts.strings("everything_a_to_z");
  page.summary = facts.strings("everything_summary");
  if (index.type != none) {
    const EntityType& type = facts.site.schema.types[index.type];
    page.title = std::string(type.plural.in(facts.language())).append(" ").append(facts.strings("a_to_z"));
    page.summary = facts.wordsOf(type.description);
  }
  if (letter != none) page.title.append(": ").append(index.letters[letter].title);
  return {{"index", indexView(facts, indexes, index, letter, values)}};
}

// What search offers before anything is typed; it stands in its page as well, for readers without script.
std::vector<Entry> showThemes(const SiteFacts& facts, const OwnPage& page, Values& values) {
  return {{"themes", linksView(facts, graph::suggestedThemes(facts.site), page.address, values)}};
}

void addNotFound(const SiteFacts& facts, OwnPages& pages) {
  pages.add("pages/not_found.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.address = addresses::notFoundPage;
    page.title = facts.strings("not_found");
    page.searchEngines = false;
    return showThemes(facts, page, values);
  });
}

void addCoverage(const SiteFacts& facts, OwnPages& pages) {
  pages.add("pages/coverage.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.address = addresses::coveragePage;
    page.title = facts.strings("coverage");
    page.summary = facts.strings("coverage_summary");
    page.searchEngines = false;
    return {{"coverage", coverageView(facts, values)}};
  });
}

// A page that leads on at once (WCAG 2.2.1: without delay), and says where to for those whose browser stays.
struct Redirect {
  std::string address, target;
  std::string canonical;  // none: the target is elsewhere, or nobody knows where this site lies
  std::string_view heading, lead, link;
};

void addRedirect(const SiteFacts& facts, const Frame& frame, Redirect redirect, PageList& list) {
  list.add([&facts, &frame, redirect = std::move(redirect)](Diagnostics& diagnostics) {
    Values values;
    const Value page = values.map({{"title", redirect.link},
                                   {"language", facts.site.config.language},
                                   {"heading", redirect.heading},
                                   {"lead", Value::textOrNone(redirect.lead)},
                                   {"canonical", Value::textOrNone(redirect.canonical)},
                                   {"target", redirect.target}});
    return renderPage(frame, "pages/redirect.html", redirect.address, {{"page", page}}, diagnostics);
  });
}

// From an old address to where its page is now.
void addMovedPage(const SiteFacts& facts, const Frame& frame, const ResolvedRedirect& moved, PageList& list) {
  const std::string& target = facts.site.addressOf(moved.place);
  const std::string& base = facts.site.config.baseUrl;
  Redirect redirect;
  redirect.address = moved.from;
  if (redirect.address.empty() || endsWith(redirect.address, "/")) redirect.address += "index.html";
  redirect.target = relativeAddress(redirect.address, moved.place.anchor.empty() ? target : target + "#" + moved.place.anchor);
  if (!base.empty()) redirect.canonical = base + target;
  redirect.heading = facts.strings("moved");
  // A page that Pejl makes has its title from the theme; the reader is there before it could be read.
  redirect.link = moved.place.page == none ? redirect.heading : std::string_view(facts.site.pages[moved.place.page].title);
  addRedirect(facts, frame, std::move(redirect), list);
}

// From the site's own short address to the statement in the agency's register.
void addStatement(const SiteFacts& facts, const Frame& frame, PageList& list) {
  const std::string& target = facts.site.config.accessibility.wasUrl;
  if (target.empty()) return;
  const std::string_view title = facts.strings("accessibility_statement");
  for (const std::string& address : {std::string(addresses::statementPage), std::string(addresses::statementFolder) + "index.html"}) {
    addRedirect(facts, frame, {address, target, {}, title, facts.strings("accessibility_statement_text"), title}, list);
  }
}

void addSearchPage(const SiteFacts& facts, OwnPages& pages) {
  pages.add("pages/search.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.placeInLanguage(facts, addresses::searchPage);
    page.title = facts.strings("search");
    page.searchEngines = false;
    return showThemes(facts, page, values);
  });
}

void addData(const SiteFacts& facts, OwnPages& pages) {
  pages.add("pages/data.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.placeInLanguage(facts, addresses::dataPage());
    page.title = facts.strings("data");
    page.summary = facts.strings("data_summary");
    return {{"data", dataView(facts, page.address, values)}};
  });
}

void addConformance(const SiteFacts& facts, OwnPages& pages) {
  if (facts.site.config.accessibility.criteria.empty()) return;
  pages.add("pages/conformance.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.placeInLanguage(facts, addresses::conformancePage);
    page.title = facts.strings("wcag_title");
    page.summary = facts.strings("wcag_summary");
    return {{"conformance", conformanceView(facts, values)}};
  });
}

}  // namespace

void addIndexPages(const SiteFacts& facts, const std::vector<Index>& here, const std::vector<Index>* there, const Frame& frame, PageList& list) {
  OwnPages pages(facts, frame, list);
  const auto add = [&](std::size_t number, std::uint32_t letter) {
    pages.add("pages/index.html", [&facts, &here, there, number, letter](OwnPage& page, Values& values) {
      if (there != nullptr) page.counterpart = counterpartOf(here[number], (*there)[number], letter);
      return showIndex(facts, here, here[number], letter, page, values);
    });
  };
  for (std::size_t i = 0; i < here.size(); ++i) {
    add(i, none);
    for (std::uint32_t letter = 0; here[i].isLong && letter < here[i].letters.size(); ++letter) add(i, letter);
  }
}

void addSharedPages(const SiteFacts& facts, const Frame& frame, PageList& list) {
  OwnPages pages(facts, frame, list);
  addSearchPage(facts, pages);
  addData(facts, pages);
  addConformance(facts, pages);
}

void addOwnPages(const SiteFacts& facts, const Frame& frame, PageList& list) {
  OwnPages pages(facts, frame, list);
  addCoverage(facts, pages);
  addSharedPages(facts, frame, list);
  addNotFound(facts, pages);
  addStatement(facts, frame, list);
  for (const ResolvedRedirect& moved : facts.site.redirects) addMovedPage(facts, frame, moved, list);
}

}  // namespace pejl::rendering
