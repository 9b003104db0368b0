#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "discover/schema_parts.h"
#include "discover/steps.h"
#include "discover/tables.h"

namespace pejl::discovery {
namespace {

constexpr IdPurpose idPurpose{Phrase("a coverage rule needs an 'id'"), "dimension-maal", Wording<1>("there is already a coverage rule '{}'"),
                              Phrase("pejl.lock names rules by their id, so each needs one of its own")};

using OptionalSeverity = std::optional<Severity>;
constexpr std::array<std::pair<std::string_view, OptionalSeverity>, 4> severities = {
    {{"error", Severity::error}, {"warning", Severity::warning}, {"note", Severity::note}, {"page", OptionalSeverity()}}};
constexpr std::array<std::pair<std::string_view, CoverageDirection>, 2> directions = {{{"out", CoverageDirection::out}, {"in", CoverageDirection::in}}};
constexpr std::array<std::pair<std::string_view, CoverageNeed>, 3> needs = {
    {{"theme", CoverageNeed::theme}, {"source", CoverageNeed::source}, {"reach", CoverageNeed::reach}}};

void readBounds(TableReader& reader, CoverageRule& rule, Diagnostics& diagnostics) {
  const auto read = [&](std::string_view key, std::int64_t least) -> std::optional<std::uint32_t> {
    const auto number = reader.integer(key);
    if (!number) return std::nullopt;
    if (*number >= least && *number <= 1'000'000) return static_cast<std::uint32_t>(*number);
    diagnostics.add(codes::wrongValue, reader.where(key), say("'{}' counts relations: write 1, 2, 3 …", key));
    return std::nullopt;
  };
  rule.atMost = read("at_most", 0);
  rule.atLeast = read("at_least", 0).value_or(rule.atMost ? 0 : 1);
  if (rule.atMost && rule.atLeast > *rule.atMost) {
    diagnostics.add(codes::wrongValue, reader.where("at_most"), say("'at_most' is less than 'at_least'"));
  }
}

// What is missing in the table for the rule to say anything.
bool isWhole(const TomlValue& table, TableReader& reader, const CoverageRule& rule, Diagnostics& diagnostics) {
  bool isWhole = true;
  const auto require = [&](std::string_view key, Phrase help) {
    if (table.find(key) != nullptr) return;
    diagnostics.add(codes::missingKey, reader.where(), say("the coverage rule '{}' has no '{}'", rule.id, key), say(help));
    isWhole = false;
  };
  if (rule.need != CoverageNeed::relation) return true;
  require("every", Phrase("every = \"a type\""));
  require("relation", Phrase("relation = \"stoetter\", or needs = \"theme\", \"source\" or \"reach\""));
  require("message", Phrase("message = { da = \"…\", en = \"…\" } says on the coverage page what is asked"));
  return isWhole && !rule.every.empty() && !rule.relations.empty();
}

}  // namespace

std::vector<CoverageRule> readCoverage(const TomlValue& settings, const Config& config, const Schema& schema,
                                       Diagnostics& diagnostics) {
  std::vector<CoverageRule> rules;
  TableReader all(settings, diagnostics);
  for (const TomlValue* table : all.tables("coverage")) {
    TableReader reader(*table, diagnostics);
    CoverageRule rule;
    rule.where = reader.where("id");
    rule.id = reader.text("id").value_or("");
    rule.severity = Severity::warning;
    applyText(rule.message, reader, "message", config.language, diagnostics);
    applyChoice(reader, "needs", rule.need, needs, diagnostics);
    applyChoice(reader, "direction", rule.direction, directions, diagnostics);
    applyChoice(reader, "severity", rule.severity, severities, diagnostics);
    rule.every = readTypes(reader, "every", schema, diagnostics);
    rule.to = readTypes(reader, "to", schema, diagnostics);
    rule.relations = readRelations(reader, "relation", schema, diagnostics);
    rule.framework = reader.text("in").value_or("");
    rule.frameworkWhere = reader.where("in");
    readBounds(reader, rule, diagnostics);
    reader.reportUnknownKeys();
    const bool isUsable = hasOwnId(rule, rules, idPurpose, diagnostics);
    if (isUsable && isWhole(*table, reader, rule, diagnostics)) rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace pejl::discovery
