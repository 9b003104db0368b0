#include "graph/statement_fields.h"

#include <algorithm>

#include "graph/fields.h"

namespace pejl::graph {

std::span<const Choice> modalitiesOf(const EntityType& type) {
  if (type.kind != TypeKind::statement) return {};
  const auto field = std::find_if(type.fields.begin(), type.fields.end(), [](const FieldType& one) { return one.id == modalityField; });
  return field == type.fields.end() ? std::span<const Choice>() : std::span<const Choice>(field->choices);
}

const Choice* modalityOf(const Site& site, const Entity& statement) {
  const std::span<const Choice> choices = modalitiesOf(site.typeOf(statement));
  const std::string* const said = textOf(statement, modalityField);
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
