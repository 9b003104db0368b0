#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

#include "base/json.h"
#include "export/steps.h"
#include "graph/statement_fields.h"
#include "graph/wording.h"

namespace pejl::exporting {
namespace {

std::string_view idOf(const Site& site, EntityIndex entity) {
  return entity == none ? std::string_view{} : std::string_view(site.entities[entity].declared.id);
}

// A string, or null where there is nothing.
void nullable(JsonWriter& json, std::string_view name, std::string_view value) {
  json.key(name);
  if (value.empty()) {
    json.null();
  } else {
    json.text(value);
  }
}

std::string_view statusOf(const Site& site, const Entity& entity) {
  return entity.statusType == none ? std::string_view{} : std::string_view(site.schema.statuses[entity.statusType].id);
}

// How strongly it binds, who says it and to whom.
void writeStatement(JsonWriter& json, const Site& site, const Entity& entity) {
  if (const Choice* const modality = graph::modalityOf(site, entity)) json.field("modality", modality->id);
  json.fieldUnlessEmpty("from", idOf(site, graph::namedBy(entity, graph::fromField)));
  json.fieldUnlessEmpty("to", idOf(site, graph::namedBy(entity, graph::toField)));
}

void writeEntity(JsonWriter& json, const Site& site, const Entity& entity, std::string_view words) {
  json.beginObject();
  json.field("id", entity.declared.id);
  json.field("type", site.typeOf(entity).id);
  json.field("title", entity.title);
  json.key("aliases");
  json.beginArray();
  for (const std::string& alias : entity.declared.aliases) json.text(alias);
  json.endArray();
  json.field("url", entity.address);
  nullable(json, "framework", idOf(site, entity.framework));
  nullable(json, "organisation", idOf(site, entity.organisation));
  nullable(json, "status", statusOf(site, entity));
  nullable(json, "summary", entity.declared.summary);
  json.fieldUnlessEmpty("part_of", idOf(site, entity.parent));
  json.fieldUnlessEmpty("words", words);
  if (site.typeOf(entity).kind == TypeKind::statement) writeStatement(json, site, entity);
  json.endObject();
}

void writeEntities(JsonWriter& json, const Site& site, unsigned jobs) {
  const std::vector<std::string> words = graph::wordFingerprints(site, jobs);
  std::vector<EntityIndex> order(site.entities.size());
  std::iota(order.begin(), order.end(), EntityIndex{0});
  std::sort(order.begin(), order.end(), [&](EntityIndex a, EntityIndex b) { return idOf(site, a) < idOf(site, b); });
  json.key("entities");
  json.beginArray();
  for (const EntityIndex entity : order) {
    json.newLine();
    writeEntity(json, site, site.entities[entity], words[entity]);
  }
  json.endArray();
}

struct RelationRow {
  std::string from;
  std::string_view type;
  std::string to;
  std::string_view origin, set, reason;
  auto key() const { return std::tie(from, type, to, origin, set, reason); }
};

std::string_view nameOf(Origin origin) {
  if (origin == Origin::mapping) return "mapping";
  return origin == Origin::prose ? "prose" : "declared";
}

RelationRow rowOf(const Site& site, const Relation& relation) {
  const bool isMapping = relation.origin == Origin::mapping;
  const std::string& type =
      isMapping ? site.schema.mappingKinds[relation.type].id : site.schema.relations[relation.type].id;
  return {std::string(idOf(site, relation.from)), type, std::string(idOf(site, relation.to)), nameOf(relation.origin),
          isMapping ? idOf(site, relation.mappingSet) : std::string_view{}, relation.reason};
}

RelationRow rowOf(const Site& site, const ExternalRelation& relation) {
  std::string here(idOf(site, relation.entity)), there = site.federation.nameOf(relation.to);
  if (relation.isInverse) std::swap(here, there);
  return {std::move(here), site.schema.mappingKinds[relation.kind].id, std::move(there), nameOf(Origin::mapping),
          idOf(site, relation.mappingSet), relation.reason};
}

void writeRelations(JsonWriter& json, const Site& site) {
  std::vector<RelationRow> rows;
  rows.reserve(site.relations.size());
  for (const Relation& relation : site.relations) rows.push_back(rowOf(site, relation));
  for (const ExternalRelation& relation : site.federation.relations) rows.push_back(rowOf(site, relation));
  std::sort(rows.begin(), rows.end(), [](const RelationRow& a, const RelationRow& b) { return a.key() < b.key(); });
  rows.erase(std::unique(rows.begin(), rows.end(),
                         [](const RelationRow& a, const RelationRow& b) { return a.key() == b.key(); }),
             rows.end());
  json.key("relations");
  json.beginArray();
  for (const RelationRow& row : rows) {
    json.newLine();
    json.beginObject();
    json.field("from", row.from);
    json.field("type", row.type);
    json.field("to", row.to);
    json.field("origin", row.origin);
    json.fieldUnlessEmpty("set", row.set);
    json.fieldUnlessEmpty("reason", row.reason);
    json.endObject();
  }
  json.endArray();
}

template <typename Visit>
void forEachExternalLink(const Site& site, const Visit& visit) {
  if (site.federation.sites.empty()) return;
  for (const Page& page : site.pages) {
    for (const Link& link : site.links[page.document]) {
      if (link.external.isThere()) visit(page, link.external);
    }
  }
}

// The entities of other sites that this one refers to, so that the names in relations, mentions and rows mean something.
void writeExternal(JsonWriter& json, const Site& site) {
  if (site.federation.sites.empty()) return;
  std::vector<std::pair<std::string, ExternalRef>> used;
  const auto use = [&](ExternalRef ref) { used.emplace_back(site.federation.nameOf(ref), ref); };
  for (const ExternalRelation& relation : site.federation.relations) use(relation.to);
  forEachExternalLink(site, [&](const Page&, ExternalRef to) { use(to); });
  for (const MappingSet& set : site.mappingSets) {
    for (const ExternalRef& framework : {set.externalA, set.externalB}) {
      if (framework.isThere()) use(framework);
    }
    for (const Mapping& row : set.mappings) {
      for (const auto& side : {row.externalA, row.externalB}) std::for_each(side.begin(), side.end(), use);
    }
  }
  const auto byName = [](const auto& a, const auto& b) { return a.first < b.first; };
  std::sort(used.begin(), used.end(), byName);
  used.erase(std::unique(used.begin(), used.end(), [](const auto& a, const auto& b) { return a.first == b.first; }), used.end());
  json.newLine();
  json.key("external");
  json.beginArray();
  for (const auto& [name, ref] : used) {
    const ExternalEntity& entity = site.federation.at(ref);
    json.newLine();
    json.beginObject();
    json.field("id", name);
    json.field("site", site.federation.siteOf(ref).title);
    json.field("type", entity.type);
    json.field("title", entity.title);
    json.field("url", entity.url);
    json.endObject();
  }
  json.endArray();
}

// Several links from a page to the same entity are one mention; where each stands is on the entity's page.
void writeMentions(JsonWriter& json, const Site& site) {
  using Row = std::tuple<std::string_view, std::string, std::string_view>;
  std::vector<Row> rows;
  rows.reserve(site.mentions.size());
  for (const Mention& mention : site.mentions) {
    rows.emplace_back(site.pages[mention.page].address, idOf(site, mention.to),
                      mention.automatic ? "automatic" : "written");
  }
  forEachExternalLink(site, [&](const Page& page, ExternalRef to) {
    rows.emplace_back(page.address, site.federation.nameOf(to), "written");
  });
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  json.key("mentions");
  json.beginArray();
  for (const auto& [from, to, kind] : rows) {
    json.newLine();
    json.beginObject();
    json.field("from", from);
    json.field("to", to);
    json.field("kind", kind);
    json.endObject();
  }
  json.endArray();
}

// On what terms all this may be used, where the site says so.
void writeLicence(JsonWriter& json, const Site& site) {
  const Licence& licence = site.config.licence;
  if (licence.name.empty()) return;
  json.key("licence");
  json.beginObject();
  json.field("name", licence.name.in(site.config.language));
  json.fieldUnlessEmpty("url", licence.url);
  json.fieldUnlessEmpty("note", licence.note.in(site.config.language));
  json.endObject();
  json.newLine();
}

}  // namespace

std::string graphJson(const Site& site, unsigned jobs) {
  std::string out;
  out.reserve(site.entities.size() * 400 + site.relations.size() * 120 + site.mentions.size() * 80);  // about the size
  JsonWriter json(out);
  json.beginObject();
  json.field("$schema", "graph.schema.json");
  json.newLine();
  writeLicence(json, site);
  writeEntities(json, site, jobs);
  json.newLine();
  writeRelations(json, site);
  json.newLine();
  writeMentions(json, site);
  json.newLine();
  writeMappingSets(json, site);
  json.newLine();
  writeMatrices(json, site);
  json.newLine();
  writePaths(json, site);
  json.newLine();
  writeModel(json, site);
  writeExternal(json, site);
  json.endObject();
  out += '\n';
  return out;
}

}  // namespace pejl::exporting
