#include "render/render.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/text.h"
#include "render/steps.h"

namespace pejl {
namespace {

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

// The language that the site's translations are in, or nothing without any.
std::string_view languageOfTranslations(const Site& site) {
  for (const Page& page : site.pages) {
    if (page.translationOf != none) return page.language;
  }
  return {};
}

// Translations stand in a frame of their own, with the theme's words and script in their language.
Output renderTranslations(const Site& site, const Theme& theme, const TemplateSet& templates, unsigned jobs, const Output& published,
                          Diagnostics& diagnostics) {
  using namespace rendering;
  const std::string_view language = languageOfTranslations(site);
  if (language.empty()) return {};
  Diagnostics known;  // what is wrong with the theme has been said of the site itself
  const Strings strings(theme, language, known);
  ThemeAssets assets = themeAssets(theme, strings, site.config.brand, known);
  const SiteFacts facts = gatherFacts(site, strings, language);
  Values shared;
  const Frame frame{templates, {{"site", siteView(facts, assets, shared)}, {"t", strings.asValue(shared)}}, pathOf(site.config.baseUrl)};
  auto rendered = parallelMap(site.pages.size(), jobs, [&](std::size_t i) {
    std::pair<OutputFile, Diagnostics> result;
    if (site.pages[i].translationOf != none) result.first = renderTranslation(facts, frame, static_cast<PageIndex>(i), result.second);
    return result;
  });
  Output output;
  for (auto& [file, findings] : rendered) {
    if (!file.bytes.empty()) output.push_back(std::move(file));
    diagnostics.merge(std::move(findings));
  }
  for (OutputFile& file : assets.files) {
    const bool isShared = std::any_of(published.begin(), published.end(), [&](const OutputFile& other) { return other.path == file.path; });
    if (!isShared) output.push_back(std::move(file));  // scripts that say something to the reader
  }
  return output;
}

// Moves what came of each page to the output, and its findings to the others. A page that failed has no bytes.
void gather(std::vector<std::pair<OutputFile, Diagnostics>> pages, Output& output, Diagnostics& diagnostics) {
  for (auto& [file, findings] : pages) {
    if (!file.bytes.empty()) output.push_back(std::move(file));
    diagnostics.merge(std::move(findings));
  }
}

}  // namespace

Output render(const Site& site, const Theme& theme, unsigned jobs, Diagnostics& diagnostics) {
  using namespace rendering;
  const Strings strings(theme, site.config.language, diagnostics);
  ThemeAssets assets = themeAssets(theme, strings, site.config.brand, diagnostics);
  const TemplateSet templates = templatesOf(theme, diagnostics);
  const SiteFacts facts = gatherFacts(site, strings, site.config.language);

  Values shared;
  const Frame frame{templates, {{"site", siteView(facts, assets, shared)}, {"t", strings.asValue(shared)}},
                    pathOf(site.config.baseUrl)};
  const Navigation navigation(facts, templates, frame.common, jobs, diagnostics);

  Output output = std::move(assets.files);
  gather(parallelMap(site.pages.size(), jobs,
                     [&](std::size_t i) {
                       std::pair<OutputFile, Diagnostics> result;
                       const auto page = static_cast<PageIndex>(i);
                       if (site.pages[page].translationOf != none) return result;
                       result.first = renderContentPage(facts, frame, navigation, page, result.second);
                       return result;
                     }),
         output, diagnostics);
  Output translations = renderTranslations(site, theme, templates, jobs, output, diagnostics);
  output.insert(output.end(), std::make_move_iterator(translations.begin()), std::make_move_iterator(translations.end()));
  Output dated = renderVersionPages(facts, frame, jobs, diagnostics);
  output.insert(output.end(), std::make_move_iterator(dated.begin()), std::make_move_iterator(dated.end()));
  Output own = renderOwnPages(facts, frame, jobs, diagnostics);
  output.insert(output.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  Output views = renderGraphPages(facts, frame, jobs, diagnostics);
  output.insert(output.end(), std::make_move_iterator(views.begin()), std::make_move_iterator(views.end()));
  Output attached = renderPathPages(facts, frame, jobs, diagnostics);
  output.insert(output.end(), std::make_move_iterator(attached.begin()), std::make_move_iterator(attached.end()));
  return output;
}

}  // namespace pejl
