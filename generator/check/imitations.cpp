// WCAG 1.3.1: what looks like a heading or a list is one. Text pasted from a word processor often only looks so.
#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "model/document_text.h"

namespace pejl::rules {
namespace {

constexpr std::array<std::string_view, 5> bullets = {"• ", "· ", "● ", "▪ ", "‣ "};
constexpr std::size_t longestHeading = 80;  // code points; longer is a sentence that is stressed

bool isBullet(const Document& document, NodeIndex node) {
  if (node == noNode || document.nodes[node].kind != NodeKind::text) return false;
  const std::string_view text = document.textOf(document.nodes[node]);
  return std::any_of(bullets.begin(), bullets.end(), [&](std::string_view bullet) { return startsWith(text, bullet); });
}

// The first line of the paragraph that begins with a bullet, or nothing.
NodeIndex bulletIn(const Document& document, NodeIndex paragraph) {
  NodeIndex node = document.nodes[paragraph].firstChild;
  while (node != noNode && !isBullet(document, node)) {
    do {
      node = document.nodes[node].nextSibling;
    } while (node != noNode && document.nodes[node].kind != NodeKind::softBreak && document.nodes[node].kind != NodeKind::lineBreak);
    if (node != noNode) node = document.nodes[node].nextSibling;
  }
  return node;
}

// Bold and nothing else, short, without the mark that ends a sentence, and with something below it.
bool looksLikeHeading(const Document& document, NodeIndex paragraph) {
  const Node& node = document.nodes[paragraph];
  if (node.parent != 0 || node.nextSibling == noNode || node.firstChild == noNode) return false;
  const Node& only = document.nodes[node.firstChild];
  if (only.kind != NodeKind::strong || only.nextSibling != noNode) return false;
  const std::string text = plainText(document, paragraph, [](std::uint32_t) { return std::string_view(); });
  return !text.empty() && std::string_view(".!?:;").find(text.back()) == std::string_view::npos &&
         countCodePoints(text) <= longestHeading;
}

}  // namespace

void checkImitations(const Site& site, Diagnostics& diagnostics) {
  for (const Document& document : site.documents) {
    for (NodeIndex index = 0; index < document.nodes.size(); ++index) {
      const Node& node = document.nodes[index];
      if (node.kind != NodeKind::paragraph) continue;
      if (looksLikeHeading(document, index)) {
        diagnostics.add(codes::imitatedHeading, {document.path, node.line, node.column, 1}, say("a paragraph in bold looks like a heading"),
                        say("write ## before it, so that it can be found by those who move by headings; else write it as a sentence"));
      }
      if (const NodeIndex bullet = bulletIn(document, index); bullet != noNode) {
        const Node& line = document.nodes[bullet];
        diagnostics.add(codes::imitatedList, {document.path, line.line, line.column, 1}, say("lines with bullets of their own look like a list"),
                        say("begin each item with '- ' and put a blank line above the first"));
      }
    }
  }
}

}  // namespace pejl::rules
