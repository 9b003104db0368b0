#include "base/toml_table.h"

#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl {

TableReader::TableReader(const TomlValue& table, Diagnostics& diagnostics) : table_(table), diagnostics_(diagnostics) {
  if (table.asTable() == nullptr) {
    diagnostics.add(codes::wrongValue, table.where, say("expected a table, not {}", table.kindName()),
                    say("write it as [name] with keys below, or { key = \"value\" }"));
  }
}

const TomlValue* TableReader::value(std::string_view key) {
  known_.emplace_back(key);
  const TomlEntry* entry = table_.find(key);
  return entry == nullptr ? nullptr : &entry->value;
}

const TomlValue* TableReader::wrong(std::string_view key, const TomlValue& value, Phrase wanted) {
  diagnostics_.add(codes::wrongValue, value.where, say("'{}' must be {}, not {}", key, say(wanted), value.kindName()));
  return nullptr;
}

std::optional<std::string> TableReader::text(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  if (const std::string* text = found->asText()) return *text;
  wrong(key, *found, Phrase("text in \"quotes\""));
  return std::nullopt;
}

std::optional<std::int64_t> TableReader::integer(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  if (const std::int64_t* number = found->asInteger()) return *number;
  wrong(key, *found, Phrase("a whole number"));
  return std::nullopt;
}

std::optional<bool> TableReader::boolean(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  if (const bool* boolean = found->asBoolean()) return *boolean;
  wrong(key, *found, Phrase("true or false"));
  return std::nullopt;
}

std::optional<std::string> TableReader::time(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return std::nullopt;
  if (const TomlValue::Time* time = found->asTime()) return time->text;
  if (const std::string* text = found->asText()) return *text;
  wrong(key, *found, Phrase("a date such as 2026-03-01"));
  return std::nullopt;
}

std::vector<std::string> TableReader::texts(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return {};
  if (const std::string* text = found->asText()) return {*text};
  std::vector<std::string> result;
  if (const TomlValue::Array* items = found->asArray()) {
    for (const TomlValue& item : *items) {
      if (const std::string* text = item.asText()) {
        result.push_back(*text);
      } else {
        wrong(key, item, Phrase("a list of text"));
      }
    }
  } else {
    wrong(key, *found, Phrase("a list such as [\"a\", \"b\"]"));
  }
  return result;
}

const TomlValue* TableReader::table(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr || found->asTable() != nullptr) return found;
  return wrong(key, *found, Phrase("a table such as { a = \"b\" }"));
}

std::vector<const TomlValue*> TableReader::tables(std::string_view key) {
  const TomlValue* found = value(key);
  if (found == nullptr) return {};
  if (found->asTable() != nullptr) return {found};
  std::vector<const TomlValue*> result;
  if (const TomlValue::Array* items = found->asArray()) {
    for (const TomlValue& item : *items) {
      if (item.asTable() != nullptr) {
        result.push_back(&item);
      } else {
        wrong(key, item, Phrase("a list of tables"));
      }
    }
  } else {
    wrong(key, *found, Phrase("a table, or a list of tables"));
  }
  return result;
}

Location TableReader::where(std::string_view key) const {
  const TomlEntry* entry = table_.find(key);
  return entry == nullptr ? table_.where : entry->value.where;
}

void TableReader::reportUnknownKeys(std::span<const std::string> alsoKnown) {
  const TomlValue::Table* entries = table_.asTable();
  if (entries == nullptr) return;
  std::vector<std::string_view> known(known_.begin(), known_.end());
  known.insert(known.end(), alsoKnown.begin(), alsoKnown.end());
  for (const TomlEntry& entry : *entries) {
    if (std::find(known.begin(), known.end(), entry.key) != known.end()) continue;
    diagnostics_.add(codes::unknownKey, entry.where, say("unknown key '{}'", entry.key), didYouMean(entry.key, known));
  }
}

}  // namespace pejl
