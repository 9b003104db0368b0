#include "render/relations_view.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/neighbourhood.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

bool isStatement(const Site& site, EntityIndex entity) {
  return site.typeOf(site.entities[entity]).kind == TypeKind::statement;
}

Value groupsView(const SiteFacts& facts, const std::vector<graph::Neighbour>& seen, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  std::vector<Value> groups;
  for (std::size_t begin = 0, end = 0; begin < seen.size(); begin = end) {
    std::vector<Value> entries;
    for (end = begin; end < seen.size() && seen[end].inGroupOf(seen[begin]); ++end) {
      entries.push_back(entryView(facts, seen[end].entity, page, from, site.relations[seen[end].relation].reason, values));
    }
    const bool isSymmetric = site.schema.relations[seen[begin].type].symmetric;
    groups.push_back(values.map({{"name", graph::groupName(site, seen[begin]).in(facts.language())},
                                 {"direction", isSymmetric ? "both" : seen[begin].incoming ? "in" : "out"},
                                 {"entries", values.list(entries)}}));
  }
  return values.list(groups);
}

std::vector<EntityIndex> ownFirst(const Site& site, PageIndex page) {
  std::vector<EntityIndex> entities = site.entitiesOn[page];
  const auto own = std::find(entities.begin(), entities.end(), site.pages[page].entity);
  if (own != entities.end()) std::rotate(entities.begin(), own, own + 1);
  return entities;
}

struct ByEntity {
  bool operator()(const ExternalRelation& relation, EntityIndex entity) const { return relation.entity < entity; }
  bool operator()(EntityIndex entity, const ExternalRelation& relation) const { return entity < relation.entity; }
};

}  // namespace

Value relationsView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> blocks;
  for (const EntityIndex entity : ownFirst(site, page)) {
    const bool isOwn = entity == site.pages[page].entity;
    if (!isOwn && isStatement(site, entity)) continue;  // the list of statements says theirs
    std::vector<graph::Neighbour> seen = graph::neighbourhood(site, entity);
    if (!isOwn) {
      // What ties two things on this page together is said once: at the page's own, else at the one it goes out from.
      std::erase_if(seen, [&](const graph::Neighbour& neighbour) {
        const bool isHere = site.entities[neighbour.entity].page == page;
        return isHere && (neighbour.entity == site.pages[page].entity || neighbour.incoming);
      });
    }
    if (seen.empty()) continue;
    const Value title = isOwn ? Value() : Value(site.entities[entity].title);
    const Value url = isOwn ? Value() : values.own("#" + site.entities[entity].anchor);
    blocks.push_back(values.map({{"title", title}, {"url", url}, {"groups", groupsView(facts, seen, page, values)}}));
  }
  return values.list(blocks);
}

Value proposalsView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  // By kind and direction, where that has a name of its own; a map keeps the order of the schema.
  std::map<std::pair<std::uint32_t, bool>, std::vector<Value>> groups;
  const auto groupOf = [&](std::uint32_t type, bool incoming) -> std::vector<Value>& {
    const MappingKind& kind = site.schema.mappingKinds[type];
    return groups[{type, incoming && kind.inverse.in(facts.language()) != kind.label.in(facts.language())}];
  };
  const auto add = [&](const Relation& relation, bool incoming, EntityIndex other, EntityIndex own) {
    std::vector<Entry> entry;
    const Value shown = entryView(facts, other, page, from, relation.reason, values);
    entry.assign(shown.entries().begin(), shown.entries().end());
    const bool hasSet = relation.mappingSet != none;
    entry.push_back({"set", hasSet ? linkView(facts, relation.mappingSet, from, values) : Value()});
    entry.push_back({"is_external", false});
    entry.push_back({"about", own == site.pages[page].entity ? Value() : Value(site.entities[own].title)});
    groupOf(relation.type, incoming).push_back(values.map(entry));
  };
  for (const EntityIndex entity : ownFirst(site, page)) {
    for (const RelationIndex i : site.outgoing[entity]) {
      const Relation& relation = site.relations[i];
      if (relation.origin == Origin::mapping) add(relation, false, relation.to, entity);
    }
    for (const RelationIndex i : site.incoming[entity]) {
      const Relation& relation = site.relations[i];
      if (relation.origin == Origin::mapping) add(relation, true, relation.from, entity);
    }
    const auto [first, last] = std::equal_range(site.federation.relations.begin(), site.federation.relations.end(), entity, ByEntity());
    for (auto relation = first; relation != last; ++relation) {
      const ExternalEntity& other = site.federation.at(relation->to);
      const bool isOwn = entity == site.pages[page].entity;
      groupOf(relation->kind, relation->isInverse).push_back(
          values.map({{"title", other.title},
                      {"url", other.url},
                      {"place", site.federation.siteOf(relation->to).title},
                      {"text", Value::textOrNone(relation->reason)},
                      {"set", linkView(facts, relation->mappingSet, from, values)},
                      {"is_external", true},
                      {"about", isOwn ? Value() : Value(site.entities[entity].title)}}));
    }
  }
  std::vector<Value> list;
  for (const auto& [key, entries] : groups) {
    const MappingKind& kind = site.schema.mappingKinds[key.first];
    const LocalizedText& name = key.second ? kind.inverse : kind.label;
    list.push_back(values.map({{"name", name.in(facts.language())}, {"entries", values.list(entries)}}));
  }
  return values.list(list);
}

Value wordsView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  std::vector<EntityIndex> terms;
  for (std::uint32_t i = facts.mentionsBegin[page]; i < facts.mentionsBegin[page + 1]; ++i) {
    const EntityIndex to = site.mentions[i].to;
    if (to == none) continue;
    const Entity& entity = site.entities[to];
    const bool isTerm = site.typeOf(entity).kind == TypeKind::term;
    if (isTerm && entity.page != page && !entity.declared.summary.empty()) terms.push_back(to);
  }
  std::sort(terms.begin(), terms.end(), [&](EntityIndex a, EntityIndex b) {
    return std::tie(site.entities[a].sortKey, a) < std::tie(site.entities[b].sortKey, b);
  });
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  std::vector<Value> words;
  for (const EntityIndex term : terms) {
    const Entity& entity = site.entities[term];
    words.push_back(values.map({{"title", values.own(linkText(facts, term))},
                                {"url", values.own(relativeAddress(site.pages[page].address, entity.address))},
                                {"text", entity.declared.summary}}));
  }
  return values.list(words);
}

}  // namespace pejl::rendering
