// What an entity gets from where it stands: what it is part of, its framework and organisation, status and sources.
#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "language/dates.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

// The entity of the nearest page above, or none.
EntityIndex entityAbove(const Site& site, PageIndex page) {
  for (PageIndex above = site.pages[page].parent; above != none; above = site.pages[above].parent) {
    if (site.pages[above].entity != none) return site.pages[above].entity;
  }
  return none;
}

TypeKind kindOf(const Site& site, EntityIndex entity) { return site.typeOf(site.entities[entity]).kind; }

// Nearest entity of a kind among the page's own and those of the pages above.
EntityIndex nearestOfKind(const Site& site, PageIndex page, TypeKind kind) {
  for (PageIndex at = page; at != none; at = site.pages[at].parent) {
    const EntityIndex entity = site.pages[at].entity;
    if (entity != none && kindOf(site, entity) == kind) return entity;
  }
  return none;
}

// An organisation has units as its parts, but not the frameworks in its folder, nor what is said of it on its page.
bool mayBePartOf(const Site& site, EntityIndex part, EntityIndex whole) {
  const TypeKind kind = kindOf(site, whole);
  if (kind == TypeKind::organisation) return kindOf(site, part) == TypeKind::organisation;
  return kind != TypeKind::source;
}

// A relation such as del_af in the entity's own front matter or attributes says it is part of something else.
EntityIndex declaredParent(const Site& site, const EntityDeclaration& declaration) {
  for (const RelationClaim& claim : declaration.relations) {
    const auto type = site.schema.findRelation(claim.type);
    if (!type || site.schema.relations[*type].derived != Derived::structure) continue;
    const auto found = site.entityById.find(claim.to);
    if ((claim.from.empty() || claim.from == declaration.id) && found != site.entityById.end()) return found->second;
  }
  return none;
}

void setParent(Site& site, EntityIndex index) {
  Entity& entity = site.entities[index];
  entity.parent = declaredParent(site, entity.declared);
  if (entity.parent != none) return;
  if (entity.anchor.empty()) {
    const EntityIndex above = entityAbove(site, entity.page);
    const TypeKind own = kindOf(site, index);
    const bool standsAlone = own == TypeKind::framework || own == TypeKind::mappingSet || own == TypeKind::path || own == TypeKind::profile;
    if (above != none && mayBePartOf(site, index, above) && !standsAlone) entity.parent = above;
    return;
  }
  // Inside a page: the declaration around it, if that is an entity; else the page's own.
  const Document& document = site.documents[site.pages[entity.page].document];
  for (std::uint32_t around = entity.declared.enclosing; around < document.declarations.size();
       around = document.declarations[around].enclosing) {
    const auto found = site.entityById.find(document.declarations[around].id);
    if (!document.declarations[around].type.empty() && found != site.entityById.end() && found->second != index) {
      entity.parent = found->second;
      break;
    }
    if (around == 0) break;
  }
  if (entity.parent == none) entity.parent = site.pages[entity.page].entity;
  if (entity.parent != none && !mayBePartOf(site, index, entity.parent)) entity.parent = none;
}

// Declared parents can go in a circle, which the relation's own rule reports. Here it must only not be walked for ever:
// the entity whose chain comes back to itself becomes part of nothing.
void cutParentLoops(Site& site) {
  std::vector<EntityIndex> lastWalk(site.entities.size(), none);
  for (EntityIndex start = 0; start < site.entities.size(); ++start) {
    for (EntityIndex at = start; at != none; at = site.entities[at].parent) {
      lastWalk[at] = start;
      const EntityIndex above = site.entities[at].parent;
      if (above != none && lastWalk[above] == start) site.entities[at].parent = none;
    }
  }
}

// What a status has become by today, when its dates say so: what was adopted is in force from its first day on.
void applyDates(const Schema& schema, const std::string& today, Entity& entity) {
  const auto turnInto = [&](const std::string& id) {
    const auto next = schema.findStatus(id);
    if (!next) return;
    entity.statusType = *next;
    entity.status.state = id;
  };
  if (entity.statusType == none || today.empty()) return;
  const std::string begin = firstDay(entity.status.since), end = lastDay(entity.status.until);
  if (!begin.empty() && begin <= today) turnInto(schema.statuses[entity.statusType].afterSince);
  if (!end.empty() && end < today) turnInto(schema.statuses[entity.statusType].afterUntil);
}

void setStatus(Site& site, Entity& entity, Diagnostics& diagnostics) {
  if (entity.declared.status) {
    entity.status = *entity.declared.status;
    const auto type = site.schema.findStatus(entity.status.state);
    if (type) {
      entity.statusType = *type;
      applyDates(site.schema, site.today, entity);
    } else {
      std::vector<std::string_view> known;
      for (const Status& status : site.schema.statuses) known.push_back(status.id);
      diagnostics.add(codes::unknownStatus, entity.status.where, say("there is no status '{}'", entity.status.state),
                      didYouMean(entity.status.state, known));
    }
    return;
  }
  // Parents come first: a page above has a shorter address or the same page an earlier place, save for a framework
  // whose page sorts after; so ask the framework directly as well.
  for (const EntityIndex source : {entity.parent, entity.framework}) {
    if (source == none || &site.entities[source] == &entity) continue;
    const Entity& above = site.entities[source];
    const StatusClaim* claim = !above.status.state.empty() ? &above.status
                               : above.declared.status     ? &*above.declared.status
                                                           : nullptr;
    if (claim == nullptr) continue;
    entity.status = *claim;
    entity.statusInherited = true;
    const auto type = site.schema.findStatus(claim->state);
    entity.statusType = type ? *type : none;
    applyDates(site.schema, site.today, entity);
    return;
  }
}

void setSources(Site& site, Entity& entity) {
  for (EntityIndex from = static_cast<EntityIndex>(&entity - site.entities.data()); from != none;
       from = site.entities[from].parent) {
    if (!site.entities[from].declared.sources.empty()) {
      entity.sources = site.entities[from].declared.sources;
      return;
    }
  }
  // A unit on an organisation's page is no part of it, but the page's words have one source.
  entity.sources = site.documents[site.pages[entity.page].document].declarations.front().sources;
  if (entity.sources.empty() && entity.framework != none) {
    entity.sources = site.entities[entity.framework].declared.sources;
  }
}

void markExpired(Site& site) {
  if (site.today.empty()) return;
  const auto expired = std::find_if(site.schema.statuses.begin(), site.schema.statuses.end(),
                                    [](const Status& status) { return status.forExpired; });
  for (Page& page : site.pages) {
    const std::string& expires = site.documents[page.document].declarations.front().expires;
    page.expired = !expires.empty() && expires < site.today;
    if (!page.expired || page.entity == none || expired == site.schema.statuses.end()) continue;
    Entity& entity = site.entities[page.entity];
    entity.declared.status = StatusClaim{expired->id, {}, expires, {}, {}, {}, entity.declared.where};
  }
}

}  // namespace

void inheritFromPlace(Site& site, const Names& names, Diagnostics& diagnostics) {
  markExpired(site);
  for (EntityIndex i = 0; i < site.entities.size(); ++i) setParent(site, i);
  cutParentLoops(site);
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    site.pages[i].framework = nearestOfKind(site, i, TypeKind::framework);
    site.pages[i].organisation = nearestOfKind(site, i, TypeKind::organisation);
  }
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    Entity& entity = site.entities[i];
    entity.framework = site.pages[entity.page].framework;
    entity.organisation = site.pages[entity.page].organisation;
    if (!entity.declared.organisation.empty()) {
      entity.organisation = findEntity(site, names, entity.declared.organisation, entity.declared.where, diagnostics);
      if (entity.anchor.empty()) site.pages[entity.page].organisation = entity.organisation;
    }
    if (kindOf(site, i) == TypeKind::organisation) entity.organisation = i;
  }
  site.partsOf.resize(site.entities.size());
  for (Entity& entity : site.entities) {
    setStatus(site, entity, diagnostics);
    setSources(site, entity);
    for (const SourceClaim& source : entity.sources) {
      const auto found = site.entityById.find(source.document);
      entity.sourceEntities.push_back(found == site.entityById.end() ? none : found->second);
    }
    for (const SourceClaim& source : entity.declared.sources) {
      if (!source.document.empty()) findEntity(site, names, source.document, source.where, diagnostics);
    }
    for (const FieldClaim& field : entity.declared.fields) {
      EntityIndex target = none;
      for (const FieldType& type : site.typeOf(entity).fields) {
        const bool refers = type.kind == FieldKind::reference || type.kind == FieldKind::references;
        if (type.id != field.key || !refers || field.value.asText() == nullptr) continue;
        target = findEntity(site, names, *field.value.asText(), field.value.where, diagnostics);
      }
      entity.fieldTargets.push_back(target);
    }
  }
}

}  // namespace pejl::resolution
