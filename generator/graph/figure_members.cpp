#include "graph/figure_members.h"

#include <algorithm>
#include <iterator>

namespace pejl::graph {

std::vector<EntityIndex> figureMembers(const Site& site, EntityIndex group) {
  const std::vector<EntityIndex>& parts = site.partsOf[group];
  const auto isStatement = [&](EntityIndex part) { return site.typeOf(site.entities[part]).kind == TypeKind::statement; };
  const auto hasPage = [&](EntityIndex part) { return site.entities[part].anchor.empty(); };
  std::vector<EntityIndex> members;
  std::copy_if(parts.begin(), parts.end(), std::back_inserter(members), hasPage);
  if (members.empty()) {
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(members), [&](EntityIndex part) { return !isStatement(part); });
  }
  return members.empty() ? parts : members;
}

}  // namespace pejl::graph
