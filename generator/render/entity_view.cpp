#include "render/entity_view.h"

#include <map>

#include "base/text.h"
#include "graph/fields.h"
#include "language/dates.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/framework_view.h"
#include "render/history_view.h"

namespace pejl::rendering {
namespace {

Value ownDate(const SiteFacts& facts, std::string_view date, Values& values) {
  return date.empty() ? Value() : values.own(writtenDate(date, facts.language()));
}

// Relations about the status, in either direction, by relation: [{name, entries: [{title, url}]}].
Value changesView(const SiteFacts& facts, EntityIndex entity, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::map<std::pair<std::uint32_t, bool>, std::vector<Value>> groups;
  const auto add = [&](const Relation& relation, bool incoming, EntityIndex other) {
    if (relation.origin == Origin::mapping || !site.schema.relations[relation.type].aboutStatus) return;
    groups[{relation.type, incoming}].push_back(linkView(facts, other, from, values));
  };
  for (const RelationIndex i : site.outgoing[entity]) add(site.relations[i], false, site.relations[i].to);
  for (const RelationIndex i : site.incoming[entity]) add(site.relations[i], true, site.relations[i].from);
  std::vector<Value> changes;
  for (const auto& [key, entries] : groups) {
    const RelationType& type = site.schema.relations[key.first];
    const LocalizedText& name = key.second ? type.inverse : type.label;
    changes.push_back(values.map({{"name", name.in(facts.language())}, {"entries", values.list(entries)}}));
  }
  return values.list(changes);
}

// {time, passed} of the next review, or none.
Value reviewView(const SiteFacts& facts, const StatusClaim& status, Values& values) {
  if (status.nextReview.empty()) return {};
  const std::string end = lastDay(status.nextReview);
  const bool hasPassed = !end.empty() && !facts.site.today.empty() && end < facts.site.today;
  return values.map({{"time", ownDate(facts, status.nextReview, values)}, {"passed", hasPassed}});
}

Value historyUrl(const SiteFacts& facts, const Entity& entity, std::string_view from, Values& values) {
  if (entity.framework == none || !facts.site.entities[entity.framework].anchor.empty()) return {};
  EntityIndex framework = entity.framework;
  if (facts.site.isArchive()) {
    const std::uint32_t version = facts.site.pages[entity.page].version;
    if (version != none) framework = facts.site.versions[version].framework;
  }
  const std::string& address = facts.site.pages[facts.site.entities[framework].page].address;
  return values.own(relativeAddress(from, facts.addressHere(addresses::historyOf(address))));
}

}  // namespace

std::string placeInSource(const SiteFacts& facts, const SourceClaim& source) {
  std::string place = source.section;
  const auto add = [&](std::string_view name, const std::string& what) {
    if (what.empty()) return;
    if (!place.empty()) place += ", ";
    place.append(facts.strings(name)).append(" ").append(what);
  };
  add("page_abbreviation", source.page);
  add("lines_abbreviation", source.lines);
  return place;
}

std::string placeInSource(const SiteFacts& facts, const Entity& entity) {
  return entity.sources.empty() ? std::string() : placeInSource(facts, entity.sources.front());
}

Value entityView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const EntityIndex index = site.pages[page].entity;
  if (index == none) return {};
  const Entity& entity = site.entities[index];
  const EntityType& type = site.typeOf(entity);
  const std::string& from = site.pages[page].address;
  const bool inFramework = entity.framework != none && entity.framework != index;
  const bool hasPublisher = entity.organisation != none && entity.organisation != index;
  return values.map({{"type", type.label.in(facts.language())},
                     {"type_id", type.id},
                     {"type_url", values.own(relativeAddress(from, addresses::indexOfType(type.id)))},
                     {"framework", inFramework ? linkView(facts, entity.framework, from, values) : Value()},
                     {"organisation", hasPublisher ? linkView(facts, entity.organisation, from, values) : Value()}});
}

Value statusView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  const Page& original = site.pages[site.pages[page].translationOf == none ? page : site.pages[page].translationOf];
  const EntityIndex index = original.entity != none ? original.entity : original.framework;
  if (index == none || site.entities[index].statusType == none) return {};
  const Entity& entity = site.entities[index];
  const Status& status = site.schema.statuses[entity.statusType];
  const bool hasWhole = entity.statusInherited && entity.framework != none && entity.framework != index;
  const StatusClaim& claim = entity.status;
  return values.map({{"tone", toneName(status.tone)},
                     {"label", status.label.in(facts.language())},
                     {"since", ownDate(facts, claim.since, values)},
                     {"until", ownDate(facts, claim.until, values)},
                     {"checked", ownDate(facts, claim.checked, values)},
                     {"evidence", hasWhole ? Value() : Value::textOrNone(claim.evidence)},
                     {"decisions", hasWhole ? values.list({}) : decisionsView(facts, entity.declared, from, values)},
                     {"review", reviewView(facts, claim, values)},
                     {"as_of", ownDate(facts, site.today, values)},
                     {"history_url", historyUrl(facts, entity, from, values)},
                     {"changes", hasWhole ? values.list({}) : changesView(facts, index, from, values)},
                     {"whole", hasWhole ? linkView(facts, entity.framework, from, values) : Value()}});
}

Value fieldValueView(const SiteFacts& facts, const FieldType& type, const TomlValue& value, std::string_view from,
                     Values& values) {
  const auto text = [&](std::string_view words, Value url = {}) {
    return values.map({{"title", values.own(words)}, {"url", url}});
  };
  if (const bool* yes = value.asBoolean()) return text(facts.strings(*yes ? "yes" : "no"));
  if (const std::int64_t* number = value.asInteger()) {
    return text(std::to_string(*number) + (type.unit.empty() ? "" : "\u00a0" + type.unit));
  }
  if (const TomlValue::Time* time = value.asTime()) return text(writtenDate(time->text, facts.language()));
  const std::string* words = value.asText();
  if (words == nullptr) return {};
  switch (type.kind) {
    case FieldKind::choice:
      for (const Choice& choice : type.choices) {
        if (choice.id == *words) return text(choice.label.in(facts.language()));
      }
      return text(*words);
    case FieldKind::date:
    case FieldKind::time:
      return text(writtenDate(*words, facts.language()));
    case FieldKind::boolean:
      return text(facts.strings(*words == "true" ? "yes" : "no"));
    case FieldKind::url:
      return safeUrl(*words) ? text(*words, values.own(*words)) : text(*words);
    case FieldKind::reference:
    case FieldKind::references: {
      const auto found = facts.site.entityById.find(*words);
      return found == facts.site.entityById.end() ? text(*words) : linkView(facts, found->second, from, values);
    }
    default:
      return text(*words);
  }
}

Value fieldsView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  if (site.pages[page].entity == none) return values.list({});
  const Entity& entity = site.entities[site.pages[page].entity];
  const std::string& from = site.pages[page].address;
  std::vector<Value> fields;
  for (const FieldType& type : site.typeOf(entity).fields) {
    const FieldClaim* claim = graph::findField(entity, type.id);
    if (claim == nullptr) continue;
    std::vector<Value> entries;
    if (const TomlValue::Array* several = claim->value.asArray()) {
      for (const TomlValue& one : *several) entries.push_back(fieldValueView(facts, type, one, from, values));
    } else if (claim->value.asText() != nullptr && type.kind == FieldKind::references) {
      for (const std::string& id : splitList(*claim->value.asText(), ';')) {
        entries.push_back(fieldValueView(facts, type, TomlValue{id, {}}, from, values));
      }
    } else {
      entries.push_back(fieldValueView(facts, type, claim->value, from, values));
    }
    std::erase_if(entries, [](const Value& value) { return value.kind() != ValueKind::map; });
    if (entries.empty()) continue;
    fields.push_back(values.map({{"label", type.label.in(facts.language())}, {"entries", values.list(entries)}}));
  }
  return values.list(fields);
}

Value partsView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const EntityIndex whole = site.pages[page].entity;
  if (whole == none) return values.list({});
  std::vector<Value> parts;
  for (const EntityIndex part : site.partsOf[whole]) {
    const Entity& entity = site.entities[part];
    if (entity.page == page || !entity.anchor.empty()) continue;
    parts.push_back(entryView(facts, part, page, site.pages[page].address, entity.declared.summary, values));
  }
  return values.list(parts);
}

Value sourcesView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const EntityIndex index = site.pages[page].entity;
  if (index == none) return values.list({});
  const Entity& entity = site.entities[index];
  std::vector<Value> sources;
  for (std::size_t i = 0; i < entity.sources.size(); ++i) {
    const SourceClaim& source = entity.sources[i];
    const EntityIndex document = i < entity.sourceEntities.size() ? entity.sourceEntities[i] : none;
    const auto fidelityType = site.schema.findFidelity(source.fidelity);
    const Fidelity* fidelity = fidelityType ? &site.schema.fidelities[*fidelityType] : nullptr;
    const bool isOwn = document != none && document != index;
    sources.push_back(values.map(
        {{"fidelity_id", source.fidelity},
         {"fidelity", fidelity == nullptr ? Value() : Value(fidelity->label.in(facts.language()))},
         {"sentence", fidelity == nullptr ? Value() : Value(fidelity->sentence.in(facts.language()))},
         {"title", isOwn ? Value(site.entities[document].title) : Value()},
         {"url", isOwn ? values.own(relativeAddress(site.pages[page].address, site.entities[document].address)) : Value()},
         {"where", Value::textOrNone(values.own(placeInSource(facts, source)).text())},
         {"note", Value::textOrNone(source.note)},
         {"confidence", source.confidence.empty() ? Value() : Value(facts.strings("confidence_" + source.confidence))}}));
  }
  return values.list(sources);
}

}  // namespace pejl::rendering
