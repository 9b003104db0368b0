#include "base/catalogue.h"

#include <algorithm>
#include <utility>

#include "base/embedded.h"
#include "base/toml.h"

namespace pejl {
namespace {

Catalogue readCatalogue(const std::string& language) {
  const std::string path = "generator/messages/" + language + ".toml";
  const auto& files = embeddedFiles();
  const auto found = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.path == path; });
  if (found == files.end()) return {};
  Diagnostics ignored;  // a test reads the file and finds no fault
  const TomlValue table = parseToml(found->text, path, 1, ignored);
  std::map<std::string, std::string, std::less<>> translations;
  for (const TomlEntry& entry : *table.asTable()) {
    if (const std::string* text = entry.value.asText()) translations.emplace(entry.key, *text);
  }
  return {language, std::move(translations)};
}

}  // namespace

Catalogue::Catalogue(std::string language, std::map<std::string, std::string, std::less<>> translations)
    : language_(std::move(language)), translations_(std::move(translations)) {}

std::string_view Catalogue::translation(std::string_view english) const {
  const auto found = translations_.find(english);
  return found == translations_.end() ? english : std::string_view(found->second);
}

const Catalogue& catalogueIn(std::string_view language) {
  static const Catalogue english;
  if (language != "da") return english;
  static const Catalogue danish = readCatalogue("da");
  return danish;
}

}  // namespace pejl
