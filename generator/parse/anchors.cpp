#include "parse/anchors.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/diagnostic_codes.h"
#include "language/slug.h"
#include "model/document_text.h"

namespace pejl::parsing {
namespace {

class AnchorMaker {
 public:
  AnchorMaker(Document& document, const std::vector<AttributeBlock>& blocks, Diagnostics& diagnostics)
      : document_(document), blocks_(blocks), diagnostics_(diagnostics) {}

  void run() {
    reserveWritten();
    document_.anchors.reserve(document_.nodes.size() / 4);
    bool inFootnotes = false;  // They come last.
    for (NodeIndex node = 0; node < document_.nodes.size(); ++node) {
      if (document_.nodes[node].kind == NodeKind::footnoteDefinition) inFootnotes = true;
      const std::string made = inFootnotes ? std::string() : makeFor(node);
      if (const AttributeBlock* block = writtenFor(node)) {
        document_.anchors.push_back({node, block->id, true, block->where});
      } else if (!made.empty()) {
        document_.anchors.push_back({node, unused(made), false, {}});
      }
    }
  }

 private:
  // The first block with an id has it. That two entities share one, resolve reports, which sees the whole site.
  void reserveWritten() {
    std::unordered_map<std::string_view, bool> isEntity;
    repeated_.resize(blocks_.size(), false);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const AttributeBlock& block = blocks_[i];
      const auto [first, isNew] = isEntity.try_emplace(block.id, !block.attributes.empty());
      if (block.id.empty()) continue;
      taken_.insert(block.id);
      repeated_[i] = !isNew;
      if (isNew || (first->second && !block.attributes.empty())) continue;
      diagnostics_.add(codes::duplicateId, block.where, say("'{}' is already used on this page", block.id), say("give each its own id"));
    }
  }

  // Blocks come in the order of their nodes.
  const AttributeBlock* writtenFor(NodeIndex node) {
    while (next_ < blocks_.size() && blocks_[next_].node < node) ++next_;
    const bool here = next_ < blocks_.size() && blocks_[next_].node == node && !blocks_[next_].id.empty();
    return here && !repeated_[next_] ? &blocks_[next_] : nullptr;
  }

  // Counts a paragraph or item even where an id is written, so that adding one moves no other address.
  std::string makeFor(NodeIndex index) {
    const Node& node = document_.nodes[index];
    if (node.kind == NodeKind::listItem) return "punkt-" + std::to_string(++items_);
    if (node.kind == NodeKind::paragraph) {
      const Node& parent = document_.nodes[node.parent];
      if (parent.kind == NodeKind::listItem && parent.firstChild == index) return {};
      return "afsnit-" + std::to_string(++paragraphs_);
    }
    if (node.kind != NodeKind::heading) return {};
    const auto idOf = [&](std::uint32_t reference) { return std::string_view(document_.references[reference].target); };
    const std::string made = slug(plainText(document_, index, idOf));
    return made.empty() ? "overskrift" : made;
  }

  std::string unused(const std::string& wanted) {
    if (taken_.insert(wanted).second) return wanted;
    std::uint32_t& number = lastNumber_.try_emplace(wanted, 1).first->second;
    while (true) {
      std::string numbered = wanted + "-" + std::to_string(++number);
      if (taken_.insert(numbered).second) return numbered;
    }
  }

  Document& document_;
  const std::vector<AttributeBlock>& blocks_;
  Diagnostics& diagnostics_;
  std::unordered_set<std::string> taken_;
  std::vector<bool> repeated_;  // by block: its id is another's
  std::unordered_map<std::string, std::uint32_t> lastNumber_;  // of a slug that was taken; look-up only
  std::size_t next_ = 0;
  std::uint32_t paragraphs_ = 0, items_ = 0;
};

}  // namespace

void addAnchors(Document& document, const std::vector<AttributeBlock>& blocks, Diagnostics& diagnostics) {
  AnchorMaker(document, blocks, diagnostics).run();
}

void checkHeadings(const Document& document, Diagnostics& diagnostics) {
  int above = 1;
  for (const Node& node : document.nodes) {
    if (node.kind != NodeKind::heading) continue;
    const Location where{document.path, node.line, node.column, node.level};
    if (node.level == 1) {
      diagnostics.add(codes::headingLevel, where, say("a heading of level 1 in the text: that is the page's title"),
                      say("begin the page's headings with ##"));
    } else if (node.level > above + 1) {
      diagnostics.add(codes::headingLevel, where, say("a heading of level {} follows one of level {}", node.level, above),
                      say("write {}: readers with a screen reader move by levels", std::string(static_cast<std::size_t>(above) + 1, '#')));
    }
    if (node.firstChild == noNode) {
      diagnostics.add(codes::headingLevel, where, say("a heading without words"), say("write them, or take the '#' away"));
    }
    above = node.level;
  }
}

}  // namespace pejl::parsing
