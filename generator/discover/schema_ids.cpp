#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "discover/schema_parts.h"
#include "model/relation_names.h"

namespace pejl::discovery {

std::vector<std::uint32_t> readTypes(TableReader& reader, std::string_view key, const Schema& schema, Diagnostics& diagnostics) {
  std::vector<std::uint32_t> types;
  for (const std::string& id : reader.texts(key)) {
    if (const auto type = schema.findType(id)) {
      types.push_back(*type);
      continue;
    }
    std::vector<std::string_view> known;
    for (const EntityType& type : schema.types) known.push_back(type.id);
    diagnostics.add(codes::unknownType, reader.where(key), "there is no type '" + id + "'", didYouMean(id, known));
  }
  return types;
}

std::vector<std::uint32_t> readRelations(TableReader& reader, std::string_view key, const Schema& schema, Diagnostics& diagnostics) {
  std::vector<std::uint32_t> relations;
  for (const std::string& id : reader.texts(key)) {
    if (const auto relation = schema.findRelation(id)) {
      relations.push_back(*relation);
      continue;
    }
    diagnostics.add(codes::unknownRelation, reader.where(key), "there is no relation '" + id + "'", suggestRelation(schema, id, {}, {}));
  }
  return relations;
}

}  // namespace pejl::discovery
