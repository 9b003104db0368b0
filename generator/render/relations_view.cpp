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
  template <typename Item> bool operator()(const Item& item, EntityIndex entity) const { return item.entity < entity; }
  template <typename Item> bool operator()(EntityIndex entity, const Item& item) const { return entity < item.entity; }
};

// What mapping sets claim of the entities of one page, by kind and direction.
class Proposals {
 public:
  Proposals(const SiteFacts& facts, PageIndex page, Values& values)
      : facts_(facts), site_(facts.site), page_(page), from_(facts.site.pages[page].address), values_(values) {}

  void add(EntityIndex entity) {
    for (const RelationIndex i : site_.outgoing[entity]) addPair(site_.relations[i], false, site_.relations[i].to, entity);
    for (const RelationIndex i : site_.incoming[entity]) addPair(site_.relations[i], true, site_.relations[i].from, entity);
    const auto& others = site_.federation.relations;
    const auto [first, last] = std::equal_range(others.begin(), others.end(), entity, ByEntity());
    for (auto relation = first; relation != last; ++relation) addExternalPair(*relation);
    const auto& rows = facts_.withoutCounterpart;
    const auto [begin, end] = std::equal_range(rows.begin(), rows.end(), entity, ByEntity());
    for (auto row = begin; row != end; ++row) addWithoutCounterpart(*row);
  }

  Value view() const {
    std::vector<Value> list;
    for (const auto& [key, entries] : groups_) {
      const MappingKind& kind = site_.schema.mappingKinds[key.first];
      const LocalizedText& name = key.second ? kind.inverse : kind.label;
      list.push_back(values_.map({{"name", name.in(facts_.language())}, {"entries", values_.list(entries)}}));
    }
    return values_.list(list);
  }

 private:
  std::vector<Value>& groupOf(std::uint32_t type, bool isInverse) {
    const MappingKind& kind = site_.schema.mappingKinds[type];
    return groups_[{type, isInverse && kind.inverse.in(facts_.language()) != kind.label.in(facts_.language())}];
  }
  // Of what else stands on the page it must be said whom a claim is about.
  Value about(EntityIndex entity) const { return entity == site_.pages[page_].entity ? Value() : Value(site_.entities[entity].title); }

  void addPair(const Relation& relation, bool isIncoming, EntityIndex other, EntityIndex own) {
    if (relation.origin != Origin::mapping) return;
    const Value shown = entryView(facts_, other, page_, from_, relation.reason, values_);
    std::vector<Entry> entry(shown.entries().begin(), shown.entries().end());
    entry.push_back({"set", relation.mappingSet != none ? linkView(facts_, relation.mappingSet, from_, values_) : Value()});
    entry.push_back({"is_external", false});
    entry.push_back({"about", about(own)});
    groupOf(relation.type, isIncoming).push_back(values_.map(entry));
  }

  void addExternalPair(const ExternalRelation& relation) {
    groupOf(relation.kind, relation.isInverse).push_back(externalEntry(relation.to, relation.reason, relation.mappingSet, relation.entity));
  }

  Value externalEntry(ExternalRef other, const std::string& reason, EntityIndex set, EntityIndex own) const {
    return values_.map({{"title", site_.federation.at(other).title},
                        {"url", site_.federation.at(other).url},
                        {"place", site_.federation.siteOf(other).title},
                        {"text", Value::textOrNone(reason)},
                        {"set", linkView(facts_, set, from_, values_)},
                        {"is_external", true},
                        {"about", about(own)}});
  }

  // "har intet modstykke i" and the framework that was searched, or the others of a set that joins several.
  void addWithoutCounterpart(const RowWithoutCounterpart& found) {
    const MappingSet& set = site_.mappingSets[found.set];
    const Mapping& row = set.mappings[found.row];
    const bool isInverse = row.a.empty() && row.externalA.empty();
    const EntityIndex searched = isInverse ? set.a : set.b;
    const ExternalRef& elsewhere = isInverse ? set.externalA : set.externalB;
    std::vector<Value>& group = groupOf(row.kind, isInverse);
    if (elsewhere.isThere()) return group.push_back(externalEntry(elsewhere, row.reason, set.entity, found.entity));
    const bool isKnown = searched != none;
    group.push_back(values_.map({{"title", isKnown ? values_.own(linkText(facts_, searched)) : Value(facts_.strings("other_frameworks_of_set"))},
                                 {"url", isKnown ? values_.own(relativeAddress(from_, site_.entities[searched].address)) : Value()},
                                 {"place", {}},
                                 {"text", Value::textOrNone(row.reason)},
                                 {"set", linkView(facts_, set.entity, from_, values_)},
                                 {"is_external", false},
                                 {"about", about(found.entity)}}));
  }

  const SiteFacts& facts_;
  const Site& site_;
  const PageIndex page_;
  const std::string& from_;
  Values& values_;
  std::map<std::pair<std::uint32_t, bool>, std::vector<Value>> groups_;  // kind, and whether its other name is meant; in the schema's order
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

Value relationsOf(const SiteFacts& facts, EntityIndex entity, PageIndex page, Values& values) {
  const Value groups = groupsView(facts, graph::neighbourhood(facts.site, entity), page, values);
  if (groups.items().empty()) return groups;
  return values.list({values.map({{"title", {}}, {"url", {}}, {"groups", groups}})});
}

Value proposalsView(const SiteFacts& facts, PageIndex page, Values& values) {
  Proposals proposals(facts, page, values);
  for (const EntityIndex entity : ownFirst(facts.site, page)) proposals.add(entity);
  return proposals.view();
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
