// Mapping sets: what the editors claim to correspond across frameworks. Each pair also becomes a relation of origin
// mapping, so that an entity's page can show it, marked as a proposal.
#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

struct Side {
  std::vector<EntityIndex> entities;
  std::vector<ExternalRef> externals;
};

Side bindSide(const Site& site, const Names& names, const std::vector<std::pair<std::string, Location>>& ids,
              Diagnostics& diagnostics) {
  Side side;
  for (const auto& [id, where] : ids) {
    if (const auto external = splitExternal(site, id)) {
      const ExternalRef ref = findExternal(site, names, *external, where, diagnostics);
      if (ref.isThere()) side.externals.push_back(ref);
      continue;
    }
    const EntityIndex entity = findEntity(site, names, id, where, diagnostics);
    if (entity != none) side.entities.push_back(entity);
  }
  return side;
}

void addExternalRelations(Site& site, const Mapping& mapping, EntityIndex set) {
  const auto add = [&](EntityIndex entity, const std::vector<ExternalRef>& others, bool isInverse) {
    for (const ExternalRef& other : others) {
      site.federation.relations.push_back({entity, other, mapping.kind, isInverse, mapping.reason, set});
    }
  };
  for (const EntityIndex from : mapping.a) add(from, mapping.externalB, false);
  for (const EntityIndex to : mapping.b) add(to, mapping.externalA, true);
}

void addRelations(Site& site, const Mapping& mapping, EntityIndex set) {
  for (const EntityIndex from : mapping.a) {
    for (const EntityIndex to : mapping.b) {
      Relation relation;
      relation.from = from;
      relation.type = mapping.kind;
      relation.to = to;
      relation.origin = Origin::mapping;
      relation.reason = mapping.reason;
      relation.mappingSet = set;
      relation.where = mapping.where;
      site.relations.push_back(std::move(relation));
    }
  }
}

void bindRow(Site& site, const Names& names, const MappingClaim& claim, MappingSet& set, Diagnostics& diagnostics) {
  const auto kind = site.schema.findMappingKind(claim.kind);
  if (!kind && !claim.kind.empty()) {  // none at all: reported by parse
    std::vector<std::string_view> known;
    for (const MappingKind& mappingKind : site.schema.mappingKinds) known.push_back(mappingKind.id);
    diagnostics.add(codes::unknownChoice, claim.where, say("'{}' is no kind of mapping", claim.kind),
                    didYouMean(claim.kind, known));
  }
  Side a = bindSide(site, names, claim.a, diagnostics), b = bindSide(site, names, claim.b, diagnostics);
  Mapping mapping{std::move(a.entities), std::move(b.entities), std::move(a.externals), std::move(b.externals), kind.value_or(0),
                  claim.reason, claim.shared, claim.differenceA, claim.differenceB, claim.where};
  if (!kind) return;
  addRelations(site, mapping, set.entity);
  addExternalRelations(site, mapping, set.entity);
  set.mappings.push_back(std::move(mapping));
}

void bindFramework(const Site& site, const Names& names, const std::string& id, const Location& where, EntityIndex& entity,
                   ExternalRef& external, Diagnostics& diagnostics) {
  if (id.empty()) return;
  if (const auto name = splitExternal(site, id)) {
    external = findExternal(site, names, *name, where, diagnostics);
  } else {
    entity = findEntity(site, names, id, where, diagnostics);
  }
}

}  // namespace

void bindMappings(Site& site, const Names& names, Diagnostics& diagnostics) {
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    const Document& document = site.documents[site.pages[page].document];
    if (!document.mappingSet || site.pages[page].entity == none) continue;
    const MappingSetClaim& claim = *document.mappingSet;
    MappingSet set;
    set.entity = site.pages[page].entity;
    bindFramework(site, names, claim.a, claim.aWhere, set.a, set.externalA, diagnostics);
    bindFramework(site, names, claim.b, claim.bWhere, set.b, set.externalB, diagnostics);
    set.author = claim.author;
    set.date = claim.date;
    set.state = claim.state;
    set.method = claim.method;
    for (const MappingClaim& row : claim.mappings) bindRow(site, names, row, set, diagnostics);
    site.mappingSets.push_back(std::move(set));
  }
  std::stable_sort(site.federation.relations.begin(), site.federation.relations.end(),
                   [](const ExternalRelation& a, const ExternalRelation& b) { return a.entity < b.entity; });
}

}  // namespace pejl::resolution
