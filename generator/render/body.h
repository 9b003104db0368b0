// Text of a Document → HTML, by our own walk over its tree: the only place where Markdown becomes mark-up. Raw HTML is
// shown as text. Links are relative to the page they stand on, so the site works below any path and from a folder.
#pragma once

#include <string>
#include <vector>

#include "base/html.h"
#include "model/site.h"

namespace pejl {

// The body of a page, without its title. Footnotes come last, under a heading in the site's language.
SafeHtml renderBody(const Site& site, PageIndex page);

// Whether the page's places have links to themselves: on every page that is written but the front page, which only leads on.
bool hasPermalinks(const Site& site, PageIndex page);

// The same as shown on another page, at `from`: without permalinks.
SafeHtml renderBodyAt(const Site& site, PageIndex page, std::string_view from);

// The same on the one page of its whole framework (graph/whole_frameworks.h): anchors are told apart by page, links inside
// the framework stay on the page, and headings go `depth` levels down.
SafeHtml renderBodyInWhole(const Site& site, PageIndex page, std::string_view from, std::size_t depth);
// "Side-vaerdier.mod.afsnit-3"; without an anchor the place where the page begins. Its capital keeps it from other ids.
std::string anchorInWhole(const Site& site, PageIndex page, std::string_view anchor);

// What belongs to an entity declared inside a page: the section of a heading, a paragraph, a list item's content; for
// a page's entity its first paragraph. Links are written for standing at the address `from`; no ids and permalinks.
SafeHtml renderExcerpt(const Site& site, EntityIndex entity, std::string_view from);

// Headings of level 2 and 3, for the page's table of contents.
struct ContentsEntry {
  int level = 2;
  std::string anchor, title;  // plain text
};
std::vector<ContentsEntry> tableOfContents(const Site& site, PageIndex page);

// Relative address from page to page: ("a/b/c.html", "a/d.html#x") → "../d.html#x"; to itself: "#x", or its own name.
std::string relativeAddress(std::string_view from, std::string_view to);

}  // namespace pejl
