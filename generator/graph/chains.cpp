#include "graph/chains.h"

#include <algorithm>
#include <tuple>

#include "graph/reading_order.h"

namespace pejl::graph {
namespace {

TypeKind kindOf(const Site& site, EntityIndex entity) { return site.typeOf(site.entities[entity]).kind; }

bool mayBePurpose(TypeKind kind) {
  return kind == TypeKind::element || kind == TypeKind::framework || kind == TypeKind::statement || kind == TypeKind::term;
}

bool isPartOf(const Site& site, EntityIndex part, EntityIndex whole) {
  for (EntityIndex at = site.entities[part].parent; at != none; at = site.entities[at].parent) {
    if (at == whole) return true;
  }
  return false;
}

// All links that the relations make by themselves, before the rule about structure.
std::vector<ChainLink> candidates(const Site& site) {
  struct Claim {
    EntityIndex lower, upper;
    bool isStructure;
    std::uint32_t type;
    RelationIndex relation;
  };
  std::vector<Claim> claims;
  for (RelationIndex i = 0; i < site.relations.size(); ++i) {
    const Relation& relation = site.relations[i];
    if (relation.origin == Origin::mapping || relation.from == relation.to) continue;
    const RelationType& type = site.schema.relations[relation.type];
    if (type.chain == RelationEnd::none) continue;
    const bool toIsUpper = type.chain == RelationEnd::to;
    const EntityIndex lower = toIsUpper ? relation.from : relation.to, upper = toIsUpper ? relation.to : relation.from;
    const bool isStructure = type.derived == Derived::structure;
    if (!mayBePurpose(kindOf(site, upper)) || kindOf(site, lower) == TypeKind::theme) continue;
    if (!isStructure && isPartOf(site, upper, lower)) continue;
    claims.push_back({lower, upper, isStructure, relation.type, i});
  }
  std::sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return std::tie(a.lower, a.upper, a.isStructure, a.type, a.relation) <
           std::tie(b.lower, b.upper, b.isStructure, b.type, b.relation);
  });
  std::vector<ChainLink> links;
  for (const Claim& claim : claims) {
    const bool isNew = links.empty() || links.back().lower != claim.lower || links.back().upper != claim.upper;
    if (isNew) links.push_back({claim.lower, claim.upper, claim.isStructure, isPartOf(site, claim.lower, claim.upper), {}});
    if (claim.isStructure == links.back().isStructure) links.back().relations.push_back(claim.relation);
  }
  return links;
}

using Adjacency = std::vector<std::vector<std::uint32_t>>;  // by entity: links

// Marks everything that is reached from what is marked.
void spread(const std::vector<ChainLink>& links, const Adjacency& adjacency, Towards towards, std::vector<bool>& marked) {
  std::vector<EntityIndex> open;
  for (EntityIndex i = 0; i < marked.size(); ++i) {
    if (marked[i]) open.push_back(i);
  }
  while (!open.empty()) {
    const EntityIndex entity = open.back();
    open.pop_back();
    for (const std::uint32_t link : adjacency[entity]) {
      const EntityIndex next = towards == Towards::purpose ? links[link].upper : links[link].lower;
      if (marked[next]) continue;
      marked[next] = true;
      open.push_back(next);
    }
  }
}

void connect(Chains& chains, std::size_t entities) {
  chains.above.assign(entities, {});
  chains.below.assign(entities, {});
  for (std::uint32_t i = 0; i < chains.links.size(); ++i) {
    chains.above[chains.links[i].lower].push_back(i);
    chains.below[chains.links[i].upper].push_back(i);
  }
}

// Keeps the steps over structure that lead from something marked to something marked or to a statement.
void dropIdleStructure(const Site& site, Chains& chains) {
  std::vector<bool> belowMarked(site.entities.size(), false);
  for (const ChainLink& link : chains.links) {
    if (!link.isStructure && !link.isWithin) belowMarked[link.lower] = belowMarked[link.upper] = true;
  }
  std::vector<bool> aboveMarked = belowMarked;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (kindOf(site, i) == TypeKind::statement) aboveMarked[i] = true;
  }
  spread(chains.links, chains.below, Towards::practice, belowMarked);
  spread(chains.links, chains.above, Towards::purpose, aboveMarked);
  std::erase_if(chains.links, [&](const ChainLink& link) {
    return link.isStructure && !(belowMarked[link.upper] && aboveMarked[link.lower]);
  });
}

// Depth first towards practice, with a stack of its own: a chain can be as long as the content. The last that is left
// behind reaches all of its circle, and nothing that is left earlier reaches it but from inside that circle.
std::vector<EntityIndex> inOrderOfLeaving(const Chains& chains) {
  std::vector<EntityIndex> left;
  std::vector<bool> seen(chains.below.size(), false);
  std::vector<std::pair<EntityIndex, std::size_t>> path;
  for (EntityIndex start = 0; start < seen.size(); ++start) {
    if (seen[start] || !chains.isLinked(start)) continue;
    seen[start] = true;
    path.emplace_back(start, 0);
    while (!path.empty()) {
      auto& [entity, next] = path.back();
      if (next == chains.below[entity].size()) {
        left.push_back(entity);
        path.pop_back();
        continue;
      }
      const EntityIndex lower = chains.links[chains.below[entity][next++]].lower;
      if (seen[lower]) continue;
      seen[lower] = true;
      path.emplace_back(lower, 0);
    }
  }
  return left;
}

void findTops(Chains& chains) {
  const std::vector<EntityIndex> left = inOrderOfLeaving(chains);
  std::vector<bool> reached(chains.below.size(), false);
  std::vector<EntityIndex> open;
  for (auto top = left.rbegin(); top != left.rend(); ++top) {
    if (reached[*top]) continue;
    chains.tops.push_back(*top);
    reached[*top] = true;
    open.push_back(*top);
    while (!open.empty()) {
      const EntityIndex entity = open.back();
      open.pop_back();
      for (const std::uint32_t link : chains.below[entity]) {
        const EntityIndex lower = chains.links[link].lower;
        if (!reached[lower]) open.push_back(lower);
        reached[lower] = true;
      }
    }
  }
}

void sortLinks(const Site& site, Chains& chains, const ReadingOrder& order) {
  const auto sort = [&](std::vector<std::uint32_t>& links, EntityIndex ChainLink::* end) {
    const auto key = [&](std::uint32_t i) {
      const ChainLink& link = chains.links[i];
      return std::make_tuple(link.isStructure, site.relations[link.relations.front()].type, order.ofEntity[link.*end]);
    };
    std::sort(links.begin(), links.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  };
  for (auto& links : chains.above) sort(links, &ChainLink::upper);
  for (auto& links : chains.below) sort(links, &ChainLink::lower);
  std::sort(chains.tops.begin(), chains.tops.end(),
            [&](EntityIndex a, EntityIndex b) { return order.ofEntity[a] < order.ofEntity[b]; });
}

}  // namespace

Chains findChains(const Site& site) {
  Chains chains;
  chains.links = candidates(site);
  connect(chains, site.entities.size());
  dropIdleStructure(site, chains);
  connect(chains, site.entities.size());
  findTops(chains);
  sortLinks(site, chains, readingOrder(site));
  return chains;
}

}  // namespace pejl::graph
