// Mapping sets: what the editors claim to correspond across frameworks. Each pair also becomes a relation of origin
// mapping, so that an entity's page can show it, marked as a proposal.
#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

std::vector<EntityIndex> bindSide(const Site& site, const Names& names,
                                  const std::vector<std::pair<std::string, Location>>& ids, Diagnostics& diagnostics) {
  std::vector<EntityIndex> side;
  for (const auto& [id, where] : ids) {
    const EntityIndex entity = findEntity(site, names, id, where, diagnostics);
    if (entity != none) side.push_back(entity);
  }
  return side;
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
    diagnostics.add(codes::unknownChoice, claim.where, "'" + claim.kind + "' is no kind of mapping",
                    didYouMean(claim.kind, known));
  }
  Mapping mapping{bindSide(site, names, claim.a, diagnostics), bindSide(site, names, claim.b, diagnostics),
                  kind.value_or(0), claim.reason, claim.shared, claim.differenceA, claim.differenceB, claim.where};
  if (!kind) return;
  addRelations(site, mapping, set.entity);
  set.mappings.push_back(std::move(mapping));
}

EntityIndex bindFramework(const Site& site, const Names& names, const std::string& id, const Location& where,
                          Diagnostics& diagnostics) {
  return id.empty() ? none : findEntity(site, names, id, where, diagnostics);
}

}  // namespace

void bindMappings(Site& site, const Names& names, Diagnostics& diagnostics) {
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    const Document& document = site.documents[site.pages[page].document];
    if (!document.mappingSet || site.pages[page].entity == none) continue;
    const MappingSetClaim& claim = *document.mappingSet;
    MappingSet set;
    set.entity = site.pages[page].entity;
    set.a = bindFramework(site, names, claim.a, claim.aWhere, diagnostics);
    set.b = bindFramework(site, names, claim.b, claim.bWhere, diagnostics);
    set.author = claim.author;
    set.date = claim.date;
    set.state = claim.state;
    set.method = claim.method;
    for (const MappingClaim& row : claim.mappings) bindRow(site, names, row, set, diagnostics);
    site.mappingSets.push_back(std::move(set));
  }
}

}  // namespace pejl::resolution
