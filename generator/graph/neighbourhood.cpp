#include "graph/neighbourhood.h"

#include <algorithm>
#include <tuple>

namespace pejl::graph {
namespace {

bool isSaidElsewhere(const Site& site, const Relation& relation) {
  return relation.origin == Origin::mapping || site.schema.relations[relation.type].derived == Derived::structure;
}

// A profile's page says what its points rest on, with the words.
bool isBasisOfProfile(const Site& site, const Relation& relation) {
  const EntityIndex own = site.pages[site.entities[relation.from].page].entity;
  return own != none && site.typeOf(site.entities[own]).kind == TypeKind::profile && site.schema.relations[relation.type].isBasis;
}

// Pages of themes, roles and organisations gather such relations by framework.
bool isGathered(const Site& site, const Relation& relation, EntityIndex seenFrom) {
  const TypeKind kind = site.typeOf(site.entities[seenFrom]).kind;
  if (kind == TypeKind::theme) return site.schema.relations[relation.type].derived == Derived::themes;
  const bool fromStatement = site.typeOf(site.entities[relation.from]).kind == TypeKind::statement;
  return (kind == TypeKind::role || kind == TypeKind::organisation) && fromStatement;
}

}  // namespace

std::vector<Neighbour> neighbourhood(const Site& site, EntityIndex entity) {
  std::vector<Neighbour> neighbours;
  for (const RelationIndex i : site.outgoing[entity]) {
    const Relation& relation = site.relations[i];
    if (!isSaidElsewhere(site, relation) && !isBasisOfProfile(site, relation)) neighbours.push_back({relation.to, i, relation.type, false});
  }
  for (const RelationIndex i : site.incoming[entity]) {
    const Relation& relation = site.relations[i];
    if (isSaidElsewhere(site, relation) || isGathered(site, relation, entity) || relation.from == entity) continue;
    neighbours.push_back({relation.from, i, relation.type, !site.schema.relations[relation.type].symmetric});
  }
  std::stable_sort(neighbours.begin(), neighbours.end(), [&](const Neighbour& a, const Neighbour& b) {
    return std::tie(a.type, a.incoming, site.entities[a.entity].sortKey, a.entity) <
           std::tie(b.type, b.incoming, site.entities[b.entity].sortKey, b.entity);
  });
  // A symmetric relation may have been declared at both ends.
  const auto same = [](const Neighbour& a, const Neighbour& b) { return a.inGroupOf(b) && a.entity == b.entity; };
  neighbours.erase(std::unique(neighbours.begin(), neighbours.end(), same), neighbours.end());
  return neighbours;
}

const LocalizedText& groupName(const Site& site, const Neighbour& neighbour) {
  const RelationType& type = site.schema.relations[neighbour.type];
  return neighbour.incoming ? type.inverse : type.label;
}

}  // namespace pejl::graph
