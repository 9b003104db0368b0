#include <algorithm>
#include <map>
#include <tuple>

#include "base/diagnostic_codes.h"
#include "check/rules.h"

namespace pejl::rules {
namespace {

std::string idOf(const Site& site, EntityIndex entity) { return site.entities[entity].declared.id; }

// Only what somebody wrote under [[relation]] or in an attribute; saying it in prose as well is good writing.
bool isDeclared(const Relation& relation) { return relation.origin == Origin::declared && !relation.fromStructure; }

void reportDoubles(const Site& site, Diagnostics& diagnostics) {
  std::map<std::tuple<std::uint32_t, EntityIndex, EntityIndex>, const Relation*> seen;
  for (const Relation& relation : site.relations) {
    if (!isDeclared(relation)) continue;
    const RelationType& type = site.schema.relations[relation.type];
    auto ends = std::minmax(relation.from, relation.to);
    const auto key = type.symmetric ? std::make_tuple(relation.type, ends.first, ends.second)
                                    : std::make_tuple(relation.type, relation.from, relation.to);
    const auto [first, isNew] = seen.emplace(key, &relation);
    if (isNew) continue;
    diagnostics.add(codes::duplicateRelation, relation.where,
                    say("'{} {} {}' is already said", idOf(site, relation.from), type.id, idOf(site, relation.to)),
                    say("take one of them away"),
                    {{first->second->where, say("said the first time")}, endOf(site, relation.from), endOf(site, relation.to)});
  }
}

enum class End : std::uint8_t { from, to };

// Reports every relation past `limit` among those that share the entity at this end.
void reportBeyond(const Site& site, std::uint32_t typeIndex, std::uint32_t limit, End end, EntityIndex shared,
                  Diagnostics& diagnostics) {
  const std::string& type = site.schema.relations[typeIndex].id;
  std::uint32_t count = 0;
  const Relation* first = nullptr;
  for (const RelationIndex index : end == End::from ? site.outgoing[shared] : site.incoming[shared]) {
    const Relation& relation = site.relations[index];
    if (relation.origin == Origin::mapping || relation.type != typeIndex) continue;
    if (first == nullptr) first = &relation;
    if (++count <= limit) continue;
    diagnostics.add(codes::relationCardinality, relation.where,
                    end == End::from ? say("at most {} '{}' may go from '{}'", limit, type, idOf(site, shared))
                                     : say("at most {} '{}' may go to '{}'", limit, type, idOf(site, shared)),
                    say("take all but {} away", limit),
                    {{first->where, say("the first")}, endOf(site, relation.from), endOf(site, relation.to)});
  }
}

}  // namespace

void checkRelationCounts(const Site& site, Diagnostics& diagnostics) {
  reportDoubles(site, diagnostics);
  for (std::uint32_t type = 0; type < site.schema.relations.size(); ++type) {
    const RelationType& relation = site.schema.relations[type];
    for (EntityIndex entity = 0; entity < site.entities.size(); ++entity) {
      if (relation.maxFrom) reportBeyond(site, type, *relation.maxFrom, End::from, entity, diagnostics);
      if (relation.maxTo) reportBeyond(site, type, *relation.maxTo, End::to, entity, diagnostics);
    }
  }
}

}  // namespace pejl::rules
