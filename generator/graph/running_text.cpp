#include "graph/running_text.h"

#include "language/sentence.h"
#include "model/document_text.h"

namespace pejl::graph {
namespace {

bool isLeftOut(NodeKind kind) {
  switch (kind) {
    case NodeKind::heading:
    case NodeKind::blockQuote:
    case NodeKind::table:
    case NodeKind::codeBlock:
    case NodeKind::htmlBlock:
    case NodeKind::footnoteDefinition:
      return true;
    default:
      return false;
  }
}

// A paragraph's words, and where in them each line of the file begins.
struct Block {
  std::string text;
  std::vector<std::pair<std::size_t, Location>> lines;

  Location placeOf(std::size_t offset) const {
    Location place = lines.empty() ? Location{} : lines.front().second;
    for (const auto& [begin, where] : lines) {
      if (begin <= offset) place = where;
    }
    return place;
  }
};

class PageReader {
 public:
  PageReader(const Site& site, const Page& page) : site_(site), document_(site.documents[page.document]), links_(site.links[page.document]) {}

  std::vector<PlacedSentence> read() && {
    if (!document_.nodes.empty()) walk(0);
    return std::move(sentences_);
  }

 private:
  void walk(NodeIndex index) {
    const Node& node = document_.nodes[index];
    if (isLeftOut(node.kind)) return;
    if (node.kind == NodeKind::paragraph) return readParagraph(index);
    for (NodeIndex child = node.firstChild; child != noNode; child = document_.nodes[child].nextSibling) walk(child);
  }

  void readParagraph(NodeIndex index) {
    const Node& paragraph = document_.nodes[index];
    Block block;
    block.lines.push_back({0, {document_.path, paragraph.line, paragraph.column, 1}});
    const auto titleOf = [&](std::uint32_t reference) -> std::string_view {
      const EntityIndex entity = reference < links_.size() ? links_[reference].entity : none;
      return entity == none ? std::string_view(document_.references[reference].target) : std::string_view(site_.entities[entity].title);
    };
    for (NodeIndex child = paragraph.firstChild; child != noNode; child = document_.nodes[child].nextSibling) {
      const Node& node = document_.nodes[child];
      if (node.line != 0) block.lines.push_back({block.text.size(), {document_.path, node.line, node.column, 1}});
      appendPlainText(block.text, document_, child, titleOf);
    }
    for (const Sentence& sentence : splitSentences(block.text)) {
      sentences_.push_back({block.text.substr(sentence.begin, sentence.length), block.placeOf(sentence.begin)});
    }
  }

  const Site& site_;
  const Document& document_;
  const std::vector<Link>& links_;
  std::vector<PlacedSentence> sentences_;
};

}  // namespace

std::vector<PlacedSentence> sentencesOn(const Site& site, PageIndex page) { return PageReader(site, site.pages[page]).read(); }

bool isSourceText(const Site& site, PageIndex page) {
  const EntityIndex own = site.pages[page].entity;
  if (own == none || site.entities[own].sources.empty()) return false;
  const auto fidelity = site.schema.findFidelity(site.entities[own].sources.front().fidelity);
  return fidelity && site.schema.fidelities[*fidelity].sourceText;
}

}  // namespace pejl::graph
