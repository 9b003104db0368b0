#include "graph/statement_fields.h"

#include <algorithm>

namespace pejl::graph {

std::span<const Choice> modalitiesOf(const EntityType& type) {
  if (type.kind != TypeKind::statement) return {};
  const auto field = std::find_if(type.fields.begin(), type.fields.end(), [](const FieldType& one) { return one.id == modalityField; });
  return field == type.fields.end() ? std::span<const Choice>() : std::span<const Choice>(field->choices);
}

const Choice* modalityOf(const Site& site, const Entity& statement) {
  const std::span<const Choice> choices = modalitiesOf(site.typeOf(statement));
  const auto& claims = statement.declared.fields;
  const auto claim = std::find_if(claims.begin(), claims.end(), [](const FieldClaim& one) { return one.key == modalityField; });
  const std::string* const said = claim == claims.end() ? nullptr : claim->value.asText();
  if (said == nullptr) return nullptr;
  const auto choice = std::find_if(choices.begin(), choices.end(), [said](const Choice& one) { return one.id == *said; });
  return choice == choices.end() ? nullptr : &*choice;
}

EntityIndex namedBy(const Entity& statement, std::string_view field) {
  for (std::size_t i = 0; i < statement.declared.fields.size() && i < statement.fieldTargets.size(); ++i) {
    if (statement.declared.fields[i].key == field) return statement.fieldTargets[i];
  }
  return none;
}

}  // namespace pejl::graph
