#include "graph/fields.h"

#include <algorithm>

namespace pejl::graph {

const FieldClaim* findField(const Entity& entity, std::string_view field) {
  const auto& claims = entity.declared.fields;
  const auto claim = std::find_if(claims.begin(), claims.end(), [field](const FieldClaim& one) { return one.key == field; });
  return claim == claims.end() ? nullptr : &*claim;
}

const std::string* textOf(const Entity& entity, std::string_view field) {
  const FieldClaim* const claim = findField(entity, field);
  return claim == nullptr ? nullptr : claim->value.asText();
}

}  // namespace pejl::graph
