#include "render/profile_view.h"

#include <algorithm>

#include "graph/profile_basis.h"
#include "render/body.h"
#include "render/entity_view.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

std::string anchorOf(std::uint32_t point) { return "Punkt-" + std::to_string(point + 1); }

Value basisView(const SiteFacts& facts, EntityIndex index, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  const Entity& entity = site.entities[index];
  const bool isQuotable = site.typeOf(entity).kind == TypeKind::statement && !entity.anchor.empty();
  const bool isInForce = entity.statusType == none || site.schema.statuses[entity.statusType].inForce;
  const Value shown = entryView(facts, index, page, from, {}, values);
  std::vector<Entry> view{{"words", isQuotable ? values.ownHtml(renderExcerpt(site, index, from)) : Value()},
                          {"summary", isQuotable ? Value() : Value::textOrNone(entity.declared.summary)},
                          {"source", Value::textOrNone(values.own(placeInSource(facts, entity)).text())},
                          {"badge", isInForce ? Value() : statusBadge(facts, index, values)}};
  view.insert(view.end(), shown.entries().begin(), shown.entries().end());
  return values.map(view);
}

Value rowView(const SiteFacts& facts, const graph::ProfilePoint& point, std::uint32_t number, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const bool isQuotation = point.entity == none;
  std::vector<Value> basis;
  for (const EntityIndex one : point.basis) basis.push_back(basisView(facts, one, page, values));
  return values.map({{"number", number + 1},
                     {"anchor", values.own(anchorOf(number))},
                     {"title", isQuotation ? Value() : Value(site.entities[point.entity].title)},
                     {"url", isQuotation ? Value() : values.own("#" + site.entities[point.entity].anchor)},
                     {"is_quotation", isQuotation},
                     {"basis", values.list(basis)}});
}

Value wholeView(const SiteFacts& facts, const graph::ProfileWhole& whole, PageIndex page, Values& values) {
  const std::string& from = facts.site.pages[page].address;
  std::vector<Value> parts;
  for (const graph::ProfilePart& part : whole.parts) {
    std::vector<Value> points;
    for (const std::uint32_t point : part.points) points.push_back(values.map({{"number", point + 1}, {"anchor", values.own(anchorOf(point))}}));
    const EntityType& type = facts.site.typeOf(facts.site.entities[part.part]);
    const Value link = linkView(facts, part.part, from, values);
    parts.push_back(values.map({{"title", *link.find("title")},
                                {"url", *link.find("url")},
                                {"type", type.label.in(facts.language())},
                                {"type_id", type.id},
                                {"points", values.list(points)}}));
  }
  const auto used = static_cast<std::size_t>(
      std::count_if(whole.parts.begin(), whole.parts.end(), [](const graph::ProfilePart& part) { return !part.points.empty(); }));
  const Value link = linkView(facts, whole.whole, from, values);
  return values.map({{"title", *link.find("title")}, {"url", *link.find("url")}, {"used", used}, {"of", parts.size()}, {"parts", values.list(parts)}});
}

}  // namespace

Value profileView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const EntityIndex own = site.pages[page].entity;
  if (own == none || site.typeOf(site.entities[own]).kind != TypeKind::profile) return {};
  const graph::ProfileBasis basis = graph::basisOf(site, own);
  std::vector<Value> rows, wholes;
  std::size_t without = 0;
  for (std::uint32_t i = 0; i < basis.points.size(); ++i) {
    without += basis.points[i].basis.empty() ? 1 : 0;
    rows.push_back(rowView(facts, basis.points[i], i, page, values));
  }
  // A whole without parts is a basis like any other; there is nothing to cover.
  for (const graph::ProfileWhole& whole : basis.wholes) {
    if (!whole.parts.empty()) wholes.push_back(wholeView(facts, whole, page, values));
  }
  const std::string& from = site.pages[page].address;
  return values.map({{"rows", values.list(rows)},
                     {"count", rows.size()},
                     {"without", without},
                     {"wholes", values.list(wholes)},
                     {"themes", linksView(facts, basis.themes, from, values)},
                     {"missing_themes", linksView(facts, basis.missingThemes, from, values)}});
}

}  // namespace pejl::rendering
