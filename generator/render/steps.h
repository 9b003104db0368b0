// The steps of a render, private to this room, in the order they run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/assets.h"
#include "render/navigation_text.h"
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

// 'site': {title, title_language, description, publisher, language, elsewhere, policy, home, search, index, coverage, data, accessibility_data, chains, icon, style, script, statement,
// conformance, navigation, footer}; addresses are from the site's top, and templates put {{ root }} before them.
Value siteView(const SiteFacts& facts, const ThemeAssets& assets, Values& values);

// Renders one template for the page at `address`; a fault in it is a finding and gives no bytes.
OutputFile renderPage(const Frame& frame, std::string_view templateName, std::string_view address,
                      std::vector<Entry> entries, Diagnostics& diagnostics);

// A page of the site.
OutputFile renderContentPage(const SiteFacts& facts, const Frame& frame, const Navigation& navigation, PageIndex page,
                             Diagnostics& diagnostics);

// A page that says in another language what another page of the site says. `facts` and `frame` speak that language.
OutputFile renderTranslation(const SiteFacts& facts, const Frame& frame, PageIndex page, Diagnostics& diagnostics);

// Every framework's history; with dated texts also those texts, and what changed between them.
Output renderVersionPages(const SiteFacts& facts, const Frame& frame, unsigned jobs, Diagnostics& diagnostics);

// Pages that nobody writes: indexes, search, 404, and redirects from old addresses.
Output renderOwnPages(const SiteFacts& facts, const Frame& frame, unsigned jobs, Diagnostics& diagnostics);

// Pages that show the whole graph from one side: matrices, expectations, chains, comparisons, mentions.
Output renderGraphPages(const SiteFacts& facts, const Frame& frame, unsigned jobs, Diagnostics& diagnostics);

// Pages that go with others: steps, sheets and cards of reading paths, frameworks as one page.
Output renderPathPages(const SiteFacts& facts, const Frame& frame, unsigned jobs, Diagnostics& diagnostics);

}  // namespace pejl::rendering
