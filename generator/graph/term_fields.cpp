#include "graph/term_fields.h"

#include <algorithm>

namespace pejl::graph {

std::string_view expansionOf(const Site& site, const Entity& entity) {
  if (site.typeOf(entity).kind != TypeKind::term) return {};
  const auto& claims = entity.declared.fields;
  const auto claim = std::find_if(claims.begin(), claims.end(), [](const FieldClaim& one) { return one.key == expansionField; });
  const std::string* const words = claim == claims.end() ? nullptr : claim->value.asText();
  return words == nullptr ? std::string_view() : std::string_view(*words);
}

}  // namespace pejl::graph
