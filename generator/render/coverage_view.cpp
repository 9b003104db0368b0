#include "render/coverage_view.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "graph/coverage.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

// From here on a list is of no use to a reader; data/coverage.json has them all.
constexpr std::size_t mostGapsShown = 100;

std::string_view titleOf(const SiteFacts& facts, const CoverageRule& rule) {
  if (!rule.message.empty()) return rule.message.in(facts.language());
  switch (rule.need) {
    case CoverageNeed::theme: return facts.strings("coverage_theme");
    case CoverageNeed::source: return facts.strings("coverage_source");
    case CoverageNeed::relation: break;  // always has a message: discover/coverage.cpp
    case CoverageNeed::reach: return facts.strings("coverage_reach");
  }
  return {};
}

struct InFramework {
  std::uint32_t of = 0;
  std::vector<const graph::Gap*> gaps;
};

// By framework in reading order; what lies outside them comes last.
using ByFramework = std::map<std::pair<std::uint32_t, EntityIndex>, InFramework>;

ByFramework divide(const SiteFacts& facts, const graph::RuleCoverage& coverage) {
  ByFramework divided;
  const auto placeOf = [&](EntityIndex entity) -> InFramework& {
    const EntityIndex framework = facts.site.entities[entity].framework;
    const std::uint32_t rank = framework == none ? none : facts.readingRank[facts.site.entities[framework].page];
    return divided[{rank, framework}];
  };
  for (const EntityIndex entity : coverage.about) ++placeOf(entity).of;
  for (const graph::Gap& gap : coverage.gaps) placeOf(gap.entity).gaps.push_back(&gap);
  const auto rankOf = [&](const graph::Gap* gap) {
    return std::make_tuple(facts.readingRank[facts.site.entities[gap->entity].page], gap->entity);
  };
  for (auto& [key, place] : divided) {
    std::sort(place.gaps.begin(), place.gaps.end(), [&](const graph::Gap* a, const graph::Gap* b) { return rankOf(a) < rankOf(b); });
  }
  return divided;
}

Value gapView(const SiteFacts& facts, const graph::Gap& gap, Values& values) {
  const Entity& entity = facts.site.entities[gap.entity];
  const EntityType& type = facts.site.typeOf(entity);
  return values.map({{"title", values.own(linkText(facts, gap.entity))},
                     {"url", values.own(relativeAddress(addresses::coveragePage, entity.address))},
                     {"type", type.label.in(facts.language())},
                     {"type_id", type.id},
                     {"known", gap.isKnown}});
}

Value frameworkView(const SiteFacts& facts, EntityIndex framework, const InFramework& place, Values& values) {
  std::vector<Value> gaps;
  for (const graph::Gap* gap : place.gaps) {
    if (gaps.size() == mostGapsShown) break;
    gaps.push_back(gapView(facts, *gap, values));
  }
  const Value title = framework == none ? Value(facts.strings("outside_frameworks")) : Value(shortTitle(facts.site.entities[framework]));
  const Value url = framework == none
                        ? Value()
                        : values.own(relativeAddress(addresses::coveragePage, facts.site.entities[framework].address));
  return values.map({{"title", title},
                     {"url", url},
                     {"held", place.of - place.gaps.size()},
                     {"of", place.of},
                     {"open", place.gaps.size()},
                     {"gaps", values.list(gaps)},
                     {"more", place.gaps.size() - gaps.size()}});
}

Value ruleView(const SiteFacts& facts, const graph::RuleCoverage& coverage, Values& values) {
  std::vector<Value> frameworks;
  if (!coverage.gaps.empty()) {
    for (const auto& [key, place] : divide(facts, coverage)) {
      frameworks.push_back(frameworkView(facts, key.second, place, values));
    }
  }
  const auto known = static_cast<std::size_t>(
      std::count_if(coverage.gaps.begin(), coverage.gaps.end(), [](const graph::Gap& gap) { return gap.isKnown; }));
  return values.map({{"anchor", values.own("Regel-" + coverage.rule.id)},
                     {"title", values.own(std::string(titleOf(facts, coverage.rule)))},
                     {"held", coverage.about.size() - coverage.gaps.size()},
                     {"of", coverage.about.size()},
                     {"open", coverage.gaps.size()},
                     {"known", known},
                     {"frameworks", values.list(frameworks)}});
}

}  // namespace

Value coverageView(const SiteFacts& facts, Values& values) {
  const graph::Coverage coverage = graph::measureCoverage(facts.site);
  std::vector<Value> rules;
  for (const graph::RuleCoverage& one : coverage.rules) rules.push_back(ruleView(facts, one, values));
  return values.list(rules);
}

}  // namespace pejl::rendering
