#include "model/document_text.h"


namespace pejl {
namespace {

void separate(std::string& out) {
  if (!out.empty() && out.back() != ' ') out.push_back(' ');
}

// The declaration that owns what follows in a section: one for each heading level that is open.
struct OpenSection {
  std::uint8_t level;
  std::uint32_t declaration;
};

void assignOwners(const Document& document, NodeIndex parent, std::uint32_t owner,
                  const std::vector<std::uint32_t>& declared, std::vector<std::uint32_t>& owners) {
  std::vector<OpenSection> sections;
  for (NodeIndex child = document.nodes[parent].firstChild; child != noNode;
       child = document.nodes[child].nextSibling) {
    const Node& node = document.nodes[child];
    if (node.kind == NodeKind::heading) {
      while (!sections.empty() && sections.back().level >= node.level) sections.pop_back();
      if (declared[child] != 0) sections.push_back({node.level, declared[child]});
    }
    const std::uint32_t inSection = sections.empty() ? owner : sections.back().declaration;
    owners[child] = declared[child] != 0 ? declared[child] : inSection;
    assignOwners(document, child, owners[child], declared, owners);
  }
}

}  // namespace

void appendPlainText(std::string& out, const Document& document, NodeIndex index, const TitleOfReference& titleOf) {
  const Node& node = document.nodes[index];
  switch (node.kind) {
    case NodeKind::text:
    case NodeKind::code:
    case NodeKind::htmlInline:
      out.append(document.textOf(node));
      return;
    case NodeKind::softBreak:
    case NodeKind::lineBreak:
      separate(out);
      return;
    case NodeKind::footnoteReference:
    case NodeKind::footnoteDefinition:
    case NodeKind::include:
      return;
    case NodeKind::codeBlock:
    case NodeKind::htmlBlock:
      separate(out);
      out.append(document.textOf(node));
      return;
    case NodeKind::link:
      if (node.firstChild == noNode) out.append(titleOf(node.detail));
      break;
    default:
      if (!isInline(node.kind)) separate(out);
  }
  for (NodeIndex child = node.firstChild; child != noNode; child = document.nodes[child].nextSibling) {
    appendPlainText(out, document, child, titleOf);
  }
}

std::string plainText(const Document& document, NodeIndex node, const TitleOfReference& titleOf) {
  std::string out;
  appendPlainText(out, document, node, titleOf);
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

std::vector<std::uint32_t> declarationByNode(const Document& document) {
  std::vector<std::uint32_t> declared(document.nodes.size(), 0);
  for (std::uint32_t i = 1; i < document.declarations.size(); ++i) declared[document.declarations[i].node] = i;
  std::vector<std::uint32_t> owners(document.nodes.size(), 0);
  if (!document.nodes.empty()) assignOwners(document, 0, 0, declared, owners);
  return owners;
}

NodeIndex blockAround(const Document& document, NodeIndex node) {
  while (isInline(document.nodes[node].kind) && document.nodes[node].parent != noNode) node = document.nodes[node].parent;
  return node;
}

bool isInline(NodeKind kind) { return kind >= NodeKind::text; }

}  // namespace pejl
