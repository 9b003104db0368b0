// Reads a TOML table key by key and, at the end, reports the keys that nobody asked for with the nearest known one.
// A value of the wrong kind is reported at its place and read as if it were not there.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/toml.h"

namespace pejl {

class TableReader {
 public:
  // Both must outlive the reader. What is not a table is reported and read as an empty one.
  TableReader(const TomlValue& table, Diagnostics& diagnostics);

  std::optional<std::string> text(std::string_view key);
  std::optional<std::int64_t> integer(std::string_view key);
  std::optional<bool> boolean(std::string_view key);
  // A date as TOML writes it, or text such as "2021-Q3"; as text.
  std::optional<std::string> time(std::string_view key);
  // A list of text, or one text.
  std::vector<std::string> texts(std::string_view key);
  // A table, or nullptr. Any kind: value().
  const TomlValue* table(std::string_view key);
  // A list of tables, or one table; empty when it is not there.
  std::vector<const TomlValue*> tables(std::string_view key);
  const TomlValue* value(std::string_view key);

  // The value's place, or the table's when the key is not there.
  Location where(std::string_view key) const;
  const Location& where() const { return table_.where; }

  // Reports every key that was never asked for; `alsoKnown` are keys that others will read.
  void reportUnknownKeys(std::span<const std::string> alsoKnown = {});

 private:
  const TomlValue* wrong(std::string_view key, const TomlValue& value, Phrase wanted);

  const TomlValue& table_;
  Diagnostics& diagnostics_;
  std::vector<std::string> known_;
};

}  // namespace pejl
