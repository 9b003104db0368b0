// The steps of discover, in the order they run. Private to this room and its tests.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "base/toml.h"
#include "model/project.h"

namespace pejl::discovery {

// Reads a text file: valid UTF-8, without a BOM, lines ended by '\n'. What differs is reported and mended where nothing
// is lost; wrong UTF-8 and an unreadable file give nothing.
std::optional<std::string> readText(const FileSystem& files, const std::string& path, Diagnostics& diagnostics);

// pejl.toml → Config; the tables that make the schema are left to readSchema. `files`: where the brand's images must be.
Config readConfig(const FileSystem& files, const TomlValue& settings, Diagnostics& diagnostics);

// What the site's language knows of its words, then what [terms] in pejl.toml adds.
TermGrammar readTermGrammar(const TomlValue& settings, const Config& config, Diagnostics& diagnostics);

// The preset that [site] names, then what pejl.toml renames, adds and switches off.
Schema readSchema(const TomlValue& settings, const Config& config, Diagnostics& diagnostics);

// The [[matrices]] of pejl.toml; one that names an unknown type or relation is reported and left out.
std::vector<MatrixConfig> readMatrices(const TomlValue& settings, const Config& config, const Schema& schema,
                                       Diagnostics& diagnostics);

// The other sites of [sites], each with what its copied graph.json says.
std::vector<ExternalSite> readExternalSites(const FileSystem& files, const TomlValue& settings, Diagnostics& diagnostics);

// The [[coverage]] rules of pejl.toml; one that names an unknown type or relation is reported.
std::vector<CoverageRule> readCoverage(const TomlValue& settings, const Config& config, const Schema& schema,
                                       Diagnostics& diagnostics);

// What content/everyday-words.toml holds; nothing when there is none.
inline constexpr std::string_view everydayWordsFile = "content/everyday-words.toml";
std::vector<EverydayWords> readEverydayWords(const FileSystem& files, Diagnostics& diagnostics);

// The built-in theme with the site's own files from themes/<name>/ in place of those of the same path.
Theme readTheme(const FileSystem& files, const Config& config, Diagnostics& diagnostics);

// [accessibility] of pejl.toml, and what the theme's wcag.toml says of each criterion.
Accessibility readAccessibility(const TomlValue& settings, const Theme& theme, const std::string& language, Diagnostics& diagnostics);

// Whether a published file of this name and content is harmless; reports why not.
bool isSafeAsset(const Asset& asset, Diagnostics& diagnostics);

}  // namespace pejl::discovery
