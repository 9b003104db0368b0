#include "render/history_view.h"

#include <algorithm>

#include "base/text.h"
#include "graph/timeline.h"
#include "language/dates.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

Value writtenOrNone(const SiteFacts& facts, std::string_view time, Values& values) {
  return time.empty() ? Value() : values.own(writtenDate(time, facts.language()));
}

const Entity& textOf(const Site& site, std::uint32_t version) {
  return site.texts().entities[site.versions[version].entity];
}

// "1. juni 2019", a link to that version.
Value versionLink(const SiteFacts& facts, std::uint32_t version, std::string_view from, Values& values) {
  return values.map({{"title", values.own(writtenDate(facts.site.versions[version].date, facts.language()))},
                     {"url", values.own(relativeAddress(from, textOf(facts.site, version).address))}});
}

Value changesLink(const SiteFacts& facts, EntityIndex framework, std::uint32_t before, std::uint32_t after,
                  std::string_view from, Values& values) {
  const Site& site = facts.site;
  const std::string& address = site.pages[site.entities[framework].page].address;
  const std::string target = addresses::changesBetween(address, site.versions[before].date, site.versions[after].date, {});
  return values.map({{"title", values.own(writtenDate(site.versions[before].date, facts.language()))},
                     {"url", values.own(relativeAddress(from, target))}});
}

Value versionsView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const std::vector<std::uint32_t> versions = versionsOf(site, framework);
  std::vector<Value> rows;
  for (std::size_t i = versions.size(); i-- > 0;) {
    const Entity& text = textOf(site, versions[i]);
    const Status* status = text.statusType == none ? nullptr : &site.schema.statuses[text.statusType];
    const Value link = versionLink(facts, versions[i], from, values);
    rows.push_back(values.map(
        {{"title", *link.find("title")},
         {"url", *link.find("url")},
         {"label", status == nullptr ? Value() : Value(status->label.in(facts.language()))},
         {"tone", status == nullptr ? Value() : Value(toneName(status->tone))},
         {"current", site.versions[versions[i]].isShown},
         {"decisions", decisionsView(facts, text.declared, from, values)},
         {"changes", i == 0 ? Value() : changesLink(facts, framework, versions[i - 1], versions[i], from, values)}}));
  }
  return values.list(rows);
}

std::string_view nameOf(Holding holding) {
  return holding == Holding::inForce ? "in_force" : holding == Holding::unknown ? "unknown" : "nothing";
}

Value periodsView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const std::vector<Period> periods = periodsOf(site, framework);
  std::vector<Value> rows;
  // The note is evidence, in the site's language, or a status, in the page's.
  const auto add = [&](const Period& period, Value version, std::string_view note, Value noteLanguage) {
    rows.push_back(values.map({{"from", writtenOrNone(facts, period.from, values)},
                               {"until", writtenOrNone(facts, period.until, values)},
                               {"holding", nameOf(period.holding)},
                               {"version", version},
                               {"note", Value::textOrNone(note)},
                               {"note_language", noteLanguage}}));
  };
  const std::string begin = firstDay(periods.front().from);
  if (!begin.empty()) {
    Period before;  // nobody has registered what held before the first
    before.until = addDays(begin, -1);
    if (periods.front().from.size() == 4) before.until.resize(4);  // of a year the year before is said
    add(before, {}, {}, {});
  }
  for (const Period& period : periods) {
    const bool hasVersion = period.version != none;
    const Entity& text = hasVersion ? textOf(site, period.version) : site.entities[framework];
    const bool isText = hasVersion || period.holding != Holding::nothing;
    const Value link = hasVersion ? versionLink(facts, period.version, from, values) : Value();
    const Status* status = text.statusType == none ? nullptr : &site.schema.statuses[text.statusType];
    std::string_view note;
    const bool isEvidence = isText && period.holding == Holding::unknown;
    if (isEvidence) note = text.status.evidence;
    if (hasVersion && period.holding == Holding::nothing && status != nullptr) note = status->label.in(facts.language());
    add(period, link, note, isEvidence ? siteLanguage(facts) : Value());
  }
  return values.list(rows);
}

// The mapping set in which the editors hold the two against each other, or none.
Value comparisonWith(const SiteFacts& facts, EntityIndex framework, EntityIndex other, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const auto joins = [&](RelationIndex i, EntityIndex end) {
    return site.relations[i].origin == Origin::mapping && end == other && site.relations[i].mappingSet != none;
  };
  for (const RelationIndex i : site.outgoing[framework]) {
    if (joins(i, site.relations[i].to)) return linkView(facts, site.relations[i].mappingSet, from, values);
  }
  for (const RelationIndex i : site.incoming[framework]) {
    if (joins(i, site.relations[i].from)) return linkView(facts, site.relations[i].mappingSet, from, values);
  }
  return {};
}

// Whether it is known what took the text's place, or that nothing did.
bool isSuccessionKnown(const Site& site, EntityIndex framework) {
  const std::vector<Period> periods = periodsOf(site, framework);
  return periods.back().holding == Holding::inForce;
}

Value eventView(const SiteFacts& facts, EntityIndex framework, const Event& event, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const EntityDeclaration& declared = event.version == none ? site.entities[framework].declared
                                                            : textOf(site, event.version).declared;
  Value name, link, note, decision, comparison;
  switch (event.kind) {
    case EventKind::relation: {
      const Relation& relation = site.relations[event.relation];
      const RelationType& type = site.schema.relations[relation.type];
      name = (event.incoming ? type.inverse : type.label).in(facts.language());
      link = linkView(facts, event.other, from, values);
      note = Value::textOrNone(relation.reason.empty() ? relation.evidence : relation.reason);
      comparison = comparisonWith(facts, framework, event.other, from, values);
      break;
    }
    case EventKind::decision: {
      const Value all = decisionsView(facts, declared, from, values);
      decision = all.items()[event.decision];
      break;
    }
    case EventKind::version:
    case EventKind::until:
      link = event.version == none ? Value() : versionLink(facts, event.version, from, values);
      break;
    default: break;
  }
  constexpr std::string_view kinds[] = {"prepared", "version", "decision", "since", "until", "checked", "review", "relation"};
  const std::string_view kind = kinds[static_cast<std::size_t>(event.kind)];
  const bool isUndated = event.kind == EventKind::until && event.version == none;
  if (name.kind() == ValueKind::nothing) name = facts.strings("event_" + std::string(kind) + (isUndated ? "_undated" : ""));
  return values.map({{"time", writtenOrNone(facts, event.time, values)},
                     {"kind", kind},
                     {"name", name},
                     {"link", link},
                     {"note", note},
                     {"comparison", comparison},
                     {"decision", decision}});
}

}  // namespace

Value decisionsView(const SiteFacts& facts, const EntityDeclaration& declared, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> decisions;
  for (const DecisionClaim& decision : declared.decisions) {
    const auto found = site.entityById.find(decision.body);
    const bool isEntity = found != site.entityById.end() && found->second < site.entities.size();
    const bool isAddress = startsWith(decision.caseReference, "https://") || startsWith(decision.caseReference, "http://");
    decisions.push_back(values.map(
        {{"body", isEntity ? linkView(facts, found->second, from, values)
                           : values.map({{"title", decision.body}, {"url", {}}, {"language", siteLanguage(facts)}})},
         {"date", writtenOrNone(facts, decision.date, values)},
         {"outcome", Value::textOrNone(decision.outcome)},
         {"case", Value::textOrNone(decision.caseReference)},
         {"case_url", isAddress && safeUrl(decision.caseReference) ? Value(decision.caseReference) : Value()}}));
  }
  return values.list(decisions);
}

std::vector<ComparedPair> comparedPairs(const Site& site, EntityIndex framework) {
  const std::vector<std::uint32_t> versions = versionsOf(site, framework);
  const auto shown = std::find_if(versions.begin(), versions.end(), [&](std::uint32_t i) { return site.versions[i].isShown; });
  std::vector<ComparedPair> pairs;
  for (std::size_t i = 0; i + 1 < versions.size(); ++i) {
    pairs.push_back({versions[i], versions[i + 1]});
    const bool isFurther = shown != versions.end() && static_cast<std::size_t>(shown - versions.begin()) > i + 1;
    if (isFurther) pairs.push_back({versions[i], *shown});
  }
  return pairs;
}

Value historyView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> events, pairs;
  for (const Event& event : eventsOf(site, framework)) events.push_back(eventView(facts, framework, event, from, values));
  for (const ComparedPair& pair : comparedPairs(site, framework)) {
    const Value before = changesLink(facts, framework, pair.before, pair.after, from, values);
    pairs.push_back(values.map({{"before", *before.find("title")},
                                {"after", values.own(writtenDate(site.versions[pair.after].date, facts.language()))},
                                {"url", values.own(relativeAddress(from, addresses::changesBetween(
                                            site.pages[site.entities[framework].page].address,
                                            site.versions[pair.before].date, site.versions[pair.after].date, {})))}}));
  }
  return values.map({{"framework", linkView(facts, framework, from, values)},
                     {"versions", versionsView(facts, framework, from, values)},
                     {"periods", periodsView(facts, framework, from, values)},
                     {"events", values.list(events)},
                     {"comparisons", values.list(pairs)},
                     {"succession_known", isSuccessionKnown(site, framework)},
                     {"as_of", writtenOrNone(facts, site.today, values)}});
}

}  // namespace pejl::rendering
