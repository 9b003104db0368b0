// WCAG 2.4.4: who reads a page's links as a list must be able to tell where they lead, and to tell them apart. Two
// frameworks may well both have a "Strategisk ledelse".
#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "language/unicode.h"
#include "model/document_text.h"

namespace pejl::rules {
namespace {

// Folded. What says nothing when it stands in a list of links.
constexpr std::array<std::string_view, 26> vague = {
    "her",  "dette", "denne side", "denne", "klik her", "klik", "læs her", "læs mere",  "læs mere her", "læs videre", "se her", "se mere", "mere",
    "link", "linket", "siden",     "hent",  "download", "here", "click here", "read more", "learn more", "more",       "this",   "this page", "see more"};
constexpr std::array<std::string_view, 8> fileEndings = {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip"};

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

// The host alone, "www.retsinformation.dk", says where it leads; a whole address is spelt out letter by letter.
bool isBareAddress(std::string_view text) {
  const std::size_t scheme = text.find("://");
  if (scheme == std::string_view::npos && !startsWith(text, "www.")) return false;
  const std::size_t path = text.find('/', scheme == std::string_view::npos ? 0 : scheme + 3);
  return path != std::string_view::npos && path + 1 < text.size() && text.find(' ') == std::string_view::npos;
}

// "Læs mere »" says no more than "læs mere".
std::string_view withoutOrnament(std::string_view words) {
  constexpr std::array<std::string_view, 8> ornaments = {".", ":", "!", ">", "›", "»", "…", "→"};
  const auto ends = [&](std::string_view ornament) { return endsWith(words, ornament); };
  for (auto found = std::find_if(ornaments.begin(), ornaments.end(), ends); found != ornaments.end();
       found = std::find_if(ornaments.begin(), ornaments.end(), ends)) {
    words = trim(words.substr(0, words.size() - found->size()));
  }
  return words;
}

void checkWords(const std::string& text, const std::string& folded, const Reference& reference, Diagnostics& diagnostics) {
  const std::string_view words = trim(folded);
  if (words.empty()) {
    diagnostics.add(codes::emptyLink, reference.where, say("the link has no words to read"),
                    say("write where it leads between the brackets; an image in it needs its text"));
    return;
  }
  const auto ends = [&](std::string_view ending) { return endsWith(words, ending); };
  const bool isFile = words.find(' ') == std::string_view::npos && std::any_of(fileEndings.begin(), fileEndings.end(), ends);
  if (std::find(vague.begin(), vague.end(), withoutOrnament(words)) != vague.end()) {
    diagnostics.add(codes::vagueLinkText, reference.where, say("'{}' does not say where the link leads", text),
                    say("let the link be the words that name what one gets there"));
  } else if (isFile || isBareAddress(words)) {
    diagnostics.add(codes::vagueLinkText, reference.where,
                    isFile ? say("the link's words are the name of a file") : say("the link's words are an address"),
                    say("write what it is, and keep the address in the link: [words](address)"));
  }
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
    // Only [[id]] has words to fall back on: the title of what it leads to.
    if (document.references[i].kind != ReferenceKind::entity && document.nodes[document.references[i].node].firstChild == noNode) text.clear();
    checkWords(text, caseFold(text), document.references[i], diagnostics);
    if (text.empty()) continue;
    if (links[i].external.isThere()) text += " " + site.federation.siteOf(links[i].external).title;  // the page says it too
    const auto [first, isNew] = firstByText.emplace(caseFold(text), i);
    if (isNew || destination(site, document.references[first->second], links[first->second]) == there) continue;
    const Location& before = document.references[first->second].where;
    diagnostics.add(codes::ambiguousLinkText, document.references[i].where,
                    say("'{}' leads somewhere else in line {}", text, before.line),
                    say("give one of the two links words of its own, so that they can be told apart"));
  }
}

}  // namespace

void checkLinkTexts(const Site& site, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < site.documents.size(); ++i) {
    checkDocument(site, site.documents[i], site.links[i], diagnostics);
  }
}

}  // namespace pejl::rules
