#include "graph/coverage.h"

#include "base/json.h"
#include "export/steps.h"
#include "graph/decisions.h"

namespace pejl::exporting {
namespace {

std::string_view nameOf(CoverageNeed need) {
  switch (need) {
    case CoverageNeed::theme: return "theme";
    case CoverageNeed::source: return "source";
    case CoverageNeed::reach: return "reach";
    default: return "relation";
  }
}

std::string_view nameOf(const std::optional<Severity>& severity) {
  if (!severity) return "page";
  if (*severity == Severity::error) return "error";
  return *severity == Severity::warning ? "warning" : "note";
}

template <typename Item>
void writeIds(JsonWriter& json, std::string_view name, const std::vector<std::uint32_t>& indices, const std::vector<Item>& items) {
  if (indices.empty()) return;
  json.key(name);
  json.beginArray();
  for (const std::uint32_t index : indices) json.text(items[index].id);
  json.endArray();
}

void writeNumber(JsonWriter& json, std::string_view name, std::size_t number) {
  json.key(name);
  json.integer(static_cast<std::int64_t>(number));
}

void writeQuestion(JsonWriter& json, const Schema& schema, const CoverageRule& rule) {
  json.field("id", rule.id);
  json.field("needs", nameOf(rule.need));
  json.field("severity", nameOf(rule.severity));
  if (!rule.message.empty()) {
    json.key("message");
    json.beginObject();
    for (const auto& [language, text] : rule.message.texts) json.field(language, text);
    json.endObject();
  }
  writeIds(json, "every", rule.every, schema.types);
  json.fieldUnlessEmpty("in", rule.framework);
  if (rule.need != CoverageNeed::relation) return;
  writeIds(json, "relations", rule.relations, schema.relations);
  json.field("direction", rule.direction == CoverageDirection::out ? "out" : "in");
  writeIds(json, "to", rule.to, schema.types);
  writeNumber(json, "at_least", rule.atLeast);
  if (rule.atMost) writeNumber(json, "at_most", *rule.atMost);
}

void writeRule(JsonWriter& json, const Site& site, const graph::RuleCoverage& coverage) {
  json.beginObject();
  writeQuestion(json, site.schema, coverage.rule);
  writeNumber(json, "of", coverage.about.size());
  writeNumber(json, "held", coverage.about.size() - coverage.gaps.size());
  json.key("gaps");
  json.beginArray();
  for (const graph::Gap& gap : coverage.gaps) {
    json.newLine();
    json.beginObject();
    json.field("entity", site.entities[gap.entity].declared.id);
    if (coverage.rule.need == CoverageNeed::relation) writeNumber(json, "found", gap.found);
    json.key("known");
    json.boolean(gap.isKnown);
    json.endObject();
  }
  json.endArray();
  json.endObject();
}

void writeSuspects(JsonWriter& json, const Site& site, unsigned jobs) {
  json.key("suspects");
  json.beginArray();
  const graph::Decisions decisions = site.lock.exists ? graph::compareWithLock(site, jobs) : graph::Decisions{};
  for (const graph::CurrentRelation& suspect : decisions.suspects) {
    json.newLine();
    json.beginObject();
    json.field("from", suspect.fact.from);
    json.field("type", suspect.fact.type);
    json.fieldUnlessEmpty("to", suspect.fact.to);
    json.fieldUnlessEmpty("set", suspect.fact.set);
    json.field("changed", suspect.changingId());
    json.endObject();
  }
  json.endArray();
}

}  // namespace

std::string coverageJson(const Site& site, unsigned jobs) {
  std::string out;
  JsonWriter json(out);
  json.beginObject();
  json.field("$schema", "coverage.schema.json");
  json.newLine();
  json.key("rules");
  json.beginArray();
  for (const graph::RuleCoverage& coverage : graph::measureCoverage(site).rules) {
    json.newLine();
    writeRule(json, site, coverage);
  }
  json.endArray();
  json.newLine();
  writeSuspects(json, site, jobs);
  json.endObject();
  out += '\n';
  return out;
}

}  // namespace pejl::exporting
