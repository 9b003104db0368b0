#include <algorithm>
#include <tuple>
#include <utility>

#include "base/diagnostic_codes.h"
#include "model/relation_names.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

void reportUnknownRelation(const Site& site, const RelationClaim& claim, EntityIndex owner, Diagnostics& diagnostics) {
  const std::string_view from = !claim.from.empty() ? std::string_view(claim.from)
                                : owner != none     ? std::string_view(site.entities[owner].declared.id)
                                                    : std::string_view();
  diagnostics.add(codes::unknownRelation, claim.where, say("there is no relation '{}'", claim.type),
                  suggestRelation(site.schema, claim.type, from, claim.to));
}

// `owner` is the entity that declares it, or none on a plain page, where a relation must say 'from'.
void bindClaim(Site& site, const Names& names, const RelationClaim& claim, EntityIndex owner, Diagnostics& diagnostics) {
  const auto type = site.schema.findRelation(claim.type);
  if (!type) reportUnknownRelation(site, claim, owner, diagnostics);
  const EntityIndex from = claim.from.empty() ? owner : findEntity(site, names, claim.from, claim.where, diagnostics);
  const EntityIndex to = findEntity(site, names, claim.to, claim.toWhere, diagnostics);
  if (claim.from.empty() && owner == none) {
    diagnostics.add(codes::missingKey, claim.where, say("a relation on a page that is no entity needs 'from'"),
                    say("from = \"id\", or give the page an id and a type"));
  }
  if (!type || from == none || to == none) return;
  Relation relation;
  relation.from = from;
  relation.type = *type;
  relation.to = to;
  relation.reason = claim.reason;
  relation.evidence = claim.evidence;
  relation.fields = claim.fields;
  relation.where = claim.where;
  site.relations.push_back(std::move(relation));
}

void bindDeclaration(Site& site, const Names& names, const EntityDeclaration& declaration, EntityIndex owner,
                     Diagnostics& diagnostics) {
  for (const RelationClaim& claim : declaration.relations) bindClaim(site, names, claim, owner, diagnostics);
  const auto themes = site.schema.findDerived(Derived::themes);
  for (const auto& [theme, where] : declaration.themes) {
    RelationClaim claim;
    claim.type = themes ? site.schema.relations[*themes].id : "themes";
    claim.to = theme;
    claim.where = claim.toWhere = where;
    bindClaim(site, names, claim, owner, diagnostics);
  }
}

// What stands inside something is part of it, unless it says so itself.
void addStructure(Site& site) {
  const auto derived = site.schema.findDerived(Derived::structure);
  if (!derived) return;
  const std::uint32_t type = *derived;
  std::vector<bool> declared(site.entities.size(), false);
  for (const Relation& relation : site.relations) {
    if (relation.origin != Origin::mapping && relation.type == type) declared[relation.from] = true;
  }
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const EntityIndex whole = site.entities[i].parent;
    if (whole == none || declared[i]) continue;
    Relation relation;
    relation.from = i;
    relation.type = type;
    relation.to = whole;
    relation.fromStructure = true;
    relation.where = site.entities[i].declared.where;
    site.relations.push_back(std::move(relation));
  }
}

void sortAndIndex(Site& site) {
  std::stable_sort(site.relations.begin(), site.relations.end(), [](const Relation& a, const Relation& b) {
    return std::tie(a.from, a.origin, a.type, a.to, a.where) < std::tie(b.from, b.origin, b.type, b.to, b.where);
  });
  site.outgoing.assign(site.entities.size(), {});
  site.incoming.assign(site.entities.size(), {});
  for (RelationIndex i = 0; i < site.relations.size(); ++i) {
    site.outgoing[site.relations[i].from].push_back(i);
    site.incoming[site.relations[i].to].push_back(i);
  }
}

}  // namespace

void bindRelations(Site& site, const Names& names, Diagnostics& diagnostics) {
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    // By document, not by entity: a plain page may state relations between others.
    const Document& document = site.documents[site.pages[page].document];
    for (const EntityDeclaration& declaration : document.declarations) {
      const auto found = site.entityById.find(declaration.id);
      const bool isEntity = !declaration.type.empty() && found != site.entityById.end() &&
                            found->second < site.entities.size();
      bindDeclaration(site, names, declaration, isEntity ? found->second : none, diagnostics);
    }
  }
  addStructure(site);
  sortAndIndex(site);
}

}  // namespace pejl::resolution
