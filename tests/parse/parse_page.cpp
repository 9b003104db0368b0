#include "parse/parse_page.h"

#include <array>

namespace pejl::testing {
namespace {

FieldType field(std::string id) {
  FieldType result;
  result.id = std::move(id);
  return result;
}

constexpr std::array<std::string_view, 28> names = {
    "doc", "p", "h", "quote", "callout", "list", "item", "pre", "html", "hr", "table", "caption", "row", "cell", "note",
    "text", "soft", "break", "code", "tag", "em", "strong", "del", "span", "link", "image", "include", "mark"};

void appendOutline(std::string& out, const Document& document, NodeIndex index) {
  const Node& node = document.nodes[index];
  if (!out.empty() && out.back() != '(') out += ' ';
  out += names[static_cast<std::size_t>(node.kind)];
  if (node.kind == NodeKind::heading) out += std::to_string(node.level);
  if (node.textLength > 0) out.append(" '").append(document.textOf(node)).append("'");
  if (node.firstChild == noNode) return;
  out += "(";
  for (NodeIndex child = node.firstChild; child != noNode; child = document.nodes[child].nextSibling) {
    appendOutline(out, document, child);
  }
  out += ")";
}

}  // namespace

Schema smallSchema() {
  Schema schema;
  EntityType value;
  value.id = "vaerdi";
  value.fields = {field("level"), field("expires")};
  EntityType statement;
  statement.id = "udsagn";
  statement.kind = TypeKind::statement;
  statement.fields = {field("modality"), field("to")};
  EntityType mappings;
  mappings.id = "koblingssaet";
  mappings.kind = TypeKind::mappingSet;
  schema.types = {value, statement, mappings};
  RelationType supports;
  supports.id = "stoetter";
  supports.fields = {field("degree")};
  RelationType applies;
  applies.id = "gaelder_for";
  RelationType sameAsField;
  sameAsField.id = "to";
  schema.relations = {supports, applies, sameAsField};
  return schema;
}

Parsed parsePage(std::string text, std::string path) {
  static const Schema schema = smallSchema();
  Parsed result;
  Diagnostics diagnostics;
  result.document = parseDocument({std::move(path), std::move(text)}, schema, diagnostics);
  result.diagnostics = diagnostics.sorted();
  for (const Diagnostic& found : result.diagnostics) {
    result.findings.push_back(std::to_string(found.where.line) + ":" + std::to_string(found.where.column) + "+" +
                              std::to_string(found.where.length) + " " + found.code);
  }
  return result;
}

Parsed parseBody(std::string_view body) { return parsePage("+++\ntitle = \"Side\"\n+++\n" + std::string(body)); }

std::string outline(const Document& document) {
  std::string out;
  appendOutline(out, document, 0);
  return out;
}

}  // namespace pejl::testing
