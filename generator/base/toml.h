// TOML as a tree of our own with the place of every key and value. The only door to toml++.
// Guards against what crashes toml++ 3.3 (dotted keys of thousands of parts) before parsing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.h"

namespace pejl {

struct TomlEntry;

struct TomlValue {
  using Array = std::vector<TomlValue>;
  using Table = std::vector<TomlEntry>;  // in the order written
  struct Time {
    std::string text;  // a date, time or date-time as in the source, ISO 8601
  };
  std::variant<std::string, std::int64_t, double, bool, Time, Array, Table> data;
  Location where;

  const std::string* asText() const { return std::get_if<std::string>(&data); }
  const std::int64_t* asInteger() const { return std::get_if<std::int64_t>(&data); }
  const bool* asBoolean() const { return std::get_if<bool>(&data); }
  const Array* asArray() const { return std::get_if<Array>(&data); }
  const Table* asTable() const { return std::get_if<Table>(&data); }
  const Time* asTime() const { return std::get_if<Time>(&data); }
  // The entry of a table, or nullptr.
  const TomlEntry* find(std::string_view key) const;
  // "text", "a number", "true or false", "a date", "a list", "a table".
  Message kindName() const;
};

struct TomlEntry {
  std::string key;
  Location where;  // of the key
  TomlValue value;
};

// Parses `text`, a part of `file` whose first line is line `firstLine` of the file. What is not TOML is reported as
// invalid-toml and gives an empty table.
TomlValue parseToml(std::string_view text, const std::string& file, std::uint32_t firstLine, Diagnostics& diagnostics);

}  // namespace pejl
