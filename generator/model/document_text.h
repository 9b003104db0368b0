// Questions about a Document's tree that several phases ask.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace pejl {

// What [[id]] without words of its own says; given the index of the reference in Document::references.
using TitleOfReference = std::function<std::string_view(std::uint32_t reference)>;

// The words of a node and all below it, blocks separated by a space, without mark-up; footnote references left out.
std::string plainText(const Document& document, NodeIndex node, const TitleOfReference& titleOf);
void appendPlainText(std::string& out, const Document& document, NodeIndex node, const TitleOfReference& titleOf);

// For each node the index of the innermost declaration it belongs to: of itself or a block around it, else of the
// heading whose section it stands in, else 0, the page.
std::vector<std::uint32_t> declarationByNode(const Document& document);

// The paragraph, heading, list item's paragraph or table cell around an inline node; itself for a block.
NodeIndex blockAround(const Document& document, NodeIndex node);

bool isInline(NodeKind kind);

// Calls visit(node) for `node` and everything below it, in reading order.
template <typename Visit>
void visitTree(const Document& document, NodeIndex node, const Visit& visit) {
  visit(node);
  for (NodeIndex child = document.nodes[node].firstChild; child != noNode; child = document.nodes[child].nextSibling) {
    visitTree(document, child, visit);
  }
}

}  // namespace pejl
