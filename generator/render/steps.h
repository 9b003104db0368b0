// The steps of a render, private to this room: what pages there are, in the order in which they are written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/assets.h"
#include "render/index_view.h"
#include "render/navigation_text.h"
#include "render/page_list.h"
#include "render/render.h"
#include "render/site_facts.h"
#include "template/template.h"

namespace pejl::rendering {

// What every page is set into: the theme's templates, and the names that all of them see ('site' and 't').
// Views what it was made from; read by many threads.
struct Frame {
  const TemplateSet& templates;
  std::vector<Entry> common;
  std::string notFoundRoot;  // what leads to the site's top from an address that is not there, at any depth
};

// 'site': {title, title_language, description, publisher, language, elsewhere, elsewhere_note, policy, home, other_home,
// other_language, search, index, coverage, data, licence: {name, url}, accessibility_data, chains, feed, icon, card, offline_copy,
// owner, logo: {url, width, height}, style, script, statement, contact: {phone, phone_url, email, email_url}, conformance,
// navigation, footer: [{title, url, page}]}; addresses are from the site's top, and templates put {{ root }} before them.
Value siteView(const SiteFacts& facts, const ThemeAssets& assets, Values& values);

// Renders one template for the page at `address`; a fault in it is a finding and gives no bytes.
OutputFile renderPage(const Frame& frame, std::string_view templateName, std::string_view address,
                      std::vector<Entry> entries, Diagnostics& diagnostics);

// The site's written pages; translations are not among them.
void addContentPages(const SiteFacts& facts, const Frame& frame, const Navigation& navigation, PageList& pages);

// Those pages that say in another language what other pages of the site say. `facts` and `frame` speak that language.
void addTranslations(const SiteFacts& facts, const Frame& frame, PageList& pages);

// The pages of addHistoryPages; with dated texts also what changed between them, which is found out here, on up to `jobs` threads.
// `archive` are the facts of the site's archive, or null.
void addVersionPages(const SiteFacts& facts, const SiteFacts* archive, const Frame& frame, unsigned jobs, PageList& pages);

// The indexes of the site in the language of `facts` and `frame`, each with the way to the same one in the other language: `there`
// are that one's, in the same order, or null.
void addIndexPages(const SiteFacts& facts, const std::vector<Index>& here, const std::vector<Index>* there, const Frame& frame, PageList& pages);

// What readers of either language need besides, in that of `facts` and `frame`: search, data, conformance; then matrices, and every
// framework's history.
void addSharedPages(const SiteFacts& facts, const Frame& frame, PageList& pages);
void addMatrixPages(const SiteFacts& facts, const Frame& frame, PageList& pages);
void addHistoryPages(const SiteFacts& facts, const Frame& frame, PageList& pages);

// Pages that nobody writes: coverage, 404, those of addSharedPages, and redirects from old addresses.
void addOwnPages(const SiteFacts& facts, const Frame& frame, PageList& pages);

// Pages that show the whole graph from one side: those of addMatrixPages, expectations, strengths, chains, comparisons, mentions.
void addGraphPages(const SiteFacts& facts, const Frame& frame, PageList& pages);

// Pages that go with others: steps, sheets and cards of reading paths, frameworks as one page.
void addPathPages(const SiteFacts& facts, const Frame& frame, PageList& pages);

}  // namespace pejl::rendering
