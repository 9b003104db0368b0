// The content model from TOML: first the preset, then the site's own pejl.toml over it with the same code, so that
// whatever a preset can say a site can say.
#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/embedded.h"
#include "base/text.h"
#include "discover/schema_parts.h"
#include "discover/steps.h"
#include "discover/tables.h"

namespace pejl::discovery {
namespace {

template <typename Item>
Item& itemFor(std::vector<Item>& items, const std::string& id) {
  const auto found = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
  if (found != items.end()) return *found;
  items.emplace_back();
  items.back().id = id;
  return items.back();
}

// Calls read(item, reader) for each table below [key], and takes away what says enabled = false.
template <typename Item, typename Read>
void applyTables(std::vector<Item>& items, TableReader& settings, std::string_view key, Diagnostics& diagnostics,
                 const Read& read) {
  const TomlValue* tables = settings.table(key);
  if (tables == nullptr) return;
  for (const TomlEntry& entry : *tables->asTable()) {
    if (!isValidId(entry.key)) {
      diagnostics.add(codes::invalidId, entry.where, say("'{}' cannot be an id", entry.key),
                      say("use lower-case ASCII letters, digits, '-' and '_': æ is ae, ø is oe, å is aa"));
      continue;
    }
    TableReader reader(entry.value, diagnostics);
    const bool enabled = reader.boolean("enabled").value_or(true);
    read(itemFor(items, entry.key), reader);
    reader.reportUnknownKeys();
    if (!enabled) std::erase_if(items, [&](const Item& item) { return item.id == entry.key; });
  }
}

constexpr std::array<std::pair<std::string_view, TypeKind>, 11> typeKinds = {{
    {"element", TypeKind::element}, {"framework", TypeKind::framework}, {"organisation", TypeKind::organisation},
    {"statement", TypeKind::statement}, {"theme", TypeKind::theme}, {"role", TypeKind::role},
    {"term", TypeKind::term}, {"source", TypeKind::source}, {"mapping-set", TypeKind::mappingSet},
    {"path", TypeKind::path}, {"profile", TypeKind::profile}}};

constexpr std::array<std::pair<std::string_view, FieldKind>, 10> fieldKinds = {{
    {"text", FieldKind::text}, {"markdown", FieldKind::markdown}, {"integer", FieldKind::integer},
    {"boolean", FieldKind::boolean}, {"date", FieldKind::date}, {"time", FieldKind::time},
    {"choice", FieldKind::choice}, {"url", FieldKind::url}, {"reference", FieldKind::reference},
    {"references", FieldKind::references}}};

constexpr std::array<std::pair<std::string_view, Tone>, 4> tones = {
    {{"calm", Tone::calm}, {"notice", Tone::notice}, {"warning", Tone::warning}, {"stop", Tone::stop}}};

void applyFields(std::vector<FieldType>& fields, TableReader& owner, std::string_view language,
                 Diagnostics& diagnostics) {
  applyTables(fields, owner, "fields", diagnostics, [&](FieldType& field, TableReader& reader) {
    applyChoice(reader, "kind", field.kind, fieldKinds, diagnostics);
    applyText(field.label, reader, "label", language, diagnostics);
    if (const auto unit = reader.text("unit")) field.unit = *unit;
    if (const auto required = reader.boolean("required")) field.required = *required;
    if (const TomlValue* choices = reader.table("choices")) {
      for (const TomlEntry& entry : *choices->asTable()) {
        applyText(itemFor(field.choices, entry.key).label, entry.value, language, diagnostics);
      }
    }
  });
}

void applyTypes(Schema& schema, TableReader& settings, std::string_view language, Diagnostics& diagnostics) {
  applyTables(schema.types, settings, "types", diagnostics, [&](EntityType& type, TableReader& reader) {
    applyChoice(reader, "kind", type.kind, typeKinds, diagnostics);
    applyChoice(reader, "link", type.link, linkPolicies, diagnostics);
    type.isConcept = reader.boolean("concept").value_or(type.isConcept);
    applyText(type.label, reader, "label", language, diagnostics);
    applyText(type.plural, reader, "plural", language, diagnostics);
    applyText(type.description, reader, "description", language, diagnostics);
    applyFields(type.fields, reader, language, diagnostics);
    if (type.label.empty() || type.plural.empty()) {
      diagnostics.add(codes::missingKey, reader.where(), say("the type '{}' needs 'label' and 'plural'", type.id),
                      say("label = { da = \"værdi\", en = \"value\" }"));
    }
  });
}

std::optional<std::uint32_t> count(TableReader& reader, std::string_view key, std::optional<std::uint32_t> before) {
  const auto number = reader.integer(key);
  return number && *number > 0 && *number < 1'000'000 ? static_cast<std::uint32_t>(*number) : before;
}

void applyRelations(Schema& schema, TableReader& settings, std::string_view language, Diagnostics& diagnostics) {
  applyTables(schema.relations, settings, "relations", diagnostics, [&](RelationType& relation, TableReader& reader) {
    applyText(relation.label, reader, "label", language, diagnostics);
    applyText(relation.inverse, reader, "inverse", language, diagnostics);
    if (reader.value("from") != nullptr) relation.from = reader.texts("from");
    if (reader.value("to") != nullptr) relation.to = reader.texts("to");
    relation.maxFrom = count(reader, "max_from", relation.maxFrom);
    relation.maxTo = count(reader, "max_to", relation.maxTo);
    if (reader.value("requires") != nullptr) relation.requires_ = reader.texts("requires");
    if (reader.value("required_to_theme") != nullptr) relation.requiredToTheme = reader.texts("required_to_theme");
    relation.aboutStatus = reader.boolean("about_status").value_or(relation.aboutStatus);
    relation.isBasis = reader.boolean("basis").value_or(relation.isBasis);
    if (const auto skos = reader.text("skos")) relation.skos = *skos;
    relation.symmetric = reader.boolean("symmetric").value_or(relation.symmetric);
    relation.samePublisher = reader.boolean("same_publisher").value_or(relation.samePublisher);
    constexpr std::array<std::pair<std::string_view, bool>, 2> cycles = {{{"forbidden", true}, {"allowed", false}}};
    applyChoice(reader, "cycles", relation.cyclesForbidden, cycles, diagnostics);
    constexpr std::array<std::pair<std::string_view, Derived>, 2> derived = {
        {{"structure", Derived::structure}, {"themes", Derived::themes}}};
    applyChoice(reader, "derived", relation.derived, derived, diagnostics);
    constexpr std::array<std::pair<std::string_view, RelationEnd>, 3> ends = {
        {{"to", RelationEnd::to}, {"from", RelationEnd::from}, {"none", RelationEnd::none}}};
    applyChoice(reader, "chain", relation.chain, ends, diagnostics);
    applyChoice(reader, "audience", relation.audience, ends, diagnostics);
    applyFields(relation.fields, reader, language, diagnostics);
    if (relation.symmetric && relation.inverse.empty()) relation.inverse = relation.label;
    if (relation.label.empty() || relation.inverse.empty()) {
      diagnostics.add(codes::missingKey, reader.where(), say("the relation '{}' needs 'label' and 'inverse'", relation.id),
                      say("a relation has a name in each direction"));
    }
  });
}

void applyStatuses(Schema& schema, TableReader& settings, std::string_view language, Diagnostics& diagnostics) {
  applyTables(schema.statuses, settings, "statuses", diagnostics, [&](Status& status, TableReader& reader) {
    applyText(status.label, reader, "label", language, diagnostics);
    applyChoice(reader, "tone", status.tone, tones, diagnostics);
    status.inForce = reader.boolean("in_force").value_or(status.inForce);
    status.isPublic = reader.boolean("public").value_or(status.isPublic);
    status.forExpired = reader.boolean("for_expired").value_or(status.forExpired);
    status.afterSince = reader.text("after_since").value_or(status.afterSince);
    status.afterUntil = reader.text("after_until").value_or(status.afterUntil);
    if (reader.value("next") != nullptr) status.next = reader.texts("next");
    if (reader.value("requires") != nullptr) status.requires_ = reader.texts("requires");
  });
}

void applyVocabularies(Schema& schema, TableReader& settings, std::string_view language, Diagnostics& diagnostics) {
  applyTables(schema.fidelities, settings, "fidelities", diagnostics, [&](Fidelity& fidelity, TableReader& reader) {
    applyText(fidelity.label, reader, "label", language, diagnostics);
    applyText(fidelity.sentence, reader, "sentence", language, diagnostics);
    fidelity.sourceText = reader.boolean("source_text").value_or(fidelity.sourceText);
  });
  applyTables(schema.mappingKinds, settings, "mapping_kinds", diagnostics, [&](MappingKind& kind, TableReader& reader) {
    applyText(kind.label, reader, "label", language, diagnostics);
    applyText(kind.inverse, reader, "inverse", language, diagnostics);
    if (const auto skos = reader.text("skos")) kind.skos = *skos;
  });
}

void apply(Schema& schema, const TomlValue& settings, std::string_view language, Diagnostics& diagnostics) {
  TableReader reader(settings, diagnostics);
  applyTypes(schema, reader, language, diagnostics);
  applyRelations(schema, reader, language, diagnostics);
  applyStatuses(schema, reader, language, diagnostics);
  applyVocabularies(schema, reader, language, diagnostics);
}

}  // namespace

Schema readSchema(const TomlValue& settings, const Config& config, Diagnostics& diagnostics) {
  Schema schema;
  const TomlEntry* site = settings.find("site");
  const TomlEntry* chosen = site == nullptr ? nullptr : site->value.find("preset");
  const std::string preset =
      chosen != nullptr && chosen->value.asText() != nullptr ? *chosen->value.asText() : "policy-framework";
  std::vector<std::string_view> known;
  const EmbeddedFile* found = nullptr;
  for (const EmbeddedFile& file : embeddedFiles()) {
    constexpr std::string_view folder = "generator/presets/";
    if (!startsWith(file.path, folder)) continue;
    const std::string_view name = file.path.substr(folder.size(), file.path.size() - folder.size() - 5);
    known.push_back(name);
    if (name == preset) found = &file;
  }
  if (found == nullptr) {
    diagnostics.add(codes::unknownPreset, chosen->value.where, say("there is no preset '{}'", preset), didYouMean(preset, known));
    return schema;
  }
  apply(schema, parseToml(found->text, std::string(found->path), 1, diagnostics), "da", diagnostics);
  std::vector<std::string> disabledTypes;
  for (const EntityType& type : schema.types) disabledTypes.push_back(type.id);
  apply(schema, settings, config.language, diagnostics);
  std::erase_if(disabledTypes, [&](const std::string& id) { return schema.findType(id).has_value(); });
  checkTypeNames(schema, disabledTypes, settings, diagnostics);
  return schema;
}

}  // namespace pejl::discovery
