// Puts links into a Document's tree without touching its text: a text node is split in up to three, and a new node goes
// round the words. Works on what it is given as const and returns what is to change.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/document.h"
#include "terms/block_text.h"

namespace pejl::terming {

// Whether [begin, end) of the block's text can be one link: it cuts no emphasis in two and holds nothing but words.
bool canBeWrapped(const Document& document, const BlockText& block, std::uint32_t begin, std::uint32_t end);

// Where the words stand in the file.
Location placeOf(const Document& document, const BlockText& block, std::uint32_t begin, std::uint32_t end);

class TreeEditor {
 public:
  // `document` must outlive it.
  explicit TreeEditor(const Document& document) : document_(document) {}

  // Puts a link round [begin, end) of the block's text, which can be wrapped, and returns its node. Of one block the last
  // words come first, so that the pieces of the block stay true of what is before them.
  NodeIndex wrap(const BlockText& block, std::uint32_t begin, std::uint32_t end, std::uint32_t reference);

  // Nodes to add after those of the document, and nodes to put in place of those there.
  std::vector<Node> added;
  std::vector<std::pair<NodeIndex, Node>> changed;

 private:
  const Node& at(NodeIndex index) const;
  Node& edit(NodeIndex index);
  NodeIndex add(const Node& node);
  NodeIndex split(NodeIndex text, std::uint32_t length);

  const Document& document_;
};

void apply(Document& document, TreeEditor editor);

}  // namespace pejl::terming
