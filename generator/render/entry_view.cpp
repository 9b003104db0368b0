#include "render/entry_view.h"

#include <array>

#include "graph/statement_fields.h"
#include "graph/translations.h"
#include "render/body.h"

namespace pejl::rendering {
namespace {

// Where the entity belongs, unless that is where `seenFrom` is, or its link's words say it already.
EntityIndex placeSeenFrom(const SiteFacts& facts, EntityIndex index, PageIndex seenFrom) {
  const Site& site = facts.site;
  const bool isTranslation = seenFrom != none && site.pages[seenFrom].translationOf != none;
  const PageIndex page = isTranslation ? site.pages[seenFrom].translationOf : seenFrom;
  const Entity& entity = site.entities[index];
  if (facts.sharesTitle[index]) return none;
  if (entity.framework != none && entity.framework != index) {
    const bool isHere = page != none && site.pages[page].framework == entity.framework;
    return isHere ? none : entity.framework;
  }
  if (entity.organisation == none || entity.organisation == index) return none;
  const bool isHere = page != none && site.pages[page].organisation == entity.organisation;
  return isHere ? none : entity.organisation;
}

}  // namespace

std::string linkText(const SiteFacts& facts, EntityIndex index) {
  const Entity& entity = facts.site.entities[index];
  if (const PageIndex translation = translationOf(facts, index); translation != none) return facts.site.pages[translation].title;
  std::string text = entity.title;
  if (!facts.sharesTitle[index]) return text;
  const EntityIndex whole = entity.framework != none && entity.framework != index         ? entity.framework
                            : entity.organisation != none && entity.organisation != index ? entity.organisation
                                                                                           : none;
  if (whole != none) text.append(" (").append(shortTitle(facts.site.entities[whole])).append(")");
  return text;
}

PageIndex translationOf(const SiteFacts& facts, EntityIndex index) {
  return facts.isTranslated() ? graph::translationOf(facts.site, facts.site.entities[index]) : none;
}

std::string_view shortTitle(const SiteFacts& facts, EntityIndex index) {
  const PageIndex translation = translationOf(facts, index);
  if (translation == none) return shortTitle(facts.site.entities[index]);
  const Page& page = facts.site.pages[translation];
  const std::string& brief = facts.site.documents[page.document].declarations.front().shortTitle;
  return brief.empty() ? page.title : brief;
}

const std::string& addressFor(const SiteFacts& facts, EntityIndex index) {
  const PageIndex translation = translationOf(facts, index);
  return translation == none ? facts.site.entities[index].address : facts.site.pages[translation].address;
}

Value languageOf(const SiteFacts& facts, EntityIndex index) { return translationOf(facts, index) == none ? siteLanguage(facts) : Value(); }

Value siteLanguage(const SiteFacts& facts) { return facts.isTranslated() ? Value(facts.site.config.language) : Value(); }

Value entryView(const SiteFacts& facts, EntityIndex index, PageIndex page, std::string_view from, std::string_view text,
                Values& values) {
  const Entity& entity = facts.site.entities[index];
  const EntityType& type = facts.site.typeOf(entity);
  const Choice* const modality = graph::modalityOf(facts.site, entity);
  const EntityIndex place = placeSeenFrom(facts, index, page);
  return values.map({{"title", values.own(linkText(facts, index))},
                     {"language", languageOf(facts, index)},
                     {"url", values.own(relativeAddress(from, addressFor(facts, index)))},
                     {"type", type.label.in(facts.language())},
                     {"type_id", type.id},
                     {"relation", {}},
                     {"modality", modality == nullptr ? Value() : Value(modality->label.in(facts.language()))},
                     {"modality_id", modality == nullptr ? Value() : Value(modality->id)},
                     {"place", place == none ? Value() : Value::textOrNone(shortTitle(facts, place))},
                     {"place_language", place == none ? Value() : languageOf(facts, place)},
                     {"text", Value::textOrNone(text)},
                     {"text_language", siteLanguage(facts)}});
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
                     {"url", values.own(relativeAddress(from, addressFor(facts, entity)))},
                     {"language", languageOf(facts, entity)}});
}

Value linksView(const SiteFacts& facts, std::span<const EntityIndex> entities, std::string_view from, Values& values) {
  std::vector<Value> links;
  for (const EntityIndex entity : entities) links.push_back(linkView(facts, entity, from, values));
  return values.list(links);
}

Value frameworkHeading(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  if (framework == none) return values.map({{"title", facts.strings("outside_frameworks")}, {"url", {}}, {"language", {}}});
  return linkView(facts, framework, from, values);
}

Value pageLinkView(const SiteFacts& facts, PageIndex page, std::string_view from, Values& values) {
  const Page& target = facts.site.pages[page];
  const std::string_view title =
      target.entity == none ? std::string_view(target.title) : shortTitle(facts.site.entities[target.entity]);
  return values.map({{"title", title}, {"url", values.own(relativeAddress(from, target.address))}});
}

}  // namespace pejl::rendering
