// Links, menus and redirects that name no file of content/ may lead to a page that Pejl makes itself. Which there are
// follows from the relations, so this comes last. The titles of such pages are the theme's, so a link brings its words.
#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "graph/generated_pages.h"
#include "model/addresses.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

constexpr std::string_view contentFolder = "content/";

// Index in site.generatedPages, or none. `address` may be a folder.
std::uint32_t generatedAt(const Site& site, std::string_view address) {
  std::string wanted(address);
  if (!endsWith(wanted, ".html")) wanted += "/index.html";
  const auto isBefore = [](const GeneratedPage& page, const std::string& other) { return page.address < other; };
  const auto found = std::lower_bound(site.generatedPages.begin(), site.generatedPages.end(), wanted, isBefore);
  const bool isThere = found != site.generatedPages.end() && found->address == wanted;
  return isThere ? static_cast<std::uint32_t>(found - site.generatedPages.begin()) : none;
}

void reportMissing(const Site& site, const Names& names, const Document& document, const PendingLink& pending, Diagnostics& diagnostics) {
  const Reference& reference = document.references[pending.reference];
  if (names.draftByPath.count(pending.path) != 0) {
    diagnostics.add(codes::unresolvedLink, reference.where, say("'{}' is a draft and not part of the site", reference.target),
                    say("publish it, or build with --drafts"));
    return;
  }
  const auto paths = [&] {
    std::vector<std::string> known;
    for (const GeneratedPage& page : site.generatedPages) known.push_back(std::string(contentFolder) + page.address);
    for (const Document& other : site.documents) known.push_back(other.path);
    for (const Asset& asset : site.assets) known.push_back(asset.path);
    return known;
  };
  Message help = names.nearestFile.didYouMean(pending.path, paths);
  if (help.empty()) {
    help = reference.kind == ReferenceKind::entity ? say("pages that Pejl makes are named from the top: [[forventninger/index.html|words]]")
                                                   : say("the path is read from {}", document.path.substr(0, document.path.rfind('/') + 1));
  }
  diagnostics.add(codes::unresolvedLink, reference.where, say("there is no page '{}'", reference.target), std::move(help));
}

void bindLink(Site& site, const Names& names, const PendingLink& pending, Diagnostics& diagnostics) {
  const Document& document = site.documents[pending.document];
  const Reference& reference = document.references[pending.reference];
  const std::uint32_t generated = generatedAt(site, std::string_view(pending.path).substr(contentFolder.size()));
  if (generated == none) return reportMissing(site, names, document, pending, diagnostics);
  if (!reference.anchor.empty()) {
    diagnostics.add(codes::unresolvedAnchor, reference.where, say("the anchors of pages that Pejl makes are not permanent"),
                    say("link to the page itself: leave out '#{}'", reference.anchor));
    return;
  }
  if (document.nodes[reference.node].firstChild == noNode) {
    diagnostics.add(codes::unresolvedLink, reference.where, say("a link to a page that Pejl makes needs words of its own"),
                    say("write [[{}|the words]]", reference.target));
    return;
  }
  Link& link = site.links[pending.document][pending.reference];
  link.generated = generated;
  link.broken = false;
}

std::vector<ResolvedMenuItem> bindMenu(const Site& site, const std::vector<MenuItem>& items, const Names& names, Diagnostics& diagnostics) {
  std::vector<ResolvedMenuItem> menu;
  for (const MenuItem& item : items) {
    const Destination place = findPlace(site, names, item.target, item.where, diagnostics);
    if (place.page == none && place.generated == none) continue;
    if (place.page == none && item.title.empty()) {
      diagnostics.add(codes::missingKey, item.where, say("the menu must give a page that Pejl makes a name"),
                      say("add title = \"…\" below page = \"{}\"", item.target));
      continue;
    }
    menu.push_back({place, item.title.empty() ? site.pages[place.page].title : item.title});
  }
  return menu;
}

Destination findGenerated(const Site& site, const Names& names, const std::string& target, const Location& where, Diagnostics& diagnostics) {
  const std::uint32_t generated = generatedAt(site, target);
  if (generated == none) {
    const auto addresses = [&] {
      std::vector<std::string> known;
      for (const GeneratedPage& page : site.generatedPages) known.push_back(page.address);
      return known;
    };
    diagnostics.add(codes::unresolvedLink, where, say("Pejl makes no page '{}'", target), names.nearestGenerated.didYouMean(target, addresses));
  }
  return {none, generated, {}};
}

// What goes with a page has its address from that page, where content may be in the way.
void reportOccupied(const Site& site, Diagnostics& diagnostics) {
  for (const Page& page : site.pages) {
    if (addresses::isReserved(page.address) || generatedAt(site, page.address) == none) continue;
    diagnostics.add(codes::duplicateAddress, {site.documents[page.document].path, 0, 0, 1},
                    say("Pejl itself publishes something at '{}'", page.address), say("give the file another name"));
  }
}

}  // namespace

Destination findPlace(const Site& site, const Names& names, const std::string& target, const Location& where, Diagnostics& diagnostics) {
  if (endsWith(target, ".html")) return findGenerated(site, names, target, where, diagnostics);
  if (endsWith(target, ".md") || endsWith(target, ".toml")) {
    const std::string path = startsWith(target, contentFolder) ? target : std::string(contentFolder) + target;
    const auto found = names.pageByPath.find(path);
    if (found != names.pageByPath.end()) return {found->second, none, {}};
    if (names.draftByPath.count(path) != 0) {
      diagnostics.add(codes::unresolvedLink, where, say("'{}' is a draft and not part of the site", target));
      return {};
    }
    const auto paths = [&] {
      std::vector<std::string> known;
      for (const Document& document : site.documents) known.push_back(document.path.substr(contentFolder.size()));
      return known;
    };
    diagnostics.add(codes::unresolvedLink, where, say("there is no page '{}' below content/", target), names.nearestPage.didYouMean(target, paths));
    return {};
  }
  const EntityIndex entity = findEntity(site, names, target, where, diagnostics);
  if (entity == none) return {};
  return {site.entities[entity].page, none, site.entities[entity].anchor};
}

void bindGeneratedPages(Site& site, const Names& names, const std::vector<PendingLink>& pending, Diagnostics& diagnostics) {
  site.generatedPages = graph::generatedPages(site);
  reportOccupied(site, diagnostics);
  for (const PendingLink& link : pending) bindLink(site, names, link, diagnostics);
  site.navigation = bindMenu(site, site.config.navigation, names, diagnostics);
  site.footer = bindMenu(site, site.config.footer, names, diagnostics);
  bindRedirects(site, names, diagnostics);
}

void leaveGeneratedPages(Site& site, const Names& names, const std::vector<PendingLink>& pending, Diagnostics& diagnostics) {
  for (const PendingLink& link : pending) {
    if (!endsWith(link.path, ".html")) reportMissing(site, names, site.documents[link.document], link, diagnostics);
  }
  site.navigation = bindMenu(site, site.config.navigation, names, diagnostics);
}

}  // namespace pejl::resolution
