#include "render/statements_view.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/fields.h"
#include "graph/statement_fields.h"
#include "render/body.h"
#include "render/entity_view.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

struct Gathered {
  EntityIndex entity = none;
  std::string_view reason;
  std::string_view relation;  // its name as the statement says it ("gælder for"), when it is not what the section's title says
};

// By framework in reading order, then by place in it; what belongs to none comes last.
void sortByFramework(const SiteFacts& facts, std::vector<Gathered>& gathered) {
  const Site& site = facts.site;
  const auto rank = [&](const Gathered& item) {
    const Entity& entity = site.entities[item.entity];
    const std::uint32_t framework = entity.framework == none ? none : facts.readingRank[site.entities[entity.framework].page];
    return std::make_tuple(framework, facts.readingRank[entity.page], item.entity);
  };
  std::stable_sort(gathered.begin(), gathered.end(),
                   [&](const Gathered& a, const Gathered& b) { return rank(a) < rank(b); });
}

std::string_view mostUsualRelation(const std::vector<Gathered>& gathered) {
  std::map<std::string_view, std::size_t> counts;
  for (const Gathered& item : gathered) ++counts[item.relation];
  const auto most = std::max_element(counts.begin(), counts.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? std::string_view{} : most->first;
}

Value sectionView(const SiteFacts& facts, std::string_view id, std::string_view title, std::vector<Gathered> gathered,
                  PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  const std::string_view usual = mostUsualRelation(gathered);
  for (Gathered& item : gathered) {
    if (item.relation == usual) item.relation = {};
  }
  sortByFramework(facts, gathered);
  std::vector<Value> groups;
  for (std::size_t begin = 0, end = 0; begin < gathered.size(); begin = end) {
    const EntityIndex framework = site.entities[gathered[begin].entity].framework;
    std::vector<Value> entries;
    for (end = begin; end < gathered.size() && site.entities[gathered[end].entity].framework == framework; ++end) {
      // The group's heading says the framework, so the place is seen from inside it.
      const PageIndex inside = framework == none ? page : site.entities[framework].page;
      const Value shown = entryView(facts, gathered[end].entity, inside, from, gathered[end].reason, values);
      const std::string_view name = gathered[end].relation;
      const Value relation = name.empty() ? Value() : values.own(std::string(name) + " " + std::string(shortTitle(site.entities[site.pages[page].entity])));
      std::vector<Entry> entry{{"relation", relation}};  // before the empty one
      entry.insert(entry.end(), shown.entries().begin(), shown.entries().end());
      entries.push_back(values.map(entry));
    }
    const Value heading = frameworkHeading(facts, framework, from, values);
    groups.push_back(values.map({{"title", *heading.find("title")},
                                 {"url", *heading.find("url")},
                                 {"entries", values.list(entries)}}));
  }
  return values.map({{"id", id},
                     {"title", title},
                     {"note", usual.empty() ? Value() : values.own(std::string(usual) + " " + site.pages[page].title + ":")},
                     {"groups", values.list(groups)}});
}

std::vector<Gathered> aboutTheme(const Site& site, EntityIndex theme) {
  std::vector<Gathered> gathered;
  for (const RelationIndex i : site.incoming[theme]) {
    const Relation& relation = site.relations[i];
    const bool isAbout = relation.origin != Origin::mapping &&
                         site.schema.relations[relation.type].derived == Derived::themes;
    if (isAbout) gathered.push_back({relation.from, relation.reason, {}});
  }
  return gathered;
}

// Statements whose field names it, and those that a relation of theirs leads to it; each once.
std::vector<Gathered> statementsAbout(const SiteFacts& facts, EntityIndex own) {
  const Site& site = facts.site;
  std::vector<Gathered> gathered;
  for (const EntityIndex statement : facts.statementsTo[own]) gathered.push_back({statement, {}, {}});
  const TypeKind kind = site.typeOf(site.entities[own]).kind;
  if (kind != TypeKind::role && kind != TypeKind::organisation) return gathered;
  for (const RelationIndex i : site.incoming[own]) {
    const Relation& relation = site.relations[i];
    const bool isStatement = site.typeOf(site.entities[relation.from]).kind == TypeKind::statement;
    const RelationType* type = relation.origin == Origin::mapping ? nullptr : &site.schema.relations[relation.type];
    if (!isStatement || type == nullptr || type->derived == Derived::structure) continue;
    const auto same = std::find_if(gathered.begin(), gathered.end(),
                                   [&](const Gathered& item) { return item.entity == relation.from; });
    if (same == gathered.end()) {
      gathered.push_back({relation.from, relation.reason, type->label.in(facts.language())});
    } else if (same->relation.empty()) {
      same->relation = type->label.in(facts.language());
    }
  }
  return gathered;
}

std::vector<Gathered> statementsFrom(const SiteFacts& facts, EntityIndex own) {
  std::vector<Gathered> gathered;
  for (const EntityIndex statement : facts.statementsFrom[own]) gathered.push_back({statement, {}, {}});
  return gathered;
}

Value aboutStatement(const SiteFacts& facts, EntityIndex index, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const Entity& entity = site.entities[index];
  std::vector<Value> about;
  for (const FieldType& type : site.typeOf(entity).fields) {
    const FieldClaim* claim = type.id == graph::modalityField ? nullptr : graph::findField(entity, type.id);
    if (claim == nullptr) continue;
    const Value shown = fieldValueView(facts, type, claim->value, from, values);
    if (shown.kind() != ValueKind::map) continue;
    about.push_back(values.map({{"name", type.label.in(facts.language())}, {"entries", values.list({shown})}}));
  }
  std::vector<Value> entries;
  const auto& outgoing = site.outgoing[index];
  for (std::size_t i = 0; i < outgoing.size(); ++i) {
    const Relation& relation = site.relations[outgoing[i]];
    if (relation.origin == Origin::mapping) continue;
    const RelationType& type = site.schema.relations[relation.type];
    if (type.derived != Derived::structure) entries.push_back(linkView(facts, relation.to, from, values));
    const bool isLast = i + 1 == outgoing.size() || site.relations[outgoing[i + 1]].type != relation.type ||
                        site.relations[outgoing[i + 1]].origin == Origin::mapping;
    if (!isLast || entries.empty()) continue;
    about.push_back(values.map({{"name", type.label.in(facts.language())}, {"entries", values.list(entries)}}));
    entries.clear();
  }
  return values.list(about);
}

}  // namespace

Value statementsView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  std::vector<Value> statements;
  for (const EntityIndex index : site.entitiesOn[page]) {
    const Entity& entity = site.entities[index];
    if (site.typeOf(entity).kind != TypeKind::statement || entity.anchor.empty()) continue;
    const Choice* const modality = graph::modalityOf(site, entity);
    statements.push_back(values.map({{"title", entity.title},
                                     {"url", values.own("#" + entity.anchor)},
                                     {"modality", modality == nullptr ? Value() : Value(modality->label.in(facts.language()))},
                                     {"modality_id", modality == nullptr ? Value() : Value(modality->id)},
                                     {"about", aboutStatement(facts, index, from, values)}}));
  }
  return values.list(statements);
}

Value gatheredView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const EntityIndex own = site.pages[page].entity;
  std::vector<Value> sections;
  if (own == none) return values.list(sections);
  const auto add = [&](std::string_view id, std::string_view title, std::vector<Gathered> gathered) {
    if (!gathered.empty()) sections.push_back(sectionView(facts, id, title, std::move(gathered), page, values));
  };
  const TypeKind kind = site.typeOf(site.entities[own]).kind;
  if (kind == TypeKind::theme) add("Samlet", facts.strings("gathered"), aboutTheme(site, own));
  const std::string_view about = kind == TypeKind::role           ? "statements_to_role"
                                 : kind == TypeKind::organisation ? "statements_to_organisation"
                                                                  : "statements_to";
  add("Til", facts.strings(about), statementsAbout(facts, own));
  add("Fra", facts.strings("statements_from"), statementsFrom(facts, own));
  return values.list(sections);
}

}  // namespace pejl::rendering
