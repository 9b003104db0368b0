// What is not connected as the editors want it.
#include "graph/coverage.h"

#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "graph/decisions.h"
#include "model/lock_file.h"

namespace pejl::rules {
namespace {

void checkFramework(const Site& site, const CoverageRule& rule, Diagnostics& diagnostics) {
  const auto found = site.entityById.find(rule.framework);
  const bool isFramework = found != site.entityById.end() &&
                           site.typeOf(site.entities[found->second]).kind == TypeKind::framework;
  if (rule.framework.empty() || isFramework) return;
  std::vector<std::string_view> known;
  for (const Entity& entity : site.entities) {
    if (site.typeOf(entity).kind == TypeKind::framework) known.push_back(entity.declared.id);
  }
  diagnostics.add(codes::unresolvedId, rule.frameworkWhere, say("no framework has the id '{}'", rule.framework),
                  didYouMean(rule.framework, known));
}

Message listed(const std::vector<std::uint32_t>& indices, const auto& items) {
  Message list;
  for (const std::uint32_t index : indices) {
    list = list.empty() ? say("{}", items[index].id) : say("{} or {}", list, items[index].id);
  }
  return list;
}

Message tooFewOrMany(const Site& site, const CoverageRule& rule, const graph::Gap& gap) {
  const std::string& who = site.entities[gap.entity].declared.id;
  const Message bound = gap.found < rule.atLeast ? say("at least {}", rule.atLeast) : say("at most {}", *rule.atMost);
  const Message relations = listed(rule.relations, site.schema.relations), types = listed(rule.to, site.schema.types);
  if (types.empty()) return say("'{}' has {} '{}', but {} is asked", who, gap.found, relations, bound);
  if (rule.direction == CoverageDirection::out) return say("'{}' has {} '{}' to {}, but {} is asked", who, gap.found, relations, types, bound);
  return say("'{}' has {} '{}' from {}, but {} is asked", who, gap.found, relations, types, bound);
}

Message messageOf(const Site& site, const CoverageRule& rule, const graph::Gap& gap) {
  const std::string& who = site.entities[gap.entity].declared.id;
  switch (rule.need) {
    case CoverageNeed::theme: return say("'{}' has no theme, and neither has what it is part of", who);
    case CoverageNeed::source: return say("'{}' names no source document", who);
    case CoverageNeed::reach: return say("'{}' is reached by no relation and no link, and is part of nothing", who);
    case CoverageNeed::relation: break;
  }
  return tooFewOrMany(site, rule, gap);
}

// A relation that pejl.lock remembers and the content no longer states, and that would have counted.
bool wouldCount(const Site& site, const CoverageRule& rule, const RelationFact& fact, EntityIndex gap, EntityIndex other) {
  const auto type = site.schema.findRelation(fact.type);
  const std::string& from = rule.direction == CoverageDirection::out ? fact.from : fact.to;
  const bool isOfRule = type && std::find(rule.relations.begin(), rule.relations.end(), *type) != rule.relations.end();
  const bool isWanted = rule.to.empty() || std::find(rule.to.begin(), rule.to.end(), site.entities[other].type) != rule.to.end();
  return fact.set.empty() && fact.end == WatchedEnd::to && isOfRule && isWanted && from == site.entities[gap].declared.id;
}

std::vector<RelatedPlace> placesOf(const Site& site, const CoverageRule& rule, const graph::Gap& gap,
                                   const std::vector<RelationFact>& gone) {
  std::vector<RelatedPlace> places;
  for (const RelationFact& fact : gone) {
    const auto other = site.entityById.find(rule.direction == CoverageDirection::out ? fact.to : fact.from);
    if (other == site.entityById.end() || !wouldCount(site, rule, fact, gap.entity, other->second)) continue;
    const Entity& end = site.entities[other->second];
    places.push_back({end.declared.where, say("'{}', a {}, the other end of a relation that is gone", end.declared.id, site.typeOf(end).id)});
  }
  const std::string_view asks = rule.message.in(site.config.language);
  places.push_back({rule.where, asks.empty() ? say("the rule '{}'", rule.id) : say("the rule '{}': {}", rule.id, asks)});
  return places;
}

}  // namespace

void checkCoverage(const Site& site, const graph::Decisions& decisions, const BuildOptions& options, Diagnostics& diagnostics) {
  const bool isRequired = options.decisions == DecisionReport::required;
  const graph::Coverage coverage = graph::measureCoverage(site);
  for (const graph::RuleCoverage& one : coverage.rules) {
    checkFramework(site, one.rule, diagnostics);
    if (!one.rule.severity) continue;
    for (const graph::Gap& gap : one.gaps) {
      if (gap.isKnown) continue;
      diagnostics.add({codes::coverageGap.name, isRequired ? Severity::error : *one.rule.severity,
                       site.entities[gap.entity].declared.where, messageOf(site, one.rule, gap),
                       say("connect it, or let 'pejl review --accept' remember it as a known gap"), {},
                       placesOf(site, one.rule, gap, decisions.goneRelations)});
    }
  }
}

}  // namespace pejl::rules
