#include "graph/timeline.h"

#include <algorithm>

#include "language/dates.h"

namespace pejl {
namespace {

const Entity& textOf(const Site& site, std::uint32_t version) {
  return site.texts().entities[site.versions[version].entity];
}

bool isInForce(const Site& site, const Entity& entity) {
  return entity.statusType != none && site.schema.statuses[entity.statusType].inForce;
}

// A status that nobody has confirmed says nothing of when it held either.
bool isConfirmed(const Site& site, const Entity& entity) {
  if (entity.statusType == none) return false;
  const Status& status = site.schema.statuses[entity.statusType];
  const bool needsEvidence = std::find(status.requires_.begin(), status.requires_.end(), "evidence") != status.requires_.end();
  return !needsEvidence;
}

// Adopted and not yet begun: it holds nothing today.
bool isComing(const Site& site, const Entity& entity) {
  return entity.statusType != none && !site.schema.statuses[entity.statusType].afterSince.empty();
}

std::string dayBefore(std::string_view time) { return addDays(firstDay(time), -1); }

Period undated(const Site& site, EntityIndex index) {
  const Entity& entity = site.entities[index];
  Period period;
  period.until = entity.status.until;
  if (isInForce(site, entity)) {
    period.holding = Holding::inForce;
    period.from = entity.status.since;
  } else if (isConfirmed(site, entity) && !entity.status.until.empty()) {
    period.holding = Holding::inForce;
  }
  if (period.from.empty()) period.from = ownTime(site, index);
  return period;
}

const TomlValue* timeField(const std::vector<FieldType>& types, const std::vector<FieldClaim>& claims) {
  for (const FieldType& type : types) {
    if (type.kind != FieldKind::time && type.kind != FieldKind::date) continue;
    for (const FieldClaim& claim : claims) {
      if (claim.key == type.id) return &claim.value;
    }
  }
  return nullptr;
}

std::string_view timeIn(const TomlValue* value) {
  if (value == nullptr) return {};
  if (const TomlValue::Time* time = value->asTime()) return time->text;
  const std::string* text = value->asText();
  return text == nullptr ? std::string_view{} : std::string_view(*text);
}

// When a relation that bears on the status was stated: its own time, else that of who states it, else of their framework.
std::string timeOf(const Site& site, const Relation& relation) {
  std::string_view time = timeIn(timeField(site.schema.relations[relation.type].fields, relation.fields));
  if (time.empty()) time = ownTime(site, relation.from);
  const EntityIndex framework = site.entities[relation.from].framework;
  if (time.empty() && framework != none) time = ownTime(site, framework);
  return std::string(time);
}

void addRelations(const Site& site, EntityIndex framework, std::vector<Event>& events) {
  const auto add = [&](RelationIndex index, bool incoming) {
    const Relation& relation = site.relations[index];
    if (relation.origin == Origin::mapping || !site.schema.relations[relation.type].aboutStatus) return;
    Event event;
    event.kind = EventKind::relation;
    event.relation = index;
    event.incoming = incoming;
    event.other = incoming ? relation.from : relation.to;
    event.time = timeOf(site, relation);
    events.push_back(std::move(event));
  };
  for (const RelationIndex i : site.outgoing[framework]) add(i, false);
  for (const RelationIndex i : site.incoming[framework]) add(i, true);
}

void addDecisions(const EntityDeclaration& declared, std::uint32_t version, std::vector<Event>& events) {
  for (std::uint32_t i = 0; i < declared.decisions.size(); ++i) {
    Event event;
    event.kind = EventKind::decision;
    event.version = version;
    event.decision = i;
    event.time = declared.decisions[i].date;
    events.push_back(std::move(event));
  }
}

void addTime(std::string_view time, EventKind kind, std::uint32_t version, std::vector<Event>& events) {
  if (time.empty()) return;
  Event event;
  event.time = std::string(time);
  event.kind = kind;
  event.version = version;
  events.push_back(std::move(event));
}

}  // namespace

std::vector<std::uint32_t> versionsOf(const Site& site, EntityIndex framework) {
  std::vector<std::uint32_t> versions;
  for (std::uint32_t i = 0; i < site.versions.size(); ++i) {
    if (site.versions[i].framework == framework) versions.push_back(i);
  }
  return versions;
}

std::string_view ownTime(const Site& site, EntityIndex entity) {
  return timeIn(timeField(site.typeOf(site.entities[entity]).fields, site.entities[entity].declared.fields));
}

std::vector<Period> periodsOf(const Site& site, EntityIndex framework) {
  const std::vector<std::uint32_t> versions = versionsOf(site, framework);
  if (versions.empty()) return {undated(site, framework)};
  std::vector<Period> periods;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const Entity& text = textOf(site, versions[i]);
    Period period;
    period.version = versions[i];
    period.from = site.versions[versions[i]].date;
    period.until = text.status.until;
    const bool isLast = i + 1 == versions.size();
    if (isConfirmed(site, text)) period.holding = isComing(site, text) ? Holding::nothing : Holding::inForce;
    if (period.until.empty() && !isLast) {
      const std::string& next = site.versions[versions[i + 1]].date;
      if (isConfirmed(site, textOf(site, versions[i + 1]))) period.until = dayBefore(next);
    }
    const std::string end = lastDay(period.until);
    periods.push_back(std::move(period));
    if (isLast || end.empty()) continue;
    const std::string begin = firstDay(site.versions[versions[i + 1]].date);
    if (addDays(end, 1) < begin) periods.push_back({addDays(end, 1), addDays(begin, -1), none, Holding::nothing});
  }
  return periods;
}

std::vector<Event> eventsOf(const Site& site, EntityIndex framework) {
  std::vector<Event> events;
  const std::vector<std::uint32_t> versions = versionsOf(site, framework);
  for (const std::uint32_t version : versions) {
    const Entity& text = textOf(site, version);
    addTime(site.versions[version].date, EventKind::version, version, events);
    addDecisions(text.declared, version, events);
    addTime(text.status.until, EventKind::until, version, events);
    if (!site.versions[version].isShown) continue;
    addTime(text.status.checked, EventKind::checked, version, events);
    addTime(text.status.nextReview, EventKind::review, version, events);
  }
  if (versions.empty()) {
    const Entity& entity = site.entities[framework];
    addTime(ownTime(site, framework), EventKind::prepared, none, events);
    addDecisions(entity.declared, none, events);
    addTime(entity.status.since, EventKind::since, none, events);
    addTime(entity.status.until, EventKind::until, none, events);
    addTime(entity.status.checked, EventKind::checked, none, events);
    addTime(entity.status.nextReview, EventKind::review, none, events);
  }
  addRelations(site, framework, events);
  const auto key = [](const Event& event) {
    return std::make_pair(event.time.empty(), firstDay(event.time));
  };
  std::stable_sort(events.begin(), events.end(), [&](const Event& a, const Event& b) { return key(a) < key(b); });
  return events;
}

std::vector<Overlap> overlapsOf(const Site& site, EntityIndex framework) {
  std::vector<Overlap> overlaps;
  const std::vector<std::uint32_t> versions = versionsOf(site, framework);
  for (std::size_t i = 0; i < versions.size(); ++i) {
    for (std::size_t j = i + 1; j < versions.size(); ++j) {
      const Entity &earlier = textOf(site, versions[i]), &later = textOf(site, versions[j]);
      if (!isConfirmed(site, earlier) || !isConfirmed(site, later)) continue;
      // "until 2020" may mean its first day and "from 2020" its last: only what no reading can part overlaps.
      const std::string end = firstDay(earlier.status.until), begin = lastDay(site.versions[versions[j]].date);
      const bool bothHoldToday = end.empty() && isInForce(site, earlier) && isInForce(site, later);
      if (bothHoldToday || (!end.empty() && begin <= end)) overlaps.push_back({versions[i], versions[j]});
    }
  }
  return overlaps;
}

}  // namespace pejl
