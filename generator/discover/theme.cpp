#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/embedded.h"
#include "base/text.h"
#include "discover/steps.h"

namespace pejl::discovery {
namespace {

constexpr std::string_view builtIn = "themes/klar/";

void place(std::vector<ThemeFile>& files, ThemeFile file) {
  const auto at = std::lower_bound(files.begin(), files.end(), file,
                                   [](const ThemeFile& a, const ThemeFile& b) { return a.path < b.path; });
  if (at != files.end() && at->path == file.path) {
    at->text = std::move(file.text);
  } else {
    files.insert(at, std::move(file));
  }
}

}  // namespace

Theme readTheme(const FileSystem& files, const Config& config, Diagnostics& diagnostics) {
  Theme theme;
  theme.name = config.theme;
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (startsWith(file.path, builtIn)) {
      theme.files.push_back({std::string(file.path.substr(builtIn.size())), std::string(file.text)});
    }
  }
  const std::string folder = "themes/" + config.theme;
  if (!isValidId(config.theme)) {
    diagnostics.add(codes::unknownTheme, {"pejl.toml", 0, 0, 1}, "'" + config.theme + "' cannot be a theme's name");
    return theme;
  }
  const auto own = files.list(folder);
  if (!own) {
    diagnostics.add(codes::unreadableFile, {folder, 0, 0, 1}, own.reason());
    return theme;
  }
  if (own->empty() && config.theme != "klar") {
    diagnostics.add(codes::unknownTheme, {"pejl.toml", 0, 0, 1}, "there is no theme '" + config.theme + "'",
                    "the built-in theme is \"klar\"; a theme of your own lies in " + folder + "/");
  }
  // The built-in theme was tested as it is; what a changed one does, its maker must say.
  if (!own->empty()) std::erase_if(theme.files, [](const ThemeFile& file) { return file.path == "wcag.toml"; });
  for (const std::string& path : *own) {
    place(theme.files, {path.substr(folder.size() + 1), readText(files, path, diagnostics).value_or("")});
  }
  return theme;
}

}  // namespace pejl::discovery
