// The rest of graph.json: the content model that its ids belong to, mapping sets row by row, and the site's matrices.
#include <array>
#include <vector>

#include "base/json.h"
#include "export/steps.h"
#include "graph/path_coverage.h"
#include "model/addresses.h"

namespace pejl::exporting {
namespace {

constexpr std::array<std::string_view, 11> kinds = {"element", "framework", "organisation", "statement", "theme", "role",
                                                   "term",    "source",    "mapping-set",  "path",      "profile"};

std::string_view nameOf(RelationEnd end) { return end == RelationEnd::none ? "" : end == RelationEnd::to ? "to" : "from"; }

std::string_view nameOf(Derived derived) {
  return derived == Derived::no ? "" : derived == Derived::structure ? "structure" : "themes";
}

// What of the schema the graph uses: the rest says nothing about it.
struct Used {
  std::vector<bool> types, relations, mappingKinds;
};

Used usedBy(const Site& site) {
  Used used{std::vector<bool>(site.schema.types.size()), std::vector<bool>(site.schema.relations.size()),
            std::vector<bool>(site.schema.mappingKinds.size())};
  for (const Entity& entity : site.entities) used.types[entity.type] = true;
  for (const Relation& relation : site.relations) {
    (relation.origin == Origin::mapping ? used.mappingKinds : used.relations)[relation.type] = true;
  }
  for (const MappingSet& set : site.mappingSets) {
    for (const Mapping& row : set.mappings) used.mappingKinds[row.kind] = true;
  }
  return used;
}

template <typename Item>
std::vector<Item> only(const std::vector<Item>& items, const std::vector<bool>& used) {
  std::vector<Item> kept;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (used[i]) kept.push_back(items[i]);
  }
  return kept;
}

template <typename Items, typename Write>
void writeList(JsonWriter& json, std::string_view name, const Items& items, const Write& write) {
  json.key(name);
  json.beginArray();
  for (const auto& item : items) write(item);
  json.endArray();
}

void writeRelationType(JsonWriter& json, const RelationType& type, std::string_view language) {
  json.newLine();
  json.beginObject();
  json.field("id", type.id);
  json.field("label", type.label.in(language));
  json.field("inverse", type.inverse.in(language));
  json.key("symmetric");
  json.boolean(type.symmetric);
  json.fieldUnlessEmpty("chain", nameOf(type.chain));
  json.fieldUnlessEmpty("audience", nameOf(type.audience));
  json.fieldUnlessEmpty("derived", nameOf(type.derived));
  json.endObject();
}

void writeNamed(JsonWriter& json, std::string_view id, std::string_view label, std::string_view other, std::string_view value) {
  json.newLine();
  json.beginObject();
  json.field("id", id);
  json.field("label", label);
  json.field(other, value);
  json.endObject();
}

void writeIds(JsonWriter& json, const Site& site, std::string_view name, const std::vector<EntityIndex>& entities,
              const std::vector<ExternalRef>& externals) {
  json.key(name);
  json.beginArray();
  for (const EntityIndex entity : entities) json.text(site.entities[entity].declared.id);
  for (const ExternalRef& external : externals) json.text(site.federation.nameOf(external));
  json.endArray();
}

void writeRow(JsonWriter& json, const Site& site, const Mapping& row) {
  json.newLine();
  json.beginObject();
  writeIds(json, site, "a", row.a, row.externalA);
  json.field("kind", site.schema.mappingKinds[row.kind].id);
  writeIds(json, site, "b", row.b, row.externalB);
  json.fieldUnlessEmpty("reason", row.reason);
  json.fieldUnlessEmpty("shared", row.shared);
  json.fieldUnlessEmpty("difference_a", row.differenceA);
  json.fieldUnlessEmpty("difference_b", row.differenceB);
  json.endObject();
}

void writeMatrix(JsonWriter& json, const Schema& schema, const MatrixConfig& matrix) {
  const auto types = [&](std::uint32_t type) { json.text(schema.types[type].id); };
  json.newLine();
  json.beginObject();
  json.field("id", matrix.id);
  writeList(json, "rows", matrix.rows, types);
  writeList(json, "columns", matrix.columns, types);
  writeList(json, "relations", matrix.relations, [&](std::uint32_t type) { json.text(schema.relations[type].id); });
  json.fieldUnlessEmpty("framework", matrix.framework);
  json.key("parts");
  json.boolean(matrix.withParts);
  json.key("mappings");
  json.boolean(matrix.withMappings);
  json.endObject();
}

// Whether the path is complete: what each step shows of all that is said to its roles, what is left out and what is missing.
void writePath(JsonWriter& json, const Site& site, const ReadingPath& path) {
  const graph::PathCoverage coverage = graph::coverageOf(site, path);
  json.newLine();
  json.beginObject();
  json.field("id", site.entities[path.entity].declared.id);
  writeIds(json, site, "roles", path.roles, {});
  json.key("steps");
  json.beginArray();
  for (std::size_t i = 0; i < path.steps.size(); ++i) {
    const PathStep& step = path.steps[i];
    json.newLine();
    json.beginObject();
    json.field("url", addresses::pathStep(site.entities[path.entity].address, i + 1));
    json.field("reads", site.pages[step.page].address);
    if (step.entity != none) json.field("entity", site.entities[step.entity].declared.id);
    json.fieldUnlessEmpty("reason", step.reason);
    writeIds(json, site, "shows", coverage.shown[i], {});
    json.endObject();
  }
  json.endArray();
  writeIds(json, site, "left_out", coverage.leftOut, {});
  writeIds(json, site, "missing", coverage.missing, {});
  json.endObject();
}

}  // namespace

void writeModel(JsonWriter& json, const Site& site) {
  const std::string_view language = site.config.language;
  const Used used = usedBy(site);
  json.key("model");
  json.beginObject();
  writeList(json, "types", only(site.schema.types, used.types), [&](const EntityType& type) {
    writeNamed(json, type.id, type.label.in(language), "kind", kinds[static_cast<std::size_t>(type.kind)]);
  });
  json.newLine();
  writeList(json, "relations", only(site.schema.relations, used.relations), [&](const RelationType& type) { writeRelationType(json, type, language); });
  json.newLine();
  writeList(json, "mapping_kinds", only(site.schema.mappingKinds, used.mappingKinds), [&](const MappingKind& kind) {
    writeNamed(json, kind.id, kind.label.in(language), "inverse", kind.inverse.in(language));
  });
  json.endObject();
}

void writeMappingSets(JsonWriter& json, const Site& site) {
  writeList(json, "mapping_sets", site.mappingSets, [&](const MappingSet& set) {
    const auto framework = [&](EntityIndex entity, ExternalRef external) {
      if (external.isThere()) return site.federation.nameOf(external);
      return entity == none ? std::string() : site.entities[entity].declared.id;
    };
    json.newLine();
    json.beginObject();
    json.field("id", site.entities[set.entity].declared.id);
    json.fieldUnlessEmpty("a", framework(set.a, set.externalA));
    json.fieldUnlessEmpty("b", framework(set.b, set.externalB));
    json.fieldUnlessEmpty("author", set.author);
    json.fieldUnlessEmpty("date", set.date);
    json.fieldUnlessEmpty("state", set.state);
    json.fieldUnlessEmpty("method", set.method);
    writeList(json, "rows", set.mappings, [&](const Mapping& row) { writeRow(json, site, row); });
    json.endObject();
  });
}

void writePaths(JsonWriter& json, const Site& site) {
  writeList(json, "paths", site.paths, [&](const ReadingPath& path) { writePath(json, site, path); });
}

void writeMatrices(JsonWriter& json, const Site& site) {
  writeList(json, "matrices", site.config.matrices, [&](const MatrixConfig& matrix) { writeMatrix(json, site.schema, matrix); });
}

}  // namespace pejl::exporting
