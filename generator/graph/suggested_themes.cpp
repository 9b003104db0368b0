#include "graph/suggested_themes.h"

namespace pejl::graph {

std::vector<EntityIndex> suggestedThemes(const Site& site) {
  constexpr std::size_t most = 12;
  std::vector<EntityIndex> themes;
  for (EntityIndex i = 0; i < site.entities.size() && themes.size() < most; ++i) {
    if (site.typeOf(site.entities[i]).kind == TypeKind::theme) themes.push_back(i);
  }
  return themes;
}

}  // namespace pejl::graph
