#include "graph/expectations.h"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/reading_order.h"
#include "graph/statement_fields.h"

namespace pejl::graph {
namespace {

TypeKind kindOf(const Site& site, EntityIndex entity) { return site.typeOf(site.entities[entity]).kind; }

void addOnce(std::vector<std::uint32_t>& indices, std::uint32_t index) {
  if (std::find(indices.begin(), indices.end(), index) == indices.end()) indices.push_back(index);
}

// Whom the entity's own relations say that it applies to.
void addAudience(const Site& site, EntityIndex entity, std::vector<EntityIndex>& audience) {
  for (const RelationIndex i : site.outgoing[entity]) {
    const Relation& relation = site.relations[i];
    if (relation.origin == Origin::mapping) continue;
    if (site.schema.relations[relation.type].audience == RelationEnd::to) addOnce(audience, relation.to);
  }
}

// The roles that are told what `addressee` is told: itself, or one relation away.
std::vector<EntityIndex> rolesTold(const Site& site, EntityIndex addressee) {
  std::vector<EntityIndex> roles;
  const auto add = [&](EntityIndex entity) {
    if (kindOf(site, entity) == TypeKind::role) addOnce(roles, entity);
  };
  add(addressee);
  addAudience(site, addressee, roles);
  std::erase_if(roles, [&](EntityIndex entity) { return kindOf(site, entity) != TypeKind::role; });
  for (const RelationIndex i : site.incoming[addressee]) {
    const Relation& relation = site.relations[i];
    if (relation.origin == Origin::mapping) continue;
    if (site.schema.relations[relation.type].audience == RelationEnd::from) add(relation.from);
  }
  return roles;
}

void addThemes(const Site& site, EntityIndex entity, std::vector<RelationIndex>& themes) {
  for (const RelationIndex i : site.outgoing[entity]) {
    const Relation& relation = site.relations[i];
    const bool isTheme = relation.origin != Origin::mapping && kindOf(site, relation.to) == TypeKind::theme &&
                         site.schema.relations[relation.type].derived == Derived::themes;
    if (isTheme) themes.push_back(i);
  }
}

// What is said to be expressed in the statement: the purposes that lead straight to it, structure aside.
std::vector<EntityIndex> expressedBy(const Site& site, EntityIndex statement) {
  std::vector<EntityIndex> expressed;
  for (const RelationIndex i : site.incoming[statement]) {
    const Relation& relation = site.relations[i];
    if (relation.origin == Origin::mapping) continue;
    const RelationType& type = site.schema.relations[relation.type];
    if (type.chain == RelationEnd::from && type.derived != Derived::structure) addOnce(expressed, relation.from);
  }
  return expressed;
}

// The relations that give the statement its themes.
std::vector<RelationIndex> themesOf(const Site& site, EntityIndex statement) {
  std::vector<RelationIndex> themes;
  addThemes(site, statement, themes);
  if (!themes.empty()) return themes;
  for (const EntityIndex entity : expressedBy(site, statement)) addThemes(site, entity, themes);
  for (EntityIndex at = site.entities[statement].parent; themes.empty() && at != none; at = site.entities[at].parent) {
    if (kindOf(site, at) == TypeKind::framework) break;
    addThemes(site, at, themes);
  }
  return themes;
}

using Pairs = std::map<std::pair<std::uint32_t, std::uint32_t>, Expectation>;  // by ranks of role and theme

// The statement's place in the list, made when it has none: the last one, since statements are gathered one by one.
Asked& entryOf(std::vector<Asked>& asked, EntityIndex statement, EntityIndex addressee) {
  const bool isThere = !asked.empty() && asked.back().statement == statement;
  return isThere ? asked.back() : asked.emplace_back(Asked{statement, addressee, {}});
}

void gather(const Site& site, const ReadingOrder& order, EntityIndex statement, Pairs& pairs) {
  const auto pair = [&](EntityIndex role, EntityIndex theme) -> Expectation& {
    Expectation& found = pairs[{order.ofEntity[role], order.ofEntity[theme]}];
    found.role = role;
    found.theme = theme;
    return found;
  };
  const std::vector<RelationIndex> themes = themesOf(site, statement);
  if (themes.empty()) return;
  const EntityIndex from = namedBy(site.entities[statement], fromField);
  const std::vector<EntityIndex> addressees = addresseesOf(site, statement);
  for (const RelationIndex relation : themes) {
    const EntityIndex theme = site.relations[relation].to;
    for (const EntityIndex addressee : addressees) {
      for (const EntityIndex role : rolesTold(site, addressee)) {
        Asked& asked = entryOf(pair(role, theme).asked, statement, addressee);
        if (addressee == role) asked.addressee = role;
        addOnce(asked.themedBy, relation);
      }
    }
    const bool isOfRole = from != none && kindOf(site, from) == TypeKind::role;
    if (isOfRole) addOnce(entryOf(pair(from, theme).askedBack, statement, none).themedBy, relation);
  }
}

}  // namespace

std::vector<EntityIndex> addresseesOf(const Site& site, EntityIndex statement) {
  std::vector<EntityIndex> addressees;
  const EntityIndex to = namedBy(site.entities[statement], toField);
  if (to != none) addressees.push_back(to);
  for (EntityIndex at = statement; at != none; at = site.entities[at].parent) {
    addAudience(site, at, addressees);
    if (!addressees.empty()) break;
  }
  return addressees;
}

const Expectation* Expectations::find(EntityIndex role, EntityIndex theme) const {
  const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const Expectation& pair) { return pair.role == role && pair.theme == theme; });
  return found == pairs.end() ? nullptr : &*found;
}

Expectations findExpectations(const Site& site) {
  const ReadingOrder order = readingOrder(site);
  Pairs pairs;
  Expectations all;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const TypeKind kind = kindOf(site, i);
    if (kind == TypeKind::framework) all.frameworks.push_back(i);
    if (kind == TypeKind::statement) gather(site, order, i, pairs);
  }
  const auto isEarlier = [&](EntityIndex a, EntityIndex b) { return order.ofEntity[a] < order.ofEntity[b]; };
  const auto rank = [&](EntityIndex entity) { return rankByFramework(site, order, entity); };
  for (auto& [ranks, pair] : pairs) {
    for (std::vector<Asked>* const list : {&pair.asked, &pair.askedBack}) {
      std::sort(list->begin(), list->end(), [&](const Asked& a, const Asked& b) { return rank(a.statement) < rank(b.statement); });
    }
    if (all.roles.empty() || all.roles.back() != pair.role) all.roles.push_back(pair.role);
    addOnce(all.themes, pair.theme);
    all.pairs.push_back(std::move(pair));
  }
  std::sort(all.themes.begin(), all.themes.end(), isEarlier);
  std::sort(all.frameworks.begin(), all.frameworks.end(), isEarlier);
  return all;
}

std::vector<EntityIndex> toldOf(const Site& site, EntityIndex entity) {
  const TypeKind kind = kindOf(site, entity);
  std::vector<EntityIndex> told, addressees;
  if (kind == TypeKind::role || kind == TypeKind::organisation) return told;
  if (kind == TypeKind::statement) addressees = addresseesOf(site, entity);
  else addAudience(site, entity, addressees);
  for (const EntityIndex addressee : addressees) {
    addOnce(told, addressee);
    for (const EntityIndex role : rolesTold(site, addressee)) addOnce(told, role);
  }
  return told;
}

std::vector<RelationIndex> nearestIn(const Site& site, EntityIndex framework, EntityIndex theme) {
  std::vector<RelationIndex> nearest;
  std::vector<EntityIndex> seen;
  const auto add = [&](RelationIndex i, EntityIndex other) {
    const bool isMapping = site.relations[i].origin == Origin::mapping;
    if (isMapping || site.entities[other].framework != framework || kindOf(site, other) == TypeKind::statement) return;
    if (std::find(seen.begin(), seen.end(), other) != seen.end()) return;
    seen.push_back(other);
    nearest.push_back(i);
  };
  for (const RelationIndex i : site.incoming[theme]) add(i, site.relations[i].from);
  for (const RelationIndex i : site.outgoing[theme]) add(i, site.relations[i].to);
  return nearest;
}

}  // namespace pejl::graph
