#include "terms/splice.h"

#include <algorithm>
#include <optional>

#include "base/text.h"

namespace pejl::terming {
namespace {

// Where a range of a block's text begins and ends in the tree.
struct Ends {
  const Piece* first = nullptr;
  const Piece* last = nullptr;
  NodeIndex parent = noNode;               // of both
  NodeIndex firstChild = noNode, lastChild = noNode;  // of the parent, around or at the two
};

const Piece* pieceAt(const BlockText& block, std::uint32_t offset) {
  const auto after = std::upper_bound(block.pieces.begin(), block.pieces.end(), offset,
                                      [](std::uint32_t at, const Piece& piece) { return at < piece.begin; });
  return after == block.pieces.begin() ? nullptr : &*(after - 1);
}

bool isAbove(const std::vector<Node>& nodes, NodeIndex above, NodeIndex node) {
  while (node != noNode && node != above) node = nodes[node].parent;
  return node == above;
}

NodeIndex childAround(const std::vector<Node>& nodes, NodeIndex parent, NodeIndex node) {
  while (nodes[node].parent != parent) node = nodes[node].parent;
  return node;
}

Ends endsOf(const std::vector<Node>& nodes, const BlockText& block, std::uint32_t begin, std::uint32_t end) {
  Ends ends;
  ends.first = pieceAt(block, begin);
  ends.last = pieceAt(block, end - 1);
  ends.parent = nodes[ends.first->node].parent;
  while (!isAbove(nodes, ends.parent, ends.last->node)) ends.parent = nodes[ends.parent].parent;
  ends.firstChild = childAround(nodes, ends.parent, ends.first->node);
  ends.lastChild = childAround(nodes, ends.parent, ends.last->node);
  return ends;
}

bool holdsWordsOnly(const std::vector<Node>& nodes, NodeIndex index) {
  switch (nodes[index].kind) {
    case NodeKind::text:
    case NodeKind::softBreak:
      return true;
    case NodeKind::emphasis:
    case NodeKind::strong:
    case NodeKind::strikethrough:
      for (NodeIndex child = nodes[index].firstChild; child != noNode; child = nodes[child].nextSibling) {
        if (!holdsWordsOnly(nodes, child)) return false;
      }
      return true;
    default:
      return false;
  }
}

}  // namespace

bool canBeWrapped(const Document& document, const BlockText& block, std::uint32_t begin, std::uint32_t end) {
  const std::vector<Node>& nodes = document.nodes;
  const Ends ends = endsOf(nodes, block, begin, end);
  if (ends.first == ends.last) return true;
  // What the range enters or leaves by a child's edge it must hold whole.
  const auto isFirstIn = [&](const Piece* piece) { return piece == block.pieces.data() || !isAbove(nodes, ends.firstChild, (piece - 1)->node); };
  const auto isLastIn = [&](const Piece* piece) {
    return piece + 1 == block.pieces.data() + block.pieces.size() || !isAbove(nodes, ends.lastChild, (piece + 1)->node);
  };
  if (ends.firstChild != ends.first->node && (begin != ends.first->begin || !isFirstIn(ends.first))) return false;
  if (ends.lastChild != ends.last->node && (end != ends.last->begin + ends.last->length || !isLastIn(ends.last))) return false;
  for (NodeIndex child = ends.firstChild;; child = nodes[child].nextSibling) {
    if (!holdsWordsOnly(nodes, child)) return false;
    if (child == ends.lastChild) return true;
  }
}

Location placeOf(const Document& document, const BlockText& block, std::uint32_t begin, std::uint32_t end) {
  const Piece* piece = pieceAt(block, begin);
  const Node& node = document.nodes[piece->node];
  const std::string_view text = block.text;
  Location where{document.path, node.line, node.column, 1};
  if (node.line == 0) return where;
  where.column += static_cast<std::uint32_t>(countCodePoints(text.substr(piece->begin, begin - piece->begin)));
  const std::uint32_t stop = std::min(end, piece->begin + piece->length);
  where.length = static_cast<std::uint32_t>(countCodePoints(text.substr(begin, stop > begin ? stop - begin : 0)));
  return where;
}

const Node& TreeEditor::at(NodeIndex index) const {
  if (index >= document_.nodes.size()) return added[index - document_.nodes.size()];
  const auto found = std::find_if(changed.begin(), changed.end(), [&](const auto& change) { return change.first == index; });
  return found == changed.end() ? document_.nodes[index] : found->second;
}

Node& TreeEditor::edit(NodeIndex index) {
  if (index >= document_.nodes.size()) return added[index - document_.nodes.size()];
  const auto found = std::find_if(changed.begin(), changed.end(), [&](const auto& change) { return change.first == index; });
  if (found != changed.end()) return found->second;
  changed.emplace_back(index, document_.nodes[index]);
  return changed.back().second;
}

NodeIndex TreeEditor::add(const Node& node) {
  added.push_back(node);
  return static_cast<NodeIndex>(document_.nodes.size() + added.size() - 1);
}

// Cuts a text node after `length` bytes; returns the node that now begins there.
NodeIndex TreeEditor::split(NodeIndex text, std::uint32_t length) {
  if (length == 0) return text;
  const Node whole = at(text);
  if (length >= whole.textLength) return whole.nextSibling;
  Node rest = whole;
  rest.textBegin += length;
  rest.textLength -= length;
  if (rest.column != 0) {
    rest.column += static_cast<std::uint32_t>(countCodePoints(std::string_view(document_.text).substr(whole.textBegin, length)));
  }
  const NodeIndex index = add(rest);
  Node& head = edit(text);
  head.textLength = length;
  head.nextSibling = index;
  return index;
}

NodeIndex TreeEditor::wrap(const BlockText& block, std::uint32_t begin, std::uint32_t end, std::uint32_t reference) {
  Ends ends = endsOf(document_.nodes, block, begin, end);
  if (ends.lastChild == ends.last->node) split(ends.last->node, end - ends.last->begin);
  if (ends.firstChild == ends.first->node) {
    const NodeIndex whole = ends.firstChild;
    ends.firstChild = split(whole, begin - ends.first->begin);
    if (ends.lastChild == whole) ends.lastChild = ends.firstChild;
  }
  Node link;
  link.kind = NodeKind::link;
  link.parent = ends.parent;
  link.firstChild = ends.firstChild;
  link.nextSibling = at(ends.lastChild).nextSibling;
  link.detail = reference;
  link.line = at(ends.firstChild).line;
  link.column = at(ends.firstChild).column;
  const NodeIndex index = add(link);
  if (at(ends.parent).firstChild == ends.firstChild) {
    edit(ends.parent).firstChild = index;
  } else {
    NodeIndex before = at(ends.parent).firstChild;
    while (at(before).nextSibling != ends.firstChild) before = at(before).nextSibling;
    edit(before).nextSibling = index;
  }
  edit(ends.lastChild).nextSibling = noNode;
  for (NodeIndex child = ends.firstChild; child != noNode; child = at(child).nextSibling) edit(child).parent = index;
  return index;
}

void apply(Document& document, TreeEditor editor) {
  for (auto& [index, node] : editor.changed) document.nodes[index] = node;
  document.nodes.insert(document.nodes.end(), editor.added.begin(), editor.added.end());
}

}  // namespace pejl::terming
