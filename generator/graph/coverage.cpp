#include "graph/coverage.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace pejl::graph {
namespace {

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// What has been found out once about every entity.
struct Facts {
  std::vector<bool> hasTheme, hasSource, isReached;
};

bool isOfTheme(const Site& site, const Relation& relation) {
  return relation.origin != Origin::mapping && site.schema.relations[relation.type].derived == Derived::themes;
}

// From the entity itself up through what it is part of. The chain of parents has an end: resolve cut its circles.
bool inheritsTheme(const Site& site, EntityIndex entity, const std::vector<bool>& own) {
  for (EntityIndex at = entity; at != none; at = site.entities[at].parent) {
    if (own[at]) return true;
  }
  return false;
}

Facts gatherFacts(const Site& site) {
  const std::size_t count = site.entities.size();
  Facts facts{std::vector<bool>(count), std::vector<bool>(count), std::vector<bool>(count)};
  std::vector<bool> ownTheme(count);
  for (const Relation& relation : site.relations) {
    if (isOfTheme(site, relation)) ownTheme[relation.from] = true;
    if (relation.fromStructure) continue;
    facts.isReached[relation.from] = facts.isReached[relation.to] = true;
    if (relation.mappingSet != none) facts.isReached[relation.mappingSet] = true;
  }
  for (const Mention& mention : site.mentions) facts.isReached[mention.to] = true;
  for (EntityIndex i = 0; i < count; ++i) {
    const Entity& entity = site.entities[i];
    facts.hasTheme[i] = inheritsTheme(site, i, ownTheme);
    for (const EntityIndex document : entity.sourceEntities) {
      if (document == none) continue;
      facts.hasSource[i] = true;
      facts.isReached[document] = true;
    }
    for (const EntityIndex target : entity.fieldTargets) {
      if (target != none) facts.isReached[target] = true;
    }
    // The page of an organisation lists what it publishes, and what is a part leads up to its whole.
    const bool isPublished = entity.organisation != none && entity.organisation != i;
    if (entity.parent != none || isPublished || !site.partsOf[i].empty()) facts.isReached[i] = true;
  }
  return facts;
}

bool isAbout(const Site& site, const CoverageRule& rule, EntityIndex framework, EntityIndex index) {
  const Entity& entity = site.entities[index];
  if (!rule.framework.empty() && (entity.framework != framework || framework == none)) return false;
  if (!rule.every.empty()) return holds(rule.every, entity.type);
  return rule.need == CoverageNeed::reach || (entity.framework != none && entity.framework != index);
}

// The other ends that count, each once.
std::uint32_t countRelated(const Site& site, const CoverageRule& rule, EntityIndex entity) {
  std::vector<EntityIndex> others;
  const auto consider = [&](const Relation& relation, EntityIndex other) {
    if (relation.origin == Origin::mapping || !holds(rule.relations, relation.type)) return;
    if (rule.to.empty() || holds(rule.to, site.entities[other].type)) others.push_back(other);
  };
  const auto isAlso = [&](const Relation& relation, CoverageDirection direction) {
    return rule.direction == direction ||
           (relation.origin != Origin::mapping && site.schema.relations[relation.type].symmetric);
  };
  for (const RelationIndex i : site.outgoing[entity]) {
    if (isAlso(site.relations[i], CoverageDirection::out)) consider(site.relations[i], site.relations[i].to);
  }
  for (const RelationIndex i : site.incoming[entity]) {
    if (isAlso(site.relations[i], CoverageDirection::in)) consider(site.relations[i], site.relations[i].from);
  }
  std::sort(others.begin(), others.end());
  return static_cast<std::uint32_t>(std::unique(others.begin(), others.end()) - others.begin());
}

// Adds the entity's gap, if it is one.
void measure(const Site& site, const Facts& facts, EntityIndex entity, RuleCoverage& coverage) {
  const CoverageRule& rule = coverage.rule;
  bool isHeld = true;
  std::uint32_t found = 0;
  switch (rule.need) {
    case CoverageNeed::theme: isHeld = facts.hasTheme[entity]; break;
    case CoverageNeed::source: isHeld = facts.hasSource[entity]; break;
    case CoverageNeed::reach: isHeld = facts.isReached[entity]; break;
    case CoverageNeed::relation:
      found = countRelated(site, rule, entity);
      isHeld = found >= rule.atLeast && (!rule.atMost || found <= *rule.atMost);
  }
  coverage.about.push_back(entity);
  if (!isHeld) coverage.gaps.push_back({entity, found, false});
}

// What is asked of every site that does not ask it in its own way.
std::vector<CoverageRule> rulesOf(const Site& site) {
  constexpr std::array<std::pair<std::string_view, CoverageNeed>, 3> questions = {
      {{"reach", CoverageNeed::reach}, {"theme", CoverageNeed::theme}, {"source", CoverageNeed::source}}};
  std::vector<CoverageRule> rules = site.config.coverage;
  for (const auto& [id, need] : questions) {
    const bool isAsked = std::any_of(rules.begin(), rules.end(), [&](const CoverageRule& rule) { return rule.need == need || rule.id == id; });
    if (isAsked) continue;
    CoverageRule rule;
    rule.id = id;
    rule.need = need;
    rules.push_back(std::move(rule));
  }
  return rules;
}

// Marks the gaps that pejl.lock remembers; the facts that match none are closed.
void markKnown(const Site& site, Coverage& coverage) {
  std::vector<bool> isOpen(site.lock.gaps.size(), false);
  for (RuleCoverage& one : coverage.rules) {
    for (Gap& gap : one.gaps) {
      const auto key = std::tie(one.rule.id, site.entities[gap.entity].declared.id);
      const auto fact = std::lower_bound(site.lock.gaps.begin(), site.lock.gaps.end(), key,
                                         [](const GapFact& a, const auto& b) { return a.key() < b; });
      gap.isKnown = fact != site.lock.gaps.end() && fact->key() == key;
      if (gap.isKnown) isOpen[static_cast<std::size_t>(fact - site.lock.gaps.begin())] = true;
    }
  }
  for (std::size_t i = 0; i < isOpen.size(); ++i) {
    if (!isOpen[i]) coverage.closed.push_back(site.lock.gaps[i]);
  }
}

}  // namespace

Coverage measureCoverage(const Site& site) {
  const Facts facts = gatherFacts(site);
  Coverage coverage;
  for (CoverageRule& rule : rulesOf(site)) {
    RuleCoverage one;
    const auto framework = site.entityById.find(rule.framework);
    const EntityIndex inside = framework == site.entityById.end() ? none : framework->second;
    one.rule = std::move(rule);
    for (EntityIndex i = 0; i < site.entities.size(); ++i) {
      if (isAbout(site, one.rule, inside, i)) measure(site, facts, i, one);
    }
    coverage.rules.push_back(std::move(one));
  }
  markKnown(site, coverage);
  return coverage;
}

}  // namespace pejl::graph
