#include "base/toml.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <tuple>
#include <utility>
#include <toml++/toml.h>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl {
namespace {

// toml++ 3.3 walks dotted keys and nested values recursively: 5,000 parts overflow a thread's stack. These limits are
// far above what a person writes.
constexpr std::size_t maximumKeyParts = 16;
constexpr std::size_t maximumNesting = 32;
constexpr std::size_t maximumSize = 4u << 20;

// The first line (from 1) that breaks a limit, or 0. Counts outside strings only as far as it is cheap to know: a dot
// or bracket in a string can at worst refuse a line with sixteen dots before its '='.
std::uint32_t lineBeyondLimits(std::string_view text) {
  std::size_t nesting = 0;
  std::uint32_t number = 0;
  bool inMultiline = false;
  for (const std::string_view line : splitLines(text)) {
    ++number;
    std::size_t fences = 0;
    for (std::size_t at = line.find("\"\"\""); at != std::string_view::npos; at = line.find("\"\"\"", at + 3)) ++fences;
    const bool wasInside = inMultiline;
    if (fences % 2 == 1) inMultiline = !inMultiline;
    if (wasInside) continue;
    char quote = 0;
    std::size_t parts = 1;
    bool inKey = true;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (quote != 0) {
        if (c == '\\' && quote == '"') ++i;
        else if (c == quote) quote = 0;
        continue;
      }
      if (c == '#') break;
      if (c == '"' || c == '\'') quote = c;
      if (c == '=') inKey = false;
      if (c == ',' || c == '{') inKey = true, parts = 1;
      if (c == '.' && inKey && ++parts > maximumKeyParts) return number;
      if ((c == '[' || c == '{') && ++nesting > maximumNesting) return number;
      if ((c == ']' || c == '}') && nesting > 0) --nesting;
    }
  }
  return 0;
}

struct Context {
  const std::string& file;
  std::uint32_t firstLine;

  Location at(const toml::source_position& position, std::size_t length = 1) const {
    return {file, static_cast<std::uint32_t>(position.line) + firstLine - 1,
            static_cast<std::uint32_t>(position.column), static_cast<std::uint32_t>(length)};
  }
};

template <typename Value>
std::string written(const Value& value) {
  std::ostringstream out;
  out << value;
  return out.str();
}

TomlValue convert(const toml::node& node, const Context& context);

TomlValue::Table convertTable(const toml::table& table, const Context& context) {
  TomlValue::Table result;
  for (const auto& [key, value] : table) {
    const toml::source_position position = key.source().begin;
    result.push_back({std::string(key.str()), context.at(position, countCodePoints(key.str())), convert(value, context)});
  }
  // toml++ iterates alphabetically; editors think in the order they wrote.
  std::stable_sort(result.begin(), result.end(), [](const TomlEntry& a, const TomlEntry& b) {
    return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
  });
  return result;
}

TomlValue convert(const toml::node& node, const Context& context) {
  const auto& source = node.source();
  const std::size_t length = source.begin.line == source.end.line && source.end.column > source.begin.column
                                 ? source.end.column - source.begin.column
                                 : 1;
  TomlValue result;
  result.where = context.at(source.begin, length);
  if (const auto* table = node.as_table()) {
    result.data = convertTable(*table, context);
  } else if (const auto* array = node.as_array()) {
    TomlValue::Array items;
    for (const toml::node& item : *array) items.push_back(convert(item, context));
    result.data = std::move(items);
  } else if (const auto* text = node.as_string()) {
    result.data = text->get();
  } else if (const auto* integer = node.as_integer()) {
    result.data = integer->get();
  } else if (const auto* real = node.as_floating_point()) {
    result.data = real->get();
  } else if (const auto* boolean = node.as_boolean()) {
    result.data = boolean->get();
  } else if (const auto* date = node.as_date()) {
    result.data = TomlValue::Time{written(date->get())};
  } else if (const auto* time = node.as_time()) {
    result.data = TomlValue::Time{written(time->get())};
  } else if (const auto* dateTime = node.as_date_time()) {
    result.data = TomlValue::Time{written(dateTime->get())};
  }
  return result;
}

// How toml++ 3.3 begins what it says of the slips that people make, and what they mean.
constexpr std::array<std::pair<std::string_view, Phrase>, 12> knownFaults = {{
    {"unescaped control characters", Phrase("text in quotes must end on its line")},
    {"unknown escape", Phrase("'\\' begins a sign that TOML does not know")},
    {"could not determine value type", Phrase("this is no value")},
    {"expected value", Phrase("a value is missing")},
    {"expected a comment or whitespace", Phrase("a line holds one key and its value")},
    {"cannot redefine", Phrase("the same name stands twice")},
    {"encountered end-of-file", Phrase("a list, a table or a text does not end")},
    {"expected key or closing", Phrase("a table in { } must end on its line")},
    {"leading zeroes", Phrase("a number begins with 0")},
    {"expected decimal digit", Phrase("this is neither a number nor a day")},
    {"expected month", Phrase("there is no such day")},
    {"expected day", Phrase("there is no such day")},
}};

// toml++ says "Error while parsing key-value pair: ...": the rest is the sentence.
Message meaningOf(std::string_view description) {
  const std::size_t colon = description.find(": ");
  if (startsWith(description, "Error while parsing") && colon != std::string_view::npos) {
    description.remove_prefix(colon + 2);
  }
  for (const auto& [beginning, meaning] : knownFaults) {
    if (startsWith(description, beginning)) return say(meaning);
  }
  constexpr std::string_view mark = "expected '", markOrComma = "expected comma or closing '";
  if (startsWith(description, markOrComma)) return say("a comma or '{}' is missing", description.substr(markOrComma.size(), 1));
  if (startsWith(description, mark)) return say("'{}' is missing", description.substr(mark.size(), 1));
  return say("this is not TOML: {}", description);
}

}  // namespace

const TomlEntry* TomlValue::find(std::string_view key) const {
  const Table* table = asTable();
  if (table == nullptr) return nullptr;
  const auto found = std::find_if(table->begin(), table->end(), [&](const TomlEntry& entry) { return entry.key == key; });
  return found == table->end() ? nullptr : &*found;
}

Message TomlValue::kindName() const {
  constexpr Phrase names[] = {Phrase("text"), Phrase("a number"), Phrase("a decimal number"), Phrase("true or false"),
                              Phrase("a date"), Phrase("a list"), Phrase("a table")};
  return say(names[data.index()]);
}

TomlValue parseToml(std::string_view text, const std::string& file, std::uint32_t firstLine,
                    Diagnostics& diagnostics) {
  TomlValue result;
  result.data = TomlValue::Table{};
  result.where = {file, firstLine, 1, 1};
  const std::uint32_t tooDeep = text.size() > maximumSize ? 1 : lineBeyondLimits(text);
  if (tooDeep != 0) {
    diagnostics.add(codes::tooComplex, {file, firstLine + tooDeep - 1, 1, 1},
                    say("TOML nested deeper than Pejl reads (16 parts in a key, 32 levels)"), say("write it flatter"));
    return result;
  }
  try {
    const toml::table table = toml::parse(text, std::string_view{file});
    result.data = convertTable(table, {file, firstLine});
  } catch (const toml::parse_error& error) {
    const Context context{file, firstLine};
    diagnostics.add(codes::invalidToml, context.at(error.source().begin), meaningOf(error.description()),
                    say("see https://toml.io for how TOML is written; text stands in \"quotes\""));
  }
  return result;
}

}  // namespace pejl
