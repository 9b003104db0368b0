#include "render/mapping_view.h"

#include <algorithm>

#include "language/dates.h"
#include "model/addresses.h"
#include "model/document_text.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

// One side of a row.
struct Side {
  EntityIndex framework = none;  // of the set
  ExternalRef externalFramework;
  const std::vector<EntityIndex>& entities;
  const std::vector<ExternalRef>& externals;

  bool isEmpty() const { return entities.empty() && externals.empty(); }
};

// The framework that a side of a row speaks for: the set's own, else that of its entities.
std::string_view sideTitle(const Site& site, const Side& side) {
  if (side.framework != none) return shortTitle(site.entities[side.framework]);
  if (side.externalFramework.isThere()) return site.federation.at(side.externalFramework).title;
  for (const EntityIndex entity : side.entities) {
    const EntityIndex whole = site.entities[entity].framework;
    if (whole != none) return shortTitle(site.entities[whole]);
    const EntityIndex organisation = site.entities[entity].organisation;
    if (organisation != none) return shortTitle(site.entities[organisation]);
  }
  return side.externals.empty() ? std::string_view() : std::string_view(site.federation.siteOf(side.externals.front()).title);
}

// Which part of its framework a side speaks of, where both sides of a row are of the same: the chapters they stand in, or,
// within one chapter, what stands there itself.
std::string partTitle(const SiteFacts& facts, const Side& side, const Side& other) {
  const auto wholesOf = [&](const Side& one) {
    std::vector<EntityIndex> wholes;
    for (const EntityIndex entity : one.entities) {
      const EntityIndex whole = facts.site.entities[entity].parent;
      wholes.push_back(whole == one.framework ? entity : whole);
    }
    std::sort(wholes.begin(), wholes.end());
    wholes.erase(std::unique(wholes.begin(), wholes.end()), wholes.end());
    return wholes;
  };
  std::vector<EntityIndex> named = wholesOf(side);
  const bool isSame = std::find(named.begin(), named.end(), none) != named.end() || named == wholesOf(other);
  if (isSame) named = side.entities;
  std::string title;
  for (const EntityIndex entity : named) title.append(title.empty() ? "" : "; ").append(shortTitle(facts.site.entities[entity]));
  return title;
}

// What the site says of an entity that has no summary: its own words, or the first paragraph below its heading.
std::string ownWords(const Site& site, const Entity& entity) {
  const Document& document = site.documents[site.pages[entity.page].document];
  if (document.nodes.empty()) return {};
  const auto& links = site.links[site.pages[entity.page].document];
  const auto titleOf = [&](std::uint32_t reference) {
    const EntityIndex target = links[reference].entity;
    if (links[reference].external.isThere()) return std::string_view(site.federation.at(links[reference].external).title);
    return target == none ? std::string_view(document.references[reference].target) : std::string_view(site.entities[target].title);
  };
  NodeIndex node = entity.declared.node;
  const bool isPage = entity.anchor.empty();
  if (isPage) node = document.nodes[0].firstChild;
  else if (document.nodes[node].kind == NodeKind::heading) node = document.nodes[node].nextSibling;
  while (node != noNode && isPage && document.nodes[node].kind != NodeKind::paragraph) node = document.nodes[node].nextSibling;
  const bool hasWords = node != noNode && (isPage || document.nodes[node].kind != NodeKind::heading);
  std::string words = hasWords ? plainText(document, node, titleOf) : std::string();
  return words == entity.title ? std::string() : words;
}

Value sideView(const SiteFacts& facts, const Side& side, std::string_view address, Values& values) {
  std::vector<Value> entries;
  for (const EntityIndex i : side.entities) {
    const Entity& entity = facts.site.entities[i];
    const EntityType& type = facts.site.typeOf(entity);
    const Value text = values.own(entity.declared.summary.empty() ? ownWords(facts.site, entity) : entity.declared.summary);
    entries.push_back(values.map({{"title", values.own(linkText(facts, i))},
                                  {"url", values.own(relativeAddress(address, entity.address))},
                                  {"type", type.label.in(facts.language())},
                                  {"type_id", type.id},
                                  {"site", {}},
                                  {"text", Value::textOrNone(text.text())}}));
  }
  for (const ExternalRef& ref : side.externals) {
    const ExternalEntity& entity = facts.site.federation.at(ref);
    entries.push_back(values.map({{"title", entity.title},
                                  {"url", entity.url},
                                  {"type", entity.type},
                                  {"type_id", "external"},
                                  {"site", facts.site.federation.siteOf(ref).title},
                                  {"text", Value::textOrNone(entity.summary)}}));
  }
  return values.list(entries);
}

Value rowView(const SiteFacts& facts, const graph::Comparison& comparison, std::uint32_t number, std::string_view address, Values& values) {
  const Site& site = facts.site;
  const MappingSet& set = site.mappingSets[comparison.set];
  const Mapping& mapping = set.mappings[number];
  // What has no counterpart comes first from either side: "Ro – har intet modstykke i – Politikken".
  const Side a{set.a, set.externalA, mapping.a, mapping.externalA}, b{set.b, set.externalB, mapping.b, mapping.externalB};
  const bool isAlone = a.isEmpty() != b.isEmpty();
  const bool isInverse = isAlone ? a.isEmpty() : comparison.isInverse;
  const MappingKind& kind = site.schema.mappingKinds[mapping.kind];
  const Side& left = isInverse ? b : a;
  const Side& right = isInverse ? a : b;
  const bool isWithin = set.a != none && set.a == set.b && !left.isEmpty() && !right.isEmpty();
  const auto titleOf = [&](const Side& side, const Side& other) {
    return values.own(isWithin ? partTitle(facts, side, other) : std::string(sideTitle(site, side)));
  };
  return values.map({{"anchor", values.own("Par-" + std::to_string(number + 1))},
                     {"left_title", Value::textOrNone(titleOf(left, right).text())},
                     {"right_title", Value::textOrNone(titleOf(right, left).text())},
                     {"kind", (isInverse ? kind.inverse : kind.label).in(facts.language())},
                     {"kind_id", kind.id},
                     {"left", sideView(facts, left, address, values)},
                     {"right", sideView(facts, right, address, values)},
                     {"reason", Value::textOrNone(mapping.reason)},
                     {"shared", Value::textOrNone(mapping.shared)},
                     {"difference_left", Value::textOrNone(isInverse ? mapping.differenceB : mapping.differenceA)},
                     {"difference_right", Value::textOrNone(isInverse ? mapping.differenceA : mapping.differenceB)}});
}

Value rowsView(const SiteFacts& facts, const graph::Comparison& comparison, const std::vector<std::uint32_t>& rows,
               std::string_view address, Values& values) {
  std::vector<Value> views;
  for (const std::uint32_t row : rows) views.push_back(rowView(facts, comparison, row, address, values));
  return values.list(views);
}

Value notAssessedView(const SiteFacts& facts, const graph::Comparison& comparison, std::string_view address, Values& values) {
  std::vector<Value> sides;
  const auto add = [&](EntityIndex framework, const std::vector<EntityIndex>& entities) {
    if (framework == none || entities.empty()) return;
    sides.push_back(values.map({{"title", shortTitle(facts.site.entities[framework])},
                                {"count", entities.size()},
                                {"links", linksView(facts, entities, address, values)}}));
  };
  add(comparison.left, comparison.leftNotAssessed);
  add(comparison.right, comparison.rightNotAssessed);
  return values.list(sides);
}

// The same comparison from its other side: the set's own page, or the page that is made for the inverse.
Value otherView(const SiteFacts& facts, const graph::Comparison& comparison, std::string_view address, Values& values) {
  const Entity& set = facts.site.entities[facts.site.mappingSets[comparison.set].entity];
  if (comparison.isInverse) {
    return values.map({{"title", set.title}, {"url", values.own(relativeAddress(address, set.address))}});
  }
  return values.map({{"title", values.own(inverseTitle(facts, graph::inverse(comparison)))},
                     {"url", values.own(relativeAddress(address, addresses::inverseComparison(set.declared.id)))}});
}

}  // namespace

std::string inverseTitle(const SiteFacts& facts, const graph::Comparison& inverse) {
  const Site& site = facts.site;
  if (inverse.left == none || inverse.right == none || inverse.left == inverse.right) {
    const std::string& title = site.entities[site.mappingSets[inverse.set].entity].title;
    return title + ": " + std::string(facts.strings("from_the_other_side"));
  }
  return std::string(shortTitle(site.entities[inverse.left])) + " " + std::string(facts.strings("and")) + " " +
         std::string(shortTitle(site.entities[inverse.right]));
}

Value comparisonView(const SiteFacts& facts, const graph::Comparison& comparison, std::string_view address, Values& values) {
  const MappingSet& set = facts.site.mappingSets[comparison.set];
  return values.map({{"author", Value::textOrNone(set.author)},
                     {"date", set.date.empty() ? Value() : values.own(writtenDate(set.date, facts.language()))},
                     {"state", facts.strings("mapping_" + set.state)},
                     {"method", Value::textOrNone(set.method)},
                     {"other", otherView(facts, comparison, address, values)},
                     {"pairs", rowsView(facts, comparison, comparison.pairs, address, values)},
                     {"without", rowsView(facts, comparison, comparison.withoutCounterpart, address, values)},
                     {"not_assessed", notAssessedView(facts, comparison, address, values)}});
}

Value mappingView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const auto found = std::find_if(site.mappingSets.begin(), site.mappingSets.end(), [&](const MappingSet& set) {
    return set.entity != none && set.entity == site.pages[page].entity;
  });
  if (found == site.mappingSets.end()) return {};
  const graph::Comparison comparison = graph::compare(site, static_cast<std::uint32_t>(found - site.mappingSets.begin()));
  return comparisonView(facts, comparison, site.pages[page].address, values);
}

}  // namespace pejl::rendering
