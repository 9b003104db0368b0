#include "render/assets.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/diagnostic_codes.h"
#include "base/hash.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "model/addresses.h"
#include "render/palette.h"
#include "render/script.h"
#include "render/style.h"

namespace pejl::rendering {
namespace {

const ThemeFile* findFile(const Theme& theme, std::string_view path) {
  const auto found =
      std::find_if(theme.files.begin(), theme.files.end(), [&](const ThemeFile& file) { return file.path == path; });
  return found == theme.files.end() ? nullptr : &*found;
}

void reportMissing(const std::string& name, const Location& where, Diagnostics& diagnostics) {
  diagnostics.add(codes::unknownTheme, where, say("the theme has no file '{}'", name),
                  say("add it to the theme, or take it out of theme.toml"));
}

// One that theme.toml names at `where`; reported when it is not there.
const ThemeFile* namedFile(const Theme& theme, const std::string& path, const Location& where, Diagnostics& diagnostics) {
  const ThemeFile* file = findFile(theme, path);
  if (file == nullptr) reportMissing(path, where, diagnostics);
  return file;
}

std::string published(std::string_view name, std::string_view ending, std::string_view bytes) {
  std::string address(addresses::assetFolder);
  return address.append(name).append(".").append(fingerprint(bytes)).append(".").append(ending);
}

// The files' texts one after the other.
std::string joined(const Theme& theme, const std::vector<std::string>& paths, const Brand& brand, const Location& where,
                   Diagnostics& diagnostics) {
  std::string text;
  for (const std::string& path : paths) {
    const ThemeFile* file = namedFile(theme, path, where, diagnostics);
    if (file == nullptr) continue;
    if (endsWith(path, ".toml")) {
      text += paletteStyle(file->text, "themes/" + theme.name + "/" + path, brand.colour, diagnostics);
    } else {
      text += endsWith(path, ".js") ? compactScript(file->text) : file->text;
    }
    if (!endsWith(text, "\n")) text += '\n';
  }
  return text;
}

std::string add(Output& files, std::string address, std::string bytes) {
  if (bytes.empty()) return {};
  files.push_back({address, std::move(bytes)});
  return address;
}

// The files of one script that comes later, in one function: they share their names, and nobody else has them.
std::string inOneScope(const Theme& theme, const std::vector<std::string>& paths, const Location& where, Diagnostics& diagnostics) {
  std::string text = "(() => {\n";
  for (const std::string& path : paths) {
    if (const ThemeFile* file = namedFile(theme, path, where, diagnostics)) text.append(file->text).append("\n");
  }
  return paths.empty() ? std::string() : compactScript(text + "})();\n");
}

// Those that are called so; the others stay in `names`. Reported at `where` when there is none.
ScriptNames taken(ScriptNames& names, const std::vector<std::string>& wanted, const Location& where, Diagnostics& diagnostics) {
  ScriptNames found;
  for (const std::string& name : wanted) {
    const auto known = std::find_if(names.begin(), names.end(), [&](const auto& one) { return one.first == name; });
    if (known == names.end()) {
      reportMissing(name, where, diagnostics);
      continue;
    }
    found.push_back(std::move(*known));
    names.erase(known);
  }
  return found;
}

// Files that come when they are wanted, and what tells every page where they are: those that no other file tells of.
std::string addLater(Output& files, const Theme& theme, const TomlValue* table, const Strings& strings, Diagnostics& diagnostics) {
  if (table == nullptr) return {};
  ScriptNames names;
  for (const TomlEntry& later : *table->asTable()) {
    TableReader reader(later.value, diagnostics);
    const std::string script = scriptNames(taken(names, reader.texts("tells_of"), reader.where("tells_of"), diagnostics)) +
                               scriptWords(reader.texts("words"), strings) +
                               inOneScope(theme, reader.texts("scripts"), reader.where("scripts"), diagnostics);
    const std::string address = add(files, published(later.key, "js", script), script);
    if (address.empty()) continue;
    names.emplace_back(later.key, address.substr(addresses::assetFolder.size()));
    reader.reportUnknownKeys();
  }
  return scriptNames(names);
}

// Copies each under its fingerprint. Gives the address of the first, the icon.
std::string addImages(Output& files, const Theme& theme, const std::vector<std::string>& paths, const Location& where,
                      Diagnostics& diagnostics) {
  std::string first;
  for (const std::string& path : paths) {
    const ThemeFile* file = namedFile(theme, path, where, diagnostics);
    if (file == nullptr) continue;
    const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    const std::string_view ending = dot == std::string_view::npos ? std::string_view{} : name.substr(dot + 1);
    const std::string address = add(files, published(name.substr(0, dot), ending, file->text), file->text);
    if (first.empty()) first = address;
  }
  return first;
}

}  // namespace

ThemeAssets themeAssets(const Theme& theme, const Strings& strings, const Brand& brand, Diagnostics& diagnostics) {
  ThemeAssets assets;
  const std::string path = "themes/" + theme.name + "/theme.toml";
  const ThemeFile* manifest = findFile(theme, "theme.toml");
  if (manifest == nullptr) {
    diagnostics.add(codes::unknownTheme, {path, 0, 0, 1}, say("the theme has no theme.toml"));
    return assets;
  }
  const TomlValue table = parseToml(manifest->text, path, 1, diagnostics);
  TableReader reader(table, diagnostics);
  const std::string name = reader.text("name").value_or(theme.name);
  const std::string style = compactStyle(joined(theme, reader.texts("styles"), brand, reader.where("styles"), diagnostics));
  const std::string script = addLater(assets.files, theme, reader.table("later"), strings, diagnostics) +
                             scriptWords(reader.texts("script_words"), strings) +
                             joined(theme, reader.texts("scripts"), brand, reader.where("scripts"), diagnostics);
  assets.style = add(assets.files, published(name, "css", style), style);
  assets.script = add(assets.files, published(name, "js", script), script);
  assets.icon = addImages(assets.files, theme, reader.texts("images"), reader.where("images"), diagnostics);
  reader.reportUnknownKeys();
  return assets;
}

}  // namespace pejl::rendering
