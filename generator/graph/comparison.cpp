#include "graph/comparison.h"

#include <algorithm>
#include <utility>

#include "graph/reading_order.h"

namespace pejl::graph {
namespace {

// A single sentence is compared with what it stands in, and what the site's editors add is nobody's to compare.
bool isComparable(TypeKind kind) {
  return kind == TypeKind::element || kind == TypeKind::term || kind == TypeKind::role || kind == TypeKind::organisation;
}

std::vector<EntityIndex> notAssessedOf(const Site& site, EntityIndex framework, const std::vector<bool>& isNamed) {
  std::vector<EntityIndex> left;
  if (framework == none) return left;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const Entity& entity = site.entities[i];
    if (entity.framework != framework || i == framework || isNamed[i]) continue;
    if (isComparable(site.typeOf(entity).kind)) left.push_back(i);
  }
  const ReadingOrder order = readingOrder(site);
  std::sort(left.begin(), left.end(), [&](EntityIndex a, EntityIndex b) { return order.ofEntity[a] < order.ofEntity[b]; });
  return left;
}

}  // namespace

Comparison compare(const Site& site, std::uint32_t index) {
  const MappingSet& set = site.mappingSets[index];
  Comparison comparison;
  comparison.set = index;
  comparison.left = set.a;
  comparison.right = set.b;
  std::vector<bool> isNamed(site.entities.size(), false);
  for (std::uint32_t i = 0; i < set.mappings.size(); ++i) {
    const Mapping& row = set.mappings[i];
    for (const EntityIndex entity : row.a) isNamed[entity] = true;
    for (const EntityIndex entity : row.b) isNamed[entity] = true;
    const bool hasA = !row.a.empty() || !row.externalA.empty(), hasB = !row.b.empty() || !row.externalB.empty();
    (!hasA || !hasB ? comparison.withoutCounterpart : comparison.pairs).push_back(i);
  }
  comparison.leftNotAssessed = notAssessedOf(site, set.a, isNamed);
  if (set.b != set.a) comparison.rightNotAssessed = notAssessedOf(site, set.b, isNamed);
  return comparison;
}

Comparison inverse(const Comparison& comparison) {
  Comparison other = comparison;
  other.isInverse = !comparison.isInverse;
  std::swap(other.left, other.right);
  std::swap(other.leftNotAssessed, other.rightNotAssessed);
  return other;
}

}  // namespace pejl::graph
