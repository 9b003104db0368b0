#include "render/render.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "graph/translations.h"
#include "render/steps.h"

namespace pejl {
namespace {

using namespace rendering;

// "https://kommune.example.dk/ledelse/" → "/ledelse/"; empty without a base address. A server shows 404.html at whatever
// address was asked for, so that page alone cannot lead to the others relatively.
std::string pathOf(std::string_view baseUrl) {
  const std::size_t host = baseUrl.find("://");
  const std::size_t path = host == std::string_view::npos ? host : baseUrl.find('/', host + 3);
  return path == std::string_view::npos ? std::string() : std::string(baseUrl.substr(path));
}

TemplateSet templatesOf(const Theme& theme, Diagnostics& diagnostics) {
  std::vector<TemplateFile> files;
  for (const ThemeFile& file : theme.files) {
    if (endsWith(file.path, ".html")) files.push_back({file.path, file.text});
  }
  return parseTemplates(files, diagnostics);
}

// What all pages of a site in one language are made with: the theme's words and scripts in that language, the order of what
// there is, and the frame.
struct Edition {
  Edition(const Site& site, const Theme& theme, const TemplateSet& templates, std::string_view language, Diagnostics& diagnostics)
      : strings(theme, language, diagnostics),
        assets(themeAssets(theme, strings, site.config.brand, diagnostics)),
        facts(gatherFacts(site, strings, language)),
        indexes(indexesOf(site, language)),
        frame{templates, {{"site", siteView(facts, assets, values)}, {"t", strings.asValue(values)}}, pathOf(site.config.baseUrl)} {}
  Edition(const Edition&) = delete;  // its parts refer to each other
  Edition& operator=(const Edition&) = delete;

  const Strings strings;
  const ThemeAssets assets;
  const SiteFacts facts;
  const std::vector<Index> indexes;
  Values values;
  const Frame frame;
};

// The dated texts, in the frame of the site itself.
struct Archive {
  Archive(const Site& site, const Edition& edition, unsigned jobs, Diagnostics& diagnostics)
      : facts(gatherFacts(site, edition.strings, edition.facts.language())),
        navigation(facts, edition.frame.templates, edition.frame.common, jobs, diagnostics) {}

  const SiteFacts facts;
  const Navigation navigation;
};

// Both editions have most files of the theme in common; scripts that say something to the reader they have not.
void addFiles(const ThemeAssets& assets, Output& output) {
  for (const OutputFile& file : assets.files) {
    const bool isThere = std::any_of(output.begin(), output.end(), [&](const OutputFile& other) { return other.path == file.path; });
    if (!isThere) output.push_back(file);
  }
}

}  // namespace

Output render(const Site& site, const Theme& theme, unsigned jobs, Diagnostics& diagnostics) {
  const TemplateSet templates = templatesOf(theme, diagnostics);
  const Edition own(site, theme, templates, site.config.language, diagnostics);
  const Navigation navigation(own.facts, templates, own.frame.common, jobs, diagnostics);
  Output output;
  addFiles(own.assets, output);
  PageList pages;
  addContentPages(own.facts, own.frame, navigation, pages);

  std::optional<Edition> translated;
  if (const std::string_view language = graph::languageOfTranslations(site); !language.empty()) {
    Diagnostics known;  // what is wrong with the theme has been said of the site's own language
    translated.emplace(site, theme, templates, language, known);
    addFiles(translated->assets, output);
    addTranslations(translated->facts, translated->frame, pages);
    addIndexPages(translated->facts, translated->indexes, &own.indexes, translated->frame, pages);
    addSharedPages(translated->facts, translated->frame, pages);
    addMatrixPages(translated->facts, translated->frame, pages);
    addHistoryPages(translated->facts, translated->frame, pages);
  }

  std::optional<Archive> archive;
  if (site.archive) {
    archive.emplace(*site.archive, own, jobs, diagnostics);
    addContentPages(archive->facts, own.frame, archive->navigation, pages);
  }
  addVersionPages(own.facts, archive ? &archive->facts : nullptr, own.frame, jobs, pages);
  addIndexPages(own.facts, own.indexes, translated ? &translated->indexes : nullptr, own.frame, pages);
  addOwnPages(own.facts, own.frame, pages);
  addGraphPages(own.facts, own.frame, pages);
  addPathPages(own.facts, own.frame, pages);

  append(output, pages.render(jobs, diagnostics));
  return output;
}

}  // namespace pejl
