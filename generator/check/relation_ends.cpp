#include <algorithm>

#include "base/diagnostic_codes.h"
#include "check/rules.h"

namespace pejl::rules {
namespace {

bool allows(const std::vector<std::string>& types, const std::string& type) {
  return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
  return list;
}

bool carries(const Relation& relation, const std::string& field) {
  if (field == "reason") return !relation.reason.empty();
  if (field == "evidence") return !relation.evidence.empty();
  return std::any_of(relation.fields.begin(), relation.fields.end(), [&](const FieldClaim& f) { return f.key == field; });
}

// Where the two ends stand: the relation itself is written in one file and names what lies in two.
std::vector<RelatedPlace> endsOf(const Site& site, const Relation& relation) {
  return {endOf(site, relation.from), endOf(site, relation.to)};
}

void checkTypes(const Site& site, const Relation& relation, const RelationType& type, Diagnostics& diagnostics) {
  const std::string& from = site.typeOf(site.entities[relation.from]).id;
  const std::string& to = site.typeOf(site.entities[relation.to]).id;
  if (!allows(type.from, from)) {
    diagnostics.add(codes::relationType, relation.where,
                    say("'{}' cannot go from '{}', a {}", type.id, site.entities[relation.from].declared.id, from),
                    say("it goes from: {}", listed(type.from)), endsOf(site, relation));
  }
  if (!allows(type.to, to)) {
    diagnostics.add(codes::relationType, relation.where,
                    say("'{}' cannot go to '{}', a {}", type.id, site.entities[relation.to].declared.id, to),
                    say("it goes to: {}", listed(type.to)), endsOf(site, relation));
  }
}

void checkRequired(const Site& site, const Relation& relation, const RelationType& type, Diagnostics& diagnostics) {
  std::vector<std::string> required = type.requires_;
  if (site.typeOf(site.entities[relation.to]).kind == TypeKind::theme) {
    required.insert(required.end(), type.requiredToTheme.begin(), type.requiredToTheme.end());
  }
  for (const std::string& field : required) {
    if (carries(relation, field)) continue;
    diagnostics.add(codes::relationField, relation.where,
                    say("a '{}' to '{}' needs '{}'", type.id, site.entities[relation.to].declared.id, field),
                    say("{} = \"…\" under [[relation]]", field), endsOf(site, relation));
  }
}

}  // namespace

RelatedPlace endOf(const Site& site, EntityIndex index) {
  const Entity& entity = site.entities[index];
  return {entity.declared.where, say("'{}', a {}", entity.declared.id, site.typeOf(entity).id)};
}

void checkRelationEnds(const Site& site, Diagnostics& diagnostics) {
  for (const Relation& relation : site.relations) {
    if (relation.origin == Origin::mapping) continue;
    const RelationType& type = site.schema.relations[relation.type];
    if (relation.from == relation.to) {
      diagnostics.add(codes::relationCycle, relation.where,
                      say("'{}' is related to itself", site.entities[relation.from].declared.id), say("name another, or take it away"),
                      {endOf(site, relation.from)});
      continue;
    }
    checkTypes(site, relation, type, diagnostics);
    checkRequired(site, relation, type, diagnostics);
    const EntityIndex a = site.entities[relation.from].organisation, b = site.entities[relation.to].organisation;
    if (type.samePublisher && a != b && a != none && b != none) {
      diagnostics.add(codes::relationType, relation.where,
                      say("'{}' joins two publishers", type.id), say("only the publisher itself can say so; use a mapping set"),
                      endsOf(site, relation));
    }
  }
}

}  // namespace pejl::rules
