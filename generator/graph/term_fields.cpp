#include "graph/term_fields.h"

#include "graph/fields.h"

namespace pejl::graph {

std::string_view expansionOf(const Site& site, const Entity& entity) {
  if (site.typeOf(entity).kind != TypeKind::term) return {};
  const std::string* const words = textOf(entity, expansionField);
  return words == nullptr ? std::string_view() : std::string_view(*words);
}

}  // namespace pejl::graph
