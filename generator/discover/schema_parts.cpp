#include "discover/schema_parts.h"

#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl::discovery {
namespace {

void setText(LocalizedText& text, std::string_view language, const std::string& words) {
  for (auto& [code, old] : text.texts) {
    if (code == language) {
      old = words;
      return;
    }
  }
  text.texts.emplace_back(language, words);
}

// Where a relation names its types, for a message.
Location placeOf(const TomlValue& settings, const std::string& relation, std::string_view side) {
  const TomlValue* value = &settings;
  for (const std::string_view key : {std::string_view("relations"), std::string_view(relation), side}) {
    const TomlEntry* entry = value->find(key);
    if (entry == nullptr) break;
    value = &entry->value;
  }
  return value->where;
}

}  // namespace

void applyText(LocalizedText& text, const TomlValue& value, std::string_view language, Diagnostics& diagnostics) {
  if (const std::string* words = value.asText()) {
    setText(text, language, *words);
    return;
  }
  if (const TomlValue::Table* table = value.asTable()) {
    for (const TomlEntry& entry : *table) {
      const std::string* words = entry.value.asText();
      if (words != nullptr && entry.key.size() == 2) {
        setText(text, entry.key, *words);
      } else {
        diagnostics.add(codes::wrongValue, entry.where, say("expected a language code and its text"),
                        say("{ da = \"værdi\", en = \"value\" }"));
      }
    }
    return;
  }
  diagnostics.add(codes::wrongValue, value.where, say("expected text, or a text for each language"),
                  say("\"værdi\", or { da = \"værdi\", en = \"value\" }"));
}

void applyText(LocalizedText& text, TableReader& reader, std::string_view key, std::string_view language,
               Diagnostics& diagnostics) {
  if (const TomlValue* value = reader.value(key)) applyText(text, *value, language, diagnostics);
}

void checkTypeNames(Schema& schema, std::span<const std::string> disabledTypes, const TomlValue& settings,
                    Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const EntityType& type : schema.types) known.push_back(type.id);
  const auto prune = [&](const RelationType& relation, std::vector<std::string>& names, std::string_view side) {
    const bool wasRestricted = !names.empty();
    std::erase_if(names, [&](const std::string& name) {
      if (schema.findType(name)) return false;
      if (std::find(disabledTypes.begin(), disabledTypes.end(), name) == disabledTypes.end()) {
        diagnostics.add(codes::unknownType, placeOf(settings, relation.id, side),
                        say("the relation '{}' names the unknown type '{}'", relation.id, name), didYouMean(name, known));
      }
      return true;
    });
    return wasRestricted && names.empty();
  };
  std::erase_if(schema.relations, [&](RelationType& relation) {
    const bool nothingFrom = prune(relation, relation.from, "from");
    const bool nothingTo = prune(relation, relation.to, "to");
    return nothingFrom || nothingTo;
  });
}

}  // namespace pejl::discovery
