#include "render/mapping_view.h"

#include <algorithm>

#include "language/dates.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

// The framework that a side of a row speaks for: the set's own, else that of its entities.
std::string_view sideTitle(const Site& site, EntityIndex framework, const std::vector<EntityIndex>& side) {
  if (framework != none) return shortTitle(site.entities[framework]);
  for (const EntityIndex entity : side) {
    const EntityIndex whole = site.entities[entity].framework;
    if (whole != none) return shortTitle(site.entities[whole]);
    const EntityIndex organisation = site.entities[entity].organisation;
    if (organisation != none) return shortTitle(site.entities[organisation]);
  }
  return {};
}

Value sideView(const SiteFacts& facts, const std::vector<EntityIndex>& side, PageIndex page, Values& values) {
  std::vector<Value> entries;
  for (const EntityIndex i : side) {
    const Entity& entity = facts.site.entities[i];
    entries.push_back(entryView(facts, i, page, facts.site.pages[page].address, entity.declared.summary, values));
  }
  return values.list(entries);
}

Value rowView(const SiteFacts& facts, const MappingSet& set, std::size_t number, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const Mapping& mapping = set.mappings[number];
  const MappingKind& kind = site.schema.mappingKinds[mapping.kind];
  return values.map({{"anchor", values.own("Par-" + std::to_string(number + 1))},
                     {"a_title", Value::textOrNone(sideTitle(site, set.a, mapping.a))},
                     {"b_title", Value::textOrNone(sideTitle(site, set.b, mapping.b))},
                     {"kind", kind.label.in(facts.language())},
                     {"kind_id", kind.id},
                     {"a", sideView(facts, mapping.a, page, values)},
                     {"b", sideView(facts, mapping.b, page, values)},
                     {"reason", Value::textOrNone(mapping.reason)},
                     {"shared", Value::textOrNone(mapping.shared)},
                     {"difference_a", Value::textOrNone(mapping.differenceA)},
                     {"difference_b", Value::textOrNone(mapping.differenceB)}});
}

}  // namespace

Value mappingView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const auto found = std::find_if(site.mappingSets.begin(), site.mappingSets.end(), [&](const MappingSet& set) {
    return set.entity != none && set.entity == site.pages[page].entity;
  });
  if (found == site.mappingSets.end()) return {};
  const MappingSet& set = *found;
  std::vector<Value> rows;
  for (std::size_t i = 0; i < set.mappings.size(); ++i) rows.push_back(rowView(facts, set, i, page, values));
  const Value date = set.date.empty() ? Value() : values.own(writtenDate(set.date, facts.language()));
  return values.map({{"author", Value::textOrNone(set.author)},
                     {"date", date},
                     {"state", facts.strings("mapping_" + set.state)},
                     {"state_id", set.state},
                     {"method", Value::textOrNone(set.method)},
                     {"rows", values.list(rows)}});
}

}  // namespace pejl::rendering
