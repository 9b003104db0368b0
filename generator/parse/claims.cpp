#include "parse/claims.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "language/dates.h"
#include "language/language_codes.h"

namespace pejl::parsing {
namespace {

constexpr Phrase idHelp("use lower-case ASCII letters, digits, '-' and '_': æ is ae, ø is oe, å is aa");

// Text, or a number or date as it is written: page = 7, lines = "3-9".
std::string readLoosely(TableReader& reader, std::string_view key, Diagnostics& diagnostics) {
  const TomlValue* value = reader.value(key);
  if (value == nullptr) return {};
  if (const std::string* text = value->asText()) return *text;
  if (const std::int64_t* number = value->asInteger()) return std::to_string(*number);
  if (const TomlValue::Time* time = value->asTime()) return time->text;
  diagnostics.add(codes::wrongValue, value->where, say("'{}' must be text or a number, not {}", key, value->kindName()));
  return {};
}

std::vector<SourceClaim> readSources(TableReader& reader, Diagnostics& diagnostics) {
  std::vector<SourceClaim> sources;
  for (const TomlValue* table : reader.tables("source")) {
    TableReader entry(*table, diagnostics);
    SourceClaim claim;
    claim.where = entry.where("document");
    claim.document = entry.text("document").value_or("");
    claim.fidelity = entry.text("fidelity").value_or("");
    claim.page = readLoosely(entry, "page", diagnostics);
    claim.section = readLoosely(entry, "section", diagnostics);
    claim.lines = readLoosely(entry, "lines", diagnostics);
    claim.confidence = entry.text("confidence").value_or("");
    claim.note = entry.text("note").value_or("");
    entry.reportUnknownKeys();
    sources.push_back(std::move(claim));
  }
  return sources;
}

std::optional<StatusClaim> readStatus(TableReader& reader, Diagnostics& diagnostics) {
  const TomlValue* table = reader.table("status");
  if (table == nullptr) return std::nullopt;
  TableReader entry(*table, diagnostics);
  StatusClaim claim;
  claim.where = entry.where("state");
  claim.state = entry.text("state").value_or("");
  claim.since = readLoosely(entry, "since", diagnostics);
  claim.until = readLoosely(entry, "until", diagnostics);
  claim.checked = readLoosely(entry, "checked", diagnostics);
  claim.nextReview = readLoosely(entry, "next_review", diagnostics);
  claim.evidence = entry.text("evidence").value_or("");
  entry.reportUnknownKeys();
  if (claim.state.empty()) {
    diagnostics.add(codes::missingKey, table->where, say("the status has no 'state'"), say("write state = \"ukendt\" when nobody knows"));
  }
  return claim;
}

std::vector<DecisionClaim> readDecisions(TableReader& reader, Diagnostics& diagnostics) {
  std::vector<DecisionClaim> decisions;
  for (const TomlValue* table : reader.tables("decision")) {
    TableReader entry(*table, diagnostics);
    DecisionClaim claim;
    claim.where = entry.where("body");
    claim.body = entry.text("body").value_or("");
    claim.date = readLoosely(entry, "date", diagnostics);
    claim.outcome = entry.text("outcome").value_or("");
    claim.caseReference = entry.text("case").value_or("");
    entry.reportUnknownKeys();
    decisions.push_back(std::move(claim));
  }
  return decisions;
}

// The values of `fields` that the table holds, in the order written.
std::vector<FieldClaim> readFields(const TomlValue& table, const std::vector<FieldType>& fields) {
  std::vector<FieldClaim> claims;
  for (const TomlEntry& entry : *table.asTable()) {
    const bool isField = std::any_of(fields.begin(), fields.end(), [&](const FieldType& field) { return field.id == entry.key; });
    if (isField) claims.push_back({entry.key, entry.value, entry.where});
  }
  return claims;
}

std::vector<std::string> idsOf(const std::vector<FieldType>& fields) {
  std::vector<std::string> ids;
  for (const FieldType& field : fields) ids.push_back(field.id);
  return ids;
}

void readRelations(TableReader& reader, const Schema& schema, EntityDeclaration& declaration, Diagnostics& diagnostics) {
  for (const TomlValue* table : reader.tables("relation")) {
    TableReader entry(*table, diagnostics);
    RelationClaim claim;
    claim.type = entry.text("type").value_or("");
    claim.where = entry.where("type");
    claim.to = entry.text("to").value_or("");
    claim.toWhere = entry.where("to");
    claim.from = entry.text("from").value_or("");
    claim.reason = entry.text("reason").value_or("");
    claim.evidence = entry.text("evidence").value_or("");
    for (const std::string_view key : {"type", "to"}) {
      if (table->find(key) == nullptr) {
        diagnostics.add(codes::missingKey, table->where, say("the relation has no '{}'", key),
                        say("a relation is: type = \"…\", to = \"…\""));
      }
    }
    if (const auto relation = schema.findRelation(claim.type)) {
      const std::vector<FieldType>& fields = schema.relations[*relation].fields;
      claim.fields = readFields(*table, fields);
      entry.reportUnknownKeys(idsOf(fields));
    } else if (claim.type.empty()) {
      entry.reportUnknownKeys();
    }
    if (!claim.type.empty() && !claim.to.empty()) declaration.relations.push_back(std::move(claim));
  }
}

constexpr std::array<std::pair<std::string_view, FigureForm>, 4> figureForms = {{{"circle", FigureForm::circle},
                                                                                 {"areas", FigureForm::areas},
                                                                                 {"compass", FigureForm::compass},
                                                                                 {"chain", FigureForm::chain}}};

void readFigures(TableReader& reader, EntityDeclaration& declaration, Diagnostics& diagnostics) {
  for (const TomlValue* table : reader.tables("figure")) {
    TableReader entry(*table, diagnostics);
    FigureClaim claim;
    claim.where = entry.where("form");
    const std::string form = entry.text("form").value_or("");
    const auto known = std::find_if(figureForms.begin(), figureForms.end(), [&](const auto& item) { return item.first == form; });
    claim.centre = entry.text("centre").value_or("");
    claim.centreWhere = entry.where("centre");
    claim.centreTitle = entry.text("centre_title").value_or("");
    claim.groups = readIds(entry, "groups", diagnostics);
    entry.reportUnknownKeys();
    if (known == figureForms.end()) {
      std::vector<std::string_view> names;
      for (const auto& item : figureForms) names.push_back(item.first);
      const Message nearest = didYouMean(form, names);
      diagnostics.add(form.empty() ? codes::missingKey : codes::unknownChoice, claim.where,
                      form.empty() ? say("the figure has no 'form'") : say("'{}' is no form of figure", form),
                      nearest.empty() ? say("a figure is a circle, areas, a compass or a chain") : nearest);
      continue;
    }
    claim.form = known->second;
    if (claim.form == FigureForm::chain && !claim.groups.empty()) {
      diagnostics.add(codes::unknownKey, entry.where("groups"), say("a chain has no groups"), say("name where it begins: centre = \"id\""));
      claim.groups.clear();
    }
    declaration.figures.push_back(std::move(claim));
  }
}

template <typename Meanings>
auto readNamed(const std::string& name, const Meanings& meanings, const Location& where, Diagnostics& diagnostics) {
  const auto meaning = meaningOf(meanings, name);
  if (meaning) return meaning;
  std::vector<std::string_view> names;
  std::string all;
  for (const auto& [known, value] : meanings) {
    names.push_back(known);
    all.append(all.empty() ? "" : ", ").append(known);
  }
  const Message help = didYouMean(name, names);
  diagnostics.add(codes::wrongValue, where, say("'{}' does not say how a term is linked", name),
                  help.empty() ? say("it may be {}", all) : help);
  return meaning;
}

// link = "careful", or a table that says more.
LinkClaim readLink(TableReader& reader, Diagnostics& diagnostics) {
  LinkClaim claim;
  const TomlValue* value = reader.value("link");
  if (value == nullptr) return claim;
  if (const std::string* policy = value->asText()) {
    claim.policy = linkPolicyNamed(*policy, value->where, diagnostics);
    return claim;
  }
  TableReader entry(*value, diagnostics);
  if (const auto policy = entry.text("policy")) claim.policy = linkPolicyNamed(*policy, entry.where("policy"), diagnostics);
  if (const auto scope = entry.text("scope")) claim.scope = readNamed(*scope, linkScopes, entry.where("scope"), diagnostics);
  claim.names = entry.texts("names");
  claim.context = {entry.texts("before"), entry.texts("after"), entry.texts("never"), entry.texts("unless")};
  entry.reportUnknownKeys();
  return claim;
}

void readNames(TableReader& reader, EntityDeclaration& declaration, Diagnostics& diagnostics) {
  declaration.where = reader.where("id");
  declaration.id = reader.text("id").value_or("");
  declaration.type = reader.text("type").value_or("");
  declaration.title = trim(reader.text("title").value_or(""));
  declaration.shortTitle = reader.text("short_title").value_or("");
  declaration.number = readLoosely(reader, "number", diagnostics);
  declaration.aliases = reader.texts("aliases");
  declaration.inflection = reader.text("inflection").value_or("");
  declaration.link = readLink(reader, diagnostics);
  declaration.aliases.insert(declaration.aliases.end(), declaration.link.names.begin(), declaration.link.names.end());
  declaration.summary = reader.text("summary").value_or("");
  declaration.language = reader.text("lang").value_or("");
  if (!declaration.language.empty() && !isLanguageCode(declaration.language)) {
    const std::string_view known = codeForLanguageName(declaration.language);
    diagnostics.add(codes::unknownLanguage, reader.where("lang"), say("'{}' is no code of a language", declaration.language),
                    known.empty() ? say("write its code of two letters: en, de, fr, ar …") : say("did you mean '{}'?", known));
  }
  declaration.organisation = reader.text("organisation").value_or("");
  if (!declaration.id.empty() && !isValidId(declaration.id)) {
    diagnostics.add(codes::invalidId, declaration.where, say("'{}' cannot be an id", declaration.id), say(idHelp));
    declaration.id.clear();
  }
}

void readSettings(TableReader& reader, Document& document, EntityDeclaration& declaration, Diagnostics& diagnostics) {
  document.draft = reader.boolean("draft").value_or(false);
  document.contents = reader.boolean("contents").value_or(true);
  document.redirectsFrom = readIds(reader, "redirect_from", diagnostics);
  declaration.order = reader.integer("order");
  declaration.version = readLoosely(reader, "version", diagnostics);
  declaration.versionOf = reader.text("version_of").value_or("");
  declaration.mayOverlap = reader.boolean("may_overlap").value_or(false);
  declaration.decisions = readDecisions(reader, diagnostics);
  declaration.formerly = reader.texts("formerly");
  declaration.expires = reader.time("expires").value_or("");
  declaration.updated = reader.time("updated").value_or("");
  if (!declaration.updated.empty() && !isDay(declaration.updated)) {
    diagnostics.add(codes::wrongValue, reader.where("updated"), say("'updated' must be a day such as 2025-11-05"));
    declaration.updated.clear();
  }
  if (const TomlValue* expected = reader.table("expect")) {
    for (const TomlEntry& entry : *expected->asTable()) {
      if (const std::int64_t* count = entry.value.asInteger()) {
        declaration.expectedCounts.emplace_back(entry.key, *count);
      } else {
        diagnostics.add(codes::wrongValue, entry.value.where,
                        say("'{}' must be a whole number, not {}", entry.key, entry.value.kindName()));
      }
    }
  }
  reader.value("extra");  // The site's own data: any shape.
}

}  // namespace

std::optional<LinkPolicy> linkPolicyNamed(const std::string& name, const Location& where, Diagnostics& diagnostics) {
  return readNamed(name, linkPolicies, where, diagnostics);
}

std::vector<std::pair<std::string, Location>> readIds(TableReader& reader, std::string_view key,
                                                      Diagnostics& diagnostics) {
  std::vector<std::pair<std::string, Location>> ids;
  const TomlValue* value = reader.value(key);
  if (value == nullptr) return ids;
  const auto add = [&](const TomlValue& item) {
    if (const std::string* text = item.asText()) {
      ids.emplace_back(*text, item.where);
    } else {
      diagnostics.add(codes::wrongValue, item.where, say("'{}' must be a list of text, not {}", key, item.kindName()));
    }
  };
  if (const TomlValue::Array* items = value->asArray()) {
    for (const TomlValue& item : *items) add(item);
  } else {
    add(*value);
  }
  return ids;
}

void readClaims(TableReader& reader, const TomlValue& table, const Schema& schema, Document& document,
                Diagnostics& diagnostics) {
  EntityDeclaration& declaration = document.declarations.front();
  readNames(reader, declaration, diagnostics);
  readSettings(reader, document, declaration, diagnostics);
  declaration.themes = readIds(reader, "themes", diagnostics);
  declaration.sources = readSources(reader, diagnostics);
  declaration.status = readStatus(reader, diagnostics);
  readRelations(reader, schema, declaration, diagnostics);
  readFigures(reader, declaration, diagnostics);
  const auto type = schema.findType(declaration.type);
  if (type) {
    const std::vector<FieldType>& fields = schema.types[*type].fields;
    declaration.fields = readFields(table, fields);
    reader.reportUnknownKeys(idsOf(fields));
  } else if (declaration.type.empty()) {
    reader.reportUnknownKeys();
  }
}

}  // namespace pejl::parsing
