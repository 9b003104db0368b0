// What several tables of pejl.toml have alike: an id of their own, one word of a few, types and relations by their ids. Private to
// this room.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "model/schema.h"

namespace pejl::discovery {

// What the tables of a kind have ids for, as messages say it.
struct IdPurpose {
  Phrase needed;             // "a matrix needs an 'id'"
  std::string_view example;  // "dimension-vaerdi"
  Wording<1> taken;          // "there is already a matrix '{}'"
  Phrase use;                // "its id is its address, so each needs one of its own"
};
void reportInvalidId(const Location& where, const IdPurpose& purpose, Diagnostics& diagnostics);
void reportTakenId(const Location& where, std::string_view id, const IdPurpose& purpose, Diagnostics& diagnostics);

// Whether the table has an id that none before it has; says what is wrong. Both have members id and where.
template <typename Item>
bool hasOwnId(const Item& item, const std::vector<Item>& before, const IdPurpose& purpose, Diagnostics& diagnostics) {
  if (!isValidId(item.id)) {
    reportInvalidId(item.where, purpose, diagnostics);
    return false;
  }
  const bool isTaken = std::any_of(before.begin(), before.end(), [&](const Item& other) { return other.id == item.id; });
  if (isTaken) reportTakenId(item.where, item.id, purpose, diagnostics);
  return !isTaken;
}

void reportUnknownWord(const Location& where, std::string_view key, std::string_view word, std::span<const std::string_view> known,
                       Diagnostics& diagnostics);

// The meaning of the word under `key`: `choices` are pairs {word, meaning}. Without the key, or with an unknown word, which is reported,
// `value` stays what it was.
void applyChoice(TableReader& reader, std::string_view key, auto& value, const auto& choices, Diagnostics& diagnostics) {
  const auto word = reader.text(key);
  if (!word) return;
  std::vector<std::string_view> known;
  for (const auto& [name, meaning] : choices) {
    if (*word == name) {
      value = meaning;
      return;
    }
    known.push_back(name);
  }
  reportUnknownWord(reader.where(key), key, *word, known, diagnostics);
}

// The types, or relations, that the ids under `key` name; an unknown one is reported and left out.
std::vector<std::uint32_t> readTypes(TableReader& reader, std::string_view key, const Schema& schema, Diagnostics& diagnostics);
std::vector<std::uint32_t> readRelations(TableReader& reader, std::string_view key, const Schema& schema, Diagnostics& diagnostics);

}  // namespace pejl::discovery
