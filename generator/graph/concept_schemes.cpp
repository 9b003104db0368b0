#include "graph/concept_schemes.h"

#include <algorithm>
#include <map>

namespace pejl::graph {
namespace {

// Edges from each concept to its broader ones, kept free of circles.
class Hierarchy {
 public:
  explicit Hierarchy(std::size_t entities) : broader_(entities) {}

  void add(EntityIndex narrow, EntityIndex broad) {
    if (narrow == broad || isAbove(narrow, broad)) return;
    std::vector<EntityIndex>& list = broader_[narrow];
    if (std::find(list.begin(), list.end(), broad) == list.end()) list.push_back(broad);
  }

  // Whether `high` is reached from `low`.
  bool isAbove(EntityIndex high, EntityIndex low) const {
    std::vector<EntityIndex> open = broader_[low];
    std::vector<EntityIndex> seen;
    while (!open.empty()) {
      const EntityIndex at = open.back();
      open.pop_back();
      if (at == high) return true;
      if (std::find(seen.begin(), seen.end(), at) != seen.end()) continue;
      seen.push_back(at);
      open.insert(open.end(), broader_[at].begin(), broader_[at].end());
    }
    return false;
  }

  const std::vector<EntityIndex>& of(EntityIndex narrow) const { return broader_[narrow]; }

 private:
  std::vector<std::vector<EntityIndex>> broader_;
};

EntityIndex conceptAround(const Site& site, EntityIndex entity) {
  for (EntityIndex at = site.entities[entity].parent; at != none; at = site.entities[at].parent) {
    if (isConcept(site, at)) return site.entities[at].framework == site.entities[entity].framework ? at : none;
  }
  return none;
}

Hierarchy hierarchyOf(const Site& site) {
  Hierarchy hierarchy(site.entities.size());
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (!isConcept(site, i)) continue;
    if (const EntityIndex around = conceptAround(site, i); around != none) hierarchy.add(i, around);
  }
  for (const Relation& relation : site.relations) {
    if (relation.origin == Origin::mapping || !isConcept(site, relation.from) || !isConcept(site, relation.to)) continue;
    const std::string& property = site.schema.relations[relation.type].skos;
    if (property == "broader") hierarchy.add(relation.from, relation.to);
    if (property == "narrower") hierarchy.add(relation.to, relation.from);
  }
  return hierarchy;
}

std::vector<EntityIndex> relatedTo(const Site& site, const Hierarchy& hierarchy, EntityIndex entity) {
  std::vector<EntityIndex> related;
  const auto add = [&](RelationIndex index, EntityIndex other) {
    const Relation& relation = site.relations[index];
    if (relation.origin == Origin::mapping || site.schema.relations[relation.type].skos != "related") return;
    if (other == entity || !isConcept(site, other) || hierarchy.isAbove(other, entity) || hierarchy.isAbove(entity, other)) return;
    if (std::find(related.begin(), related.end(), other) == related.end()) related.push_back(other);
  };
  for (const RelationIndex i : site.outgoing[entity]) add(i, site.relations[i].to);
  for (const RelationIndex i : site.incoming[entity]) add(i, site.relations[i].from);
  std::sort(related.begin(), related.end());
  return related;
}

}  // namespace

bool isConcept(const Site& site, EntityIndex entity) {
  const EntityType& type = site.typeOf(site.entities[entity]);
  const bool isOfKind = type.kind == TypeKind::element || type.kind == TypeKind::theme || type.kind == TypeKind::role || type.kind == TypeKind::term;
  return isOfKind && type.isConcept;
}

std::vector<ConceptScheme> conceptSchemes(const Site& site) {
  const Hierarchy hierarchy = hierarchyOf(site);
  std::map<EntityIndex, ConceptScheme> schemes;  // `none` is the largest number, and so last
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (!isConcept(site, i)) continue;
    ConceptScheme& scheme = schemes[site.entities[i].framework];
    scheme.framework = site.entities[i].framework;
    scheme.concepts.push_back({i, hierarchy.of(i), relatedTo(site, hierarchy, i)});
  }
  std::vector<ConceptScheme> result;
  for (auto& [framework, scheme] : schemes) result.push_back(std::move(scheme));
  return result;
}

std::string_view matchOf(const Site& site, const Mapping& row) {
  const std::string_view match = site.schema.mappingKinds[row.kind].skos;
  const bool hasOneA = row.a.size() + row.externalA.size() == 1, hasOneB = row.b.size() + row.externalB.size() == 1;
  // All of several things that together are within B are within B; of B's that together hold A none need hold it.
  const bool follows = match == "broadMatch" ? hasOneB : match == "narrowMatch" ? hasOneA : hasOneA && hasOneB;
  return match.empty() || follows ? match : std::string_view("relatedMatch");
}

}  // namespace pejl::graph
