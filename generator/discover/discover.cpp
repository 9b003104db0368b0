#include "discover/discover.h"

#include <algorithm>
#include <string_view>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "discover/steps.h"
#include "model/lock_file.h"

namespace pejl {
namespace {

constexpr std::string_view settingsFile = "pejl.toml";
constexpr std::string_view contentFolder = "content/";
constexpr std::string_view staticFolder = "static/";

std::string_view extensionOf(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos || path.find('/', dot) != std::string_view::npos ? "" : path.substr(dot);
}

std::string_view nameOf(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool isPublishableName(std::string_view path) {
  return std::all_of(path.begin(), path.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '/';
  });
}

std::vector<std::string> listOrReport(const FileSystem& files, std::string_view folder, Diagnostics& diagnostics) {
  const auto list = files.list(folder);
  if (list) return *list;
  diagnostics.add(codes::unreadableFile, {std::string(folder), 0, 0, 1}, list.reason(),
                  say("replace the link by the file itself; everything that is published lies in the site's own folder"));
  return {};
}

void readAsset(const FileSystem& files, const std::string& path, std::string_view root, Project& project,
               Diagnostics& diagnostics) {
  const auto bytes = files.read(path);
  if (!bytes) {
    diagnostics.add(codes::unreadableFile, {path, 0, 0, 1}, bytes.reason());
    return;
  }
  Asset asset{path, path.substr(root.size()), *bytes};
  if (discovery::isSafeAsset(asset, diagnostics)) project.assets.push_back(std::move(asset));
}

void readContent(const FileSystem& files, Project& project, Diagnostics& diagnostics) {
  for (const std::string& path : listOrReport(files, "content", diagnostics)) {
    if (nameOf(path) == "README.md" || path == discovery::everydayWordsFile) continue;
    if (!isPublishableName(path)) {
      diagnostics.add(codes::invalidFileName, {path, 0, 0, 1}, say("a file's name becomes its address and cannot be this"),
                      say("use lower-case ASCII letters, digits and hyphens: æ is ae, ø is oe, å is aa"));
      continue;
    }
    const std::string_view extension = extensionOf(path);
    if (extension == ".md" || extension == ".toml") {
      auto text = discovery::readText(files, path, diagnostics);
      project.pages.push_back({path, text.value_or(""), text.has_value()});
    } else {
      readAsset(files, path, contentFolder, project, diagnostics);
    }
  }
  for (const std::string& path : listOrReport(files, "static", diagnostics)) {
    readAsset(files, path, staticFolder, project, diagnostics);
  }
}

}  // namespace

Project discover(const FileSystem& files, const BuildOptions& options, Diagnostics& diagnostics) {
  Project project;
  const std::string path(settingsFile);
  if (!files.exists(path)) {
    diagnostics.add(codes::missingSettings, {path, 0, 0, 1}, say("no pejl.toml here, so this is not a Pejl site"),
                    say("go to the site's folder, name it with --root, or make a new site with 'pejl init'"));
    return project;
  }
  const TomlValue settings = parseToml(discovery::readText(files, path, diagnostics).value_or(""), path, 1, diagnostics);
  if (diagnostics.hasErrors()) return project;
  project.config = discovery::readConfig(files, settings, diagnostics);
  if (options.baseUrl) project.config.baseUrl = *options.baseUrl;
  if (options.theme) project.config.theme = *options.theme;
  if (options.messages) project.config.messages = *options.messages;
  project.schema = discovery::readSchema(settings, project.config, diagnostics);
  project.config.matrices = discovery::readMatrices(settings, project.config, project.schema, diagnostics);
  project.externalSites = discovery::readExternalSites(files, settings, diagnostics);
  project.schema.terms = discovery::readTermGrammar(settings, project.config, diagnostics);
  project.config.coverage = discovery::readCoverage(settings, project.config, project.schema, diagnostics);
  project.theme = discovery::readTheme(files, project.config, diagnostics);
  project.config.accessibility = discovery::readAccessibility(settings, project.theme, project.config.language, diagnostics);
  project.config.everydayWords = discovery::readEverydayWords(files, diagnostics);
  readContent(files, project, diagnostics);
  if (files.exists(lockFile)) {
    const auto lock = discovery::readText(files, std::string(lockFile), diagnostics);
    if (lock) project.lock = parseLock(*lock, diagnostics);
  }
  return project;
}

}  // namespace pejl
