#include "render/strings.h"

#include <vector>

#include "base/diagnostic_codes.h"

namespace pejl::rendering {
namespace {

constexpr std::string_view fileName = "strings.toml";

const std::string* wordsIn(const TomlValue& value, std::string_view language) {
  const TomlValue::Table* languages = value.asTable();
  if (languages == nullptr || languages->empty()) return value.asText();
  const TomlEntry* wanted = value.find(language);
  return (wanted != nullptr ? wanted->value : languages->front().value).asText();
}

}  // namespace

Strings::Strings(const Theme& theme, std::string_view language, Diagnostics& diagnostics) : language_(language) {
  const std::string path = "themes/" + theme.name + "/" + std::string(fileName);
  for (const ThemeFile& file : theme.files) {
    if (file.path == fileName) table_ = parseToml(file.text, path, 1, diagnostics);
  }
  const TomlValue::Table* table = table_.asTable();
  if (table == nullptr) return;
  for (const TomlEntry& entry : *table) {
    if (const std::string* words = wordsIn(entry.value, language_)) {
      words_.emplace(entry.key, *words);
    } else {
      diagnostics.add(codes::wrongValue, entry.where, say("'{}' has no words in any language", entry.key),
                      say("write {} = { da = \"…\", en = \"…\" }", entry.key));
    }
  }
}

std::string_view Strings::operator()(std::string_view key) const {
  const auto found = words_.find(key);
  return found == words_.end() ? key : found->second;
}

Value Strings::asValue(Values& values) const {
  std::vector<Entry> entries;
  const TomlValue::Table* table = table_.asTable();
  if (table == nullptr) return values.map(entries);
  for (const TomlEntry& entry : *table) entries.push_back({Key::of(entry.key), (*this)(entry.key)});
  return values.map(entries);
}

}  // namespace pejl::rendering
