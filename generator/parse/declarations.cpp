#include "parse/declarations.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "model/relation_names.h"
#include "parse/claims.h"

namespace pejl::parsing {
namespace {

constexpr std::uint32_t noDeclaration = std::numeric_limits<std::uint32_t>::max();

std::vector<std::pair<std::string, Location>> idsIn(const Attribute& attribute) {
  std::vector<std::pair<std::string, Location>> ids;
  for (std::string& id : splitList(attribute.value, ';')) {
    Location where = attribute.valueWhere;
    // The caret under the id itself when the value stands in the file as it reads.
    const std::size_t at = attribute.value.find(id);
    if (at != std::string::npos && countCodePoints(attribute.value) == where.length) {
      where.column += static_cast<std::uint32_t>(countCodePoints(std::string_view(attribute.value).substr(0, at)));
      where.length = static_cast<std::uint32_t>(countCodePoints(id));
    }
    ids.emplace_back(std::move(id), std::move(where));
  }
  return ids;
}

class DeclarationReader {
 public:
  DeclarationReader(const Schema& schema, Diagnostics& diagnostics) : schema_(schema), diagnostics_(diagnostics) {}

  EntityDeclaration read(AttributeBlock block);

 private:
  bool readCommon(const Attribute& attribute, EntityDeclaration& declaration);
  bool readRelation(const Attribute& attribute, EntityDeclaration& declaration);
  void reportUnknown(const Attribute& attribute, const EntityType& type);

  const Schema& schema_;
  Diagnostics& diagnostics_;
};

bool DeclarationReader::readCommon(const Attribute& attribute, EntityDeclaration& declaration) {
  if (attribute.key == "type") {
    declaration.type = attribute.value;
  } else if (attribute.key == "title") {
    declaration.title = attribute.value;
  } else if (attribute.key == "short_title") {
    declaration.shortTitle = attribute.value;
  } else if (attribute.key == "summary") {
    declaration.summary = attribute.value;
  } else if (attribute.key == "number") {
    declaration.number = attribute.value;
  } else if (attribute.key == "aliases") {
    const std::vector<std::string> aliases = splitList(attribute.value, ';');
    declaration.aliases.insert(declaration.aliases.end(), aliases.begin(), aliases.end());
  } else if (attribute.key == "link_names") {
    declaration.link.names = splitList(attribute.value, ';');
    declaration.aliases.insert(declaration.aliases.end(), declaration.link.names.begin(), declaration.link.names.end());
  } else if (attribute.key == "formerly") {
    declaration.formerly = splitList(attribute.value, ';');
  } else if (attribute.key == "inflection") {
    declaration.inflection = attribute.value;
  } else if (attribute.key == "link") {
    declaration.link.policy = linkPolicyNamed(attribute.value, attribute.valueWhere, diagnostics_);
  } else if (attribute.key == "themes") {
    declaration.themes = idsIn(attribute);
  } else {
    return false;
  }
  return true;
}

bool DeclarationReader::readRelation(const Attribute& attribute, EntityDeclaration& declaration) {
  if (!schema_.findRelation(attribute.key)) return false;
  for (auto& [id, where] : idsIn(attribute)) {
    RelationClaim claim;
    claim.type = attribute.key;
    claim.to = std::move(id);
    claim.where = attribute.where;
    claim.toWhere = std::move(where);
    declaration.relations.push_back(std::move(claim));
  }
  return true;
}

void DeclarationReader::reportUnknown(const Attribute& attribute, const EntityType& type) {
  std::vector<std::string_view> known = {"type", "title", "short_title", "aliases", "inflection", "link", "link_names", "summary", "number", "themes", "formerly"};
  for (const FieldType& field : type.fields) known.push_back(field.id);
  for (const RelationType& relation : schema_.relations) known.push_back(relation.id);
  Message help = didYouMean(attribute.key, known);
  if (help.empty()) help = suggestRelation(schema_, attribute.key, {}, {});
  diagnostics_.add(codes::unknownKey, attribute.where, say("unknown key '{}'", attribute.key), std::move(help));
}

EntityDeclaration DeclarationReader::read(AttributeBlock block) {
  EntityDeclaration declaration;
  declaration.id = std::move(block.id);
  declaration.node = block.node;
  declaration.where = block.where;
  std::vector<Attribute> others;
  std::vector<std::string> seen;
  for (Attribute& attribute : block.attributes) {
    if (std::find(seen.begin(), seen.end(), attribute.key) != seen.end()) {
      diagnostics_.add(codes::invalidAttributes, attribute.where, say("'{}' stands here twice", attribute.key),
                       say("separate several values by ';' inside one pair of quotes"));
      continue;
    }
    seen.push_back(attribute.key);
    if (!readCommon(attribute, declaration)) others.push_back(std::move(attribute));
  }
  if (declaration.type.empty()) {
    diagnostics_.add(codes::invalidAttributes, declaration.where, say("the entity '{}' has no type", declaration.id),
                     say("write {#{} type=…}, or {#{}} for an anchor only", declaration.id, declaration.id));
    return declaration;
  }
  const auto type = schema_.findType(declaration.type);
  for (Attribute& attribute : others) {
    // A field hides a relation of the same name: from and to of a statement.
    const bool isField = type && std::any_of(schema_.types[*type].fields.begin(), schema_.types[*type].fields.end(),
                                             [&](const FieldType& field) { return field.id == attribute.key; });
    if (!isField && readRelation(attribute, declaration)) continue;
    if (type && !isField) {
      reportUnknown(attribute, schema_.types[*type]);
      continue;
    }
    TomlValue value;
    value.data = std::move(attribute.value);
    value.where = std::move(attribute.valueWhere);
    declaration.fields.push_back({std::move(attribute.key), std::move(value), std::move(attribute.where)});
  }
  return declaration;
}

// Which declaration a place in the page stands inside: that of an item around it, else of the nearest heading above.
class Enclosure {
 public:
  explicit Enclosure(const Document& document) : document_(document), byNode_(document.nodes.size(), noDeclaration) {}

  std::uint32_t around(NodeIndex node) {
    for (; next_ <= node; ++next_) {
      if (isSection(next_)) enterSection(next_);
    }
    for (NodeIndex up = document_.nodes[node].parent; up != noNode; up = document_.nodes[up].parent) {
      if (byNode_[up] != noDeclaration) return byNode_[up];
    }
    for (auto heading = headings_.rbegin(); heading != headings_.rend(); ++heading) {
      if (*heading != node && byNode_[*heading] != noDeclaration) return byNode_[*heading];
    }
    return 0;
  }
  void declare(NodeIndex node, std::uint32_t declaration) { byNode_[node] = declaration; }

 private:
  bool isSection(NodeIndex node) const {
    return document_.nodes[node].kind == NodeKind::heading && document_.nodes[node].parent == 0;
  }
  void enterSection(NodeIndex heading) {
    while (!headings_.empty() && document_.nodes[headings_.back()].level >= document_.nodes[heading].level) {
      headings_.pop_back();
    }
    headings_.push_back(heading);
  }

  const Document& document_;
  std::vector<std::uint32_t> byNode_;
  std::vector<NodeIndex> headings_;  // that the place stands under, outermost first
  NodeIndex next_ = 0;
};

}  // namespace

void addDeclarations(Document& document, std::vector<AttributeBlock> blocks, const Schema& schema,
                     Diagnostics& diagnostics) {
  if (blocks.empty()) return;
  Enclosure enclosure(document);
  DeclarationReader reader(schema, diagnostics);
  for (AttributeBlock& block : blocks) {
    if (block.attributes.empty() || block.id.empty()) continue;
    EntityDeclaration declaration = reader.read(std::move(block));
    if (declaration.type.empty()) continue;
    declaration.enclosing = enclosure.around(declaration.node);
    enclosure.declare(declaration.node, static_cast<std::uint32_t>(document.declarations.size()));
    document.declarations.push_back(std::move(declaration));
  }
}

}  // namespace pejl::parsing
