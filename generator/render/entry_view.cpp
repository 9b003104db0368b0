#include "render/entry_view.h"

#include <array>

#include "render/body.h"

namespace pejl::rendering {

std::string linkText(const SiteFacts& facts, EntityIndex index) {
  const Entity& entity = facts.site.entities[index];
  std::string text = entity.title;
  if (!facts.sharesTitle[index]) return text;
  const EntityIndex whole = entity.framework != none && entity.framework != index         ? entity.framework
                            : entity.organisation != none && entity.organisation != index ? entity.organisation
                                                                                           : none;
  if (whole != none) text.append(" (").append(shortTitle(facts.site.entities[whole])).append(")");
  return text;
}

std::string_view placeSeenFrom(const SiteFacts& facts, EntityIndex index, PageIndex page) {
  const Site& site = facts.site;
  const Entity& entity = site.entities[index];
  if (facts.sharesTitle[index]) return {};  // linkText says it
  if (entity.framework != none && entity.framework != index) {
    const bool isHere = page != none && site.pages[page].framework == entity.framework;
    return isHere ? std::string_view{} : shortTitle(site.entities[entity.framework]);
  }
  if (entity.organisation == none || entity.organisation == index) return {};
  const bool isHere = page != none && site.pages[page].organisation == entity.organisation;
  return isHere ? std::string_view{} : shortTitle(site.entities[entity.organisation]);
}

Value entryView(const SiteFacts& facts, EntityIndex index, PageIndex page, std::string_view from, std::string_view text,
                Values& values) {
  const Entity& entity = facts.site.entities[index];
  const EntityType& type = facts.site.typeOf(entity);
  const bool isStatement = type.kind == TypeKind::statement;
  const std::string_view modality = isStatement ? choiceLabel(facts, entity, "modality") : std::string_view{};
  const FieldClaim* claim = modality.empty() ? nullptr : findField(entity, "modality");
  return values.map({{"title", values.own(linkText(facts, index))},
                     {"url", values.own(relativeAddress(from, entity.address))},
                     {"type", type.label.in(facts.language())},
                     {"type_id", type.id},
                     {"relation", {}},
                     {"modality", Value::textOrNone(modality)},
                     {"modality_id", claim == nullptr ? Value() : Value(*claim->value.asText())},
                     {"place", Value::textOrNone(placeSeenFrom(facts, index, page))},
                     {"text", Value::textOrNone(text)}});
}

std::string_view toneName(Tone tone) {
  constexpr std::array<std::string_view, 4> names = {"calm", "notice", "warning", "stop"};
  return names[static_cast<std::size_t>(tone)];
}

Value statusBadge(const SiteFacts& facts, EntityIndex entity, Values& values) {
  const std::uint32_t type = facts.site.entities[entity].statusType;
  if (type == none) return {};
  const Status& status = facts.site.schema.statuses[type];
  return values.map({{"label", status.label.in(facts.language())}, {"tone", toneName(status.tone)}});
}

Value linkView(const SiteFacts& facts, EntityIndex entity, std::string_view from, Values& values) {
  return values.map({{"title", values.own(linkText(facts, entity))},
                     {"url", values.own(relativeAddress(from, facts.site.entities[entity].address))}});
}

Value linksView(const SiteFacts& facts, std::span<const EntityIndex> entities, std::string_view from, Values& values) {
  std::vector<Value> links;
  for (const EntityIndex entity : entities) links.push_back(linkView(facts, entity, from, values));
  return values.list(links);
}

Value frameworkHeading(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  if (framework == none) return values.map({{"title", facts.strings("outside_frameworks")}, {"url", {}}});
  return linkView(facts, framework, from, values);
}

Value pageLinkView(const SiteFacts& facts, PageIndex page, std::string_view from, Values& values) {
  const Page& target = facts.site.pages[page];
  const std::string_view title =
      target.entity == none ? std::string_view(target.title) : shortTitle(facts.site.entities[target.entity]);
  return values.map({{"title", title}, {"url", values.own(relativeAddress(from, target.address))}});
}

}  // namespace pejl::rendering
