#include "render/framework_view.h"

#include <algorithm>
#include <tuple>

#include "graph/fields.h"
#include "language/dates.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

constexpr int deepestLevel = 3;
constexpr std::size_t mostRelations = 24;

bool isStatement(const Site& site, EntityIndex entity) {
  return site.typeOf(site.entities[entity]).kind == TypeKind::statement;
}

std::size_t countStatements(const Site& site, EntityIndex whole) {
  std::size_t count = 0;
  for (const EntityIndex part : site.partsOf[whole]) count += isStatement(site, part) ? 1 : countStatements(site, part);
  return count;
}

Value nodesView(const SiteFacts& facts, EntityIndex whole, int level, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> nodes;
  for (const EntityIndex index : site.partsOf[whole]) {
    if (isStatement(site, index)) continue;
    const Entity& entity = site.entities[index];
    const EntityType& type = site.typeOf(entity);
    const std::size_t statements = countStatements(site, index);
    nodes.push_back(values.map(
        {{"level", level},
         {"title", shortTitle(entity)},
         {"url", values.own(relativeAddress(from, entity.address))},
         {"type", type.label.in(facts.language())},
         {"type_id", type.id},
         {"number", Value::textOrNone(entity.declared.number)},
         {"statements", statements},
         {"children", level < deepestLevel ? nodesView(facts, index, level + 1, from, values) : values.list({})}}));
  }
  return values.list(nodes);
}

bool hasPages(const Site& site, const std::vector<EntityIndex>& entities) {
  return std::any_of(entities.begin(), entities.end(), [&](EntityIndex i) { return site.entities[i].anchor.empty(); });
}

// What the framework is made of: types of element that have pages and hold no other pages, the first few in the order
// of the schema; then how many statements there are.
Value countsView(const SiteFacts& facts, EntityIndex framework, Values& values) {
  const Site& site = facts.site;
  constexpr std::size_t mostTypes = 3, fewest = 2;
  std::vector<std::size_t> counts(site.schema.types.size(), 0), pages(counts);
  std::vector<bool> holdsPages(site.schema.types.size(), false);
  for (const EntityIndex i : facts.entitiesOf[framework]) {
    const Entity& entity = site.entities[i];
    ++counts[entity.type];
    if (entity.anchor.empty()) ++pages[entity.type];
    if (hasPages(site, site.partsOf[i])) holdsPages[entity.type] = true;
  }
  std::vector<Value> shown;
  const auto show = [&](std::uint32_t i, std::size_t count) {
    const EntityType& type = site.schema.types[i];
    const std::string_view name = (count == 1 ? type.label : type.plural).in(facts.language());
    shown.push_back(
        values.map({{"type_id", type.id}, {"text", values.own(std::to_string(count) + " " + std::string(name))}}));
  };
  for (std::uint32_t i = 0; i < counts.size() && shown.size() < mostTypes; ++i) {
    if (site.schema.types[i].kind == TypeKind::element && pages[i] >= fewest && !holdsPages[i]) show(i, pages[i]);
  }
  for (std::uint32_t i = 0; i < counts.size(); ++i) {
    if (site.schema.types[i].kind == TypeKind::statement && counts[i] > 0) show(i, counts[i]);
  }
  return values.list(shown);
}

}  // namespace

std::string firstOfKind(const SiteFacts& facts, const Entity& entity, FieldKind kind) {
  if (kind == FieldKind::time && !entity.declared.version.empty()) return writtenDate(entity.declared.version, facts.language());
  for (const FieldType& type : facts.site.typeOf(entity).fields) {
    const FieldClaim* claim = type.kind == kind ? graph::findField(entity, type.id) : nullptr;
    if (claim == nullptr) continue;
    if (const TomlValue::Time* time = claim->value.asTime()) return writtenDate(time->text, facts.language());
    const std::string* text = claim->value.asText();
    if (text == nullptr) continue;
    return kind == FieldKind::choice ? std::string(choiceLabel(facts, entity, type.id))
                                     : writtenDate(*text, facts.language());
  }
  return {};
}

Value frameworkCard(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const Entity& entity = site.entities[framework];
  const std::string genre = firstOfKind(facts, entity, FieldKind::choice);
  return values.map({{"title", entity.title},
                     {"url", values.own(relativeAddress(from, entity.address))},
                     {"genre", values.own(genre.empty() ? site.typeOf(entity).label.in(facts.language()) : genre)},
                     {"time", Value::textOrNone(values.own(firstOfKind(facts, entity, FieldKind::time)).text())},
                     {"text", Value::textOrNone(entity.declared.summary)},
                     {"status", statusBadge(facts, framework, values)},
                     {"counts", countsView(facts, framework, values)}});
}

Value modelView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  return nodesView(facts, framework, 1, from, values);
}

Value modelRelationsView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<EntityIndex> outer;
  for (const EntityIndex part : site.partsOf[framework]) {
    if (isStatement(site, part)) continue;
    outer.push_back(part);
    for (const EntityIndex inner : site.partsOf[part]) {
      if (!isStatement(site, inner)) outer.push_back(inner);
    }
  }
  std::vector<EntityIndex> sorted = outer;
  std::sort(sorted.begin(), sorted.end());
  std::vector<Value> lines;
  for (const EntityIndex one : outer) {
    for (const RelationIndex i : site.outgoing[one]) {
      const Relation& relation = site.relations[i];
      if (relation.origin == Origin::mapping || lines.size() == mostRelations) continue;
      const RelationType& type = site.schema.relations[relation.type];
      if (type.derived != Derived::no || !std::binary_search(sorted.begin(), sorted.end(), relation.to)) continue;
      lines.push_back(values.map({{"from", linkView(facts, relation.from, from, values)},
                                  {"name", type.label.in(facts.language())},
                                  {"to", linkView(facts, relation.to, from, values)}}));
    }
  }
  return values.list(lines);
}

}  // namespace pejl::rendering
