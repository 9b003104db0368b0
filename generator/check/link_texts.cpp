// WCAG 2.4.4: who reads a page's links as a list must be able to tell them apart. Two frameworks may well both have a
// "Strategisk ledelse".
#include <unordered_map>

#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "language/unicode.h"
#include "model/document_text.h"

namespace pejl::rules {
namespace {

// Where a link leads, as text to compare; empty for what is no link to follow.
std::string destination(const Site& site, const Reference& reference, const Link& link) {
  if (reference.kind == ReferenceKind::external) return reference.target;
  if (reference.kind == ReferenceKind::image || reference.kind == ReferenceKind::include || link.broken) return {};
  if (link.external.isThere()) return site.federation.at(link.external).url;
  if (link.asset != none) return site.assets[link.asset].address;
  if (link.version != none) return site.archive->entities[link.version].address;
  if (link.generated != none) return site.generatedPages[link.generated].address;
  return site.pages[link.page].address + "#" + link.anchor;
}

void checkDocument(const Site& site, const Document& document, const std::vector<Link>& links,
                   Diagnostics& diagnostics) {
  const auto titleOf = [&](std::uint32_t index) -> std::string_view {
    if (links[index].version != none) return site.archive->entities[links[index].version].title;
    const EntityIndex entity = links[index].entity;
    if (links[index].external.isThere()) return site.federation.at(links[index].external).title;
    return entity == none ? std::string_view(document.references[index].target) : site.entities[entity].title;
  };
  std::unordered_map<std::string, std::uint32_t> firstByText;
  for (std::uint32_t i = 0; i < links.size(); ++i) {
    const std::string there = destination(site, document.references[i], links[i]);
    if (there.empty()) continue;
    std::string text = plainText(document, document.references[i].node, titleOf);
    if (links[i].external.isThere()) text += " " + site.federation.siteOf(links[i].external).title;  // the page says it too
    const auto [first, isNew] = firstByText.emplace(caseFold(text), i);
    if (isNew || destination(site, document.references[first->second], links[first->second]) == there) continue;
    const Location& before = document.references[first->second].where;
    diagnostics.add(codes::ambiguousLinkText, document.references[i].where,
                    "'" + text + "' leads somewhere else in line " + std::to_string(before.line),
                    "give one of the two links words of its own, so that they can be told apart");
  }
}

}  // namespace

void checkLinkTexts(const Site& site, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < site.documents.size(); ++i) {
    checkDocument(site, site.documents[i], site.links[i], diagnostics);
  }
}

}  // namespace pejl::rules
