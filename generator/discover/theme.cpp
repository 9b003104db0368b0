#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/embedded.h"
#include "base/text.h"
#include "discover/steps.h"

namespace pejl::discovery {
namespace {

constexpr std::string_view underEach = "themes/klar/";  // what every theme is laid over

void place(std::vector<ThemeFile>& files, ThemeFile file) {
  const auto at = std::lower_bound(files.begin(), files.end(), file,
                                   [](const ThemeFile& a, const ThemeFile& b) { return a.path < b.path; });
  if (at != files.end() && at->path == file.path) {
    at->text = std::move(file.text);
  } else {
    files.insert(at, std::move(file));
  }
}

// Lays the files of a theme that is compiled in over those that are there; false when there is none of that folder.
bool layBuiltIn(std::vector<ThemeFile>& files, std::string_view folder) {
  bool isThere = false;
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (!startsWith(file.path, folder)) continue;
    place(files, {std::string(file.path.substr(folder.size())), std::string(file.text)});
    isThere = true;
  }
  return isThere;
}

}  // namespace

Theme readTheme(const FileSystem& files, const Config& config, Diagnostics& diagnostics) {
  Theme theme;
  theme.name = config.theme;
  const std::string folder = "themes/" + config.theme;
  // klar was tested as it is; what a changed one does, or one laid over it, its maker must say.
  const auto dropConformance = [&theme] { std::erase_if(theme.files, [](const ThemeFile& file) { return file.path == "wcag.toml"; }); };
  layBuiltIn(theme.files, underEach);
  bool isBuiltIn = folder + "/" == underEach;
  if (!isBuiltIn) {
    dropConformance();
    isBuiltIn = layBuiltIn(theme.files, folder + "/");
  }
  if (!isValidId(config.theme)) {
    diagnostics.add(codes::unknownTheme, {"pejl.toml", 0, 0, 1}, say("'{}' cannot be a theme's name", config.theme));
    return theme;
  }
  const auto own = files.list(folder);
  if (!own) {
    diagnostics.add(codes::unreadableFile, {folder, 0, 0, 1}, own.reason());
    return theme;
  }
  if (own->empty() && !isBuiltIn) {
    diagnostics.add(codes::unknownTheme, {"pejl.toml", 0, 0, 1}, say("there is no theme '{}'", config.theme),
                    say("the built-in themes are \"klar\" and \"tavle\"; a theme of your own lies in {}/", folder));
  }
  if (!own->empty()) dropConformance();
  for (const std::string& path : *own) {
    place(theme.files, {path.substr(folder.size() + 1), readText(files, path, diagnostics).value_or("")});
  }
  return theme;
}

}  // namespace pejl::discovery
