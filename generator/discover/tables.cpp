#include "discover/tables.h"

#include "base/diagnostic_codes.h"
#include "model/relation_names.h"

namespace pejl::discovery {

void reportInvalidId(const Location& where, const IdPurpose& purpose, Diagnostics& diagnostics) {
  diagnostics.add(codes::invalidId, where, say(purpose.needed),
                  say("use lower-case ASCII letters, digits, '-' and '_': id = \"{}\"", purpose.example));
}

void reportTakenId(const Location& where, std::string_view id, const IdPurpose& purpose, Diagnostics& diagnostics) {
  diagnostics.add(codes::duplicateId, where, say(purpose.taken, id), say(purpose.use));
}

void reportUnknownWord(const Location& where, std::string_view key, std::string_view word, std::span<const std::string_view> known,
                       Diagnostics& diagnostics) {
  std::string all;
  for (const std::string_view name : known) all.append(all.empty() ? "" : ", ").append(name);
  const Message help = didYouMean(word, known);
  diagnostics.add(codes::wrongValue, where, say("'{}' is no {}", word, key), help.empty() ? say("write one of {}", all) : help);
}

std::vector<std::uint32_t> readTypes(TableReader& reader, std::string_view key, const Schema& schema, Diagnostics& diagnostics) {
  std::vector<std::uint32_t> types;
  for (const std::string& id : reader.texts(key)) {
    if (const auto type = schema.findType(id)) {
      types.push_back(*type);
      continue;
    }
    std::vector<std::string_view> known;
    for (const EntityType& type : schema.types) known.push_back(type.id);
    diagnostics.add(codes::unknownType, reader.where(key), say("there is no type '{}'", id), didYouMean(id, known));
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
    diagnostics.add(codes::unknownRelation, reader.where(key), say("there is no relation '{}'", id), suggestRelation(schema, id, {}, {}));
  }
  return relations;
}

}  // namespace pejl::discovery
