#include "graph/own_text.h"

#include <algorithm>

#include "model/document_text.h"

namespace pejl {
namespace {

std::string_view titleById(const Site& site, const std::string& id) {
  const auto found = site.entityById.find(id);
  const bool isKnown = found != site.entityById.end() && found->second < site.entities.size();
  return isKnown ? std::string_view(site.entities[found->second].title) : std::string_view(id);
}

void appendValue(std::string& out, const Site& site, const FieldType& type, const TomlValue& value) {
  if (const std::string* text = value.asText()) {
    std::string_view words = *text;
    if (type.kind == FieldKind::reference || type.kind == FieldKind::references) words = titleById(site, *text);
    for (const Choice& choice : type.choices) {
      if (choice.id == *text) words = choice.label.in(site.config.language);
    }
    out += words;
  } else if (const std::int64_t* number = value.asInteger()) {
    out += std::to_string(*number);
  } else if (const bool* yes = value.asBoolean()) {
    out += *yes ? "true" : "false";
  } else if (const TomlValue::Time* time = value.asTime()) {
    out += time->text;
  } else if (const TomlValue::Array* items = value.asArray()) {
    for (const TomlValue& item : *items) {
      if (&item != &items->front()) out += ", ";
      appendValue(out, site, type, item);
    }
  }
}

void appendFacts(std::string& out, const Site& site, const Entity& entity) {
  if (!entity.declared.summary.empty()) out.append(entity.declared.summary).append("\n");
  for (const FieldType& type : site.typeOf(entity).fields) {
    for (const FieldClaim& claim : entity.declared.fields) {
      if (claim.key != type.id) continue;
      out.append(type.label.in(site.config.language)).append(": ");
      appendValue(out, site, type, claim.value);
      out += '\n';
    }
  }
}

bool holdsInlines(NodeKind kind) {
  return kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::tableCell ||
         kind == NodeKind::tableCaption || kind == NodeKind::codeBlock;
}

}  // namespace

std::vector<std::string> ownTextsOn(const Site& site, PageIndex page) {
  const std::uint32_t number = site.pages[page].document;
  const Document& document = site.documents[number];
  const std::vector<EntityIndex>& entities = site.entitiesOn[page];
  std::vector<std::string> texts(entities.size());
  std::vector<std::uint32_t> textOf(document.declarations.size(), none);  // by declaration
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    appendFacts(texts[i], site, site.entities[entities[i]]);
  }
  for (std::size_t i = 0; i < document.declarations.size(); ++i) {
    const auto known = site.entityById.find(document.declarations[i].id);
    const auto here = known == site.entityById.end() ? entities.end()
                                                     : std::lower_bound(entities.begin(), entities.end(), known->second);
    if (here != entities.end() && *here == known->second) textOf[i] = static_cast<std::uint32_t>(here - entities.begin());
  }
  const std::vector<std::uint32_t> owners = document.nodes.empty() ? std::vector<std::uint32_t>() : declarationByNode(document);
  const auto titleOf = [&](std::uint32_t reference) -> std::string_view {
    const Link* link = reference < site.links[number].size() ? &site.links[number][reference] : nullptr;
    if (link != nullptr && link->entity != none) return site.entities[link->entity].title;
    return document.references[reference].target;
  };
  for (NodeIndex node = 0; node < document.nodes.size(); ++node) {
    const Node& block = document.nodes[node];
    const std::uint32_t own = textOf[owners[node]];
    if (!holdsInlines(block.kind) || own == none) continue;
    // The heading of an entity is its title, which is compared as such.
    const NodeIndex home = document.declarations[owners[node]].node;
    if (block.kind == NodeKind::heading && node == home && node != 0) continue;
    const std::string words = block.kind == NodeKind::codeBlock ? std::string(document.textOf(block))
                                                                : plainText(document, node, titleOf);
    if (!words.empty()) texts[own].append(words).append("\n");
  }
  for (std::string& text : texts) {
    if (!text.empty()) text.pop_back();
  }
  return texts;
}

}  // namespace pejl
