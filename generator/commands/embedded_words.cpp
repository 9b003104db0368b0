#include "commands/embedded_words.h"

#include <algorithm>
#include <string>

#include "base/embedded.h"

namespace pejl {

TomlValue embeddedWords(std::string_view path) {
  const auto& files = embeddedFiles();
  const auto found = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.path == path; });
  if (found == files.end()) return {TomlValue::Table{}, {}};
  Diagnostics ignored;
  return parseToml(found->text, std::string(path), 1, ignored);
}

}  // namespace pejl
