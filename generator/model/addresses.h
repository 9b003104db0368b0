// Addresses that the generator itself uses below the output folder. Content cannot take them.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace pejl::addresses {

inline constexpr std::string_view searchPage = "soeg.html";
inline constexpr std::string_view notFoundPage = "404.html";
inline constexpr std::string_view coveragePage = "daekning.html";
inline constexpr std::string_view conformancePage = "wcag.html";  // only when the theme says how it conforms
// Only of a site with a statement: what leads to it, for hosts that serve /was from was.html and for those that serve
// was/index.html.
inline constexpr std::string_view statementPage = "was.html";
inline constexpr std::string_view statementFolder = "was/";
inline constexpr std::string_view feed = "feed.xml";         // only of a site with a base_url
inline constexpr std::string_view indexFolder = "indeks/";   // indeks/vaerdi.html, and indeks/index.html for all A–Å
inline constexpr std::string_view matrixFolder = "matricer/";           // matricer/dimension-vaerdi.html, matricer/vendt/…
inline constexpr std::string_view expectationFolder = "forventninger/"; // forventninger/rolle-leder/tema-data.html
inline constexpr std::string_view strengthFolder = "styrke/";           // styrke/skal.html: all that must be done
inline constexpr std::string_view chainFolder = "kaeder/";              // kaeder/as-vision.html
inline constexpr std::string_view comparisonFolder = "sammenligninger/";  // a mapping set seen from its other side
inline constexpr std::string_view mentionFolder = "omtaler/";           // omtaler/tillid.html: every mention
inline constexpr std::string_view assetFolder = "assets/";   // style and scripts
inline constexpr std::string_view searchFolder = "search/";  // the search index
inline constexpr std::string_view dataFolder = "data/";      // graph.json and its schema

inline constexpr std::string_view historyFolder = "versioner/";  // in a framework's folder: its versions and what changed

inline std::string indexOfType(std::string_view typeId) {
  return std::string(indexFolder) + std::string(typeId) + ".html";
}

// An id may be "index", which is the folder's own page.
inline std::string pageNamed(std::string_view folder, std::string_view id) {
  return std::string(folder) + std::string(id) + (id == "index" ? "_.html" : ".html");
}
inline std::string indexIn(std::string_view folder) { return std::string(folder) + "index.html"; }

inline std::string dataPage() { return indexIn(dataFolder); }
inline std::string entityTable() { return std::string(dataFolder) + "entities.csv"; }
// Concepts as SKOS, of a framework or, without an id, of the site; what a mapping set claims of them.
inline std::string conceptScheme(std::string_view framework) {
  return std::string(dataFolder).append("skos/").append(framework.empty() ? "_site" : framework).append(".ttl");
}
inline std::string mappingTriples(std::string_view set) { return std::string(dataFolder).append("skos/").append(set).append(".ttl"); }
inline std::string accessibilityData() { return std::string(dataFolder) + "tilgaengelighed.json"; }
inline std::string offlineCopy(std::string_view name) { return std::string(dataFolder) + std::string(name.empty() ? "site" : name) + ".zip"; }
inline std::string matrixIndex() { return indexIn(matrixFolder); }
inline std::string matrixPage(std::string_view id) { return pageNamed(matrixFolder, id); }
inline std::string transposedMatrixPage(std::string_view id) { return pageNamed(std::string(matrixFolder) + "vendt/", id); }
inline std::string tableOfMatrix(std::string_view id) { return std::string(dataFolder) + "matrix-" + std::string(id) + ".csv"; }
inline std::string expectationIndex() { return indexIn(expectationFolder); }
inline std::string expectationPage(std::string_view role, std::string_view theme) {
  return std::string(expectationFolder) + std::string(role) + "/" + std::string(theme) + ".html";
}
inline std::string strengthPage(std::string_view choice) { return pageNamed(strengthFolder, choice); }
// Of one framework alone, where there is too much for one page; empty: of what belongs to none.
inline std::string strengthPage(std::string_view choice, std::string_view framework) {
  const std::string folder = std::string(strengthFolder).append(choice).append("/");
  return framework.empty() ? indexIn(folder) : pageNamed(folder, framework);
}
inline std::string chainIndex() { return indexIn(chainFolder); }
inline std::string chainPage(std::string_view top) { return pageNamed(chainFolder, top); }
inline std::string inverseComparison(std::string_view set) { return pageNamed(comparisonFolder, set); }
inline std::string mentionPage(std::string_view id) { return pageNamed(mentionFolder, id); }
// "a/kompas/index.html" → "a/kompas/versioner/", and "a/kompas.html" the same.
inline std::string historyFolderOf(std::string_view framework) {
  constexpr std::string_view index = "index.html", page = ".html";
  const bool isFolder = framework.size() >= index.size() && framework.substr(framework.size() - index.size()) == index;
  std::string folder(framework.substr(0, framework.size() - (isFolder ? index.size() : page.size())));
  if (!isFolder) folder += '/';
  return folder.append(historyFolder);
}
inline std::string historyOf(std::string_view framework) { return historyFolderOf(framework) + "index.html"; }

// What changed from one version to another, both as their dates are in addresses: "2019-06-01", "2023-q1"; `role` empty for
// everything, else an entity's id.
inline std::string changesBetween(std::string_view framework, std::string_view before, std::string_view after,
                                  std::string_view role) {
  std::string address = historyFolderOf(framework).append(before).append("--").append(after);
  for (char& c : address) c = c == 'Q' ? 'q' : c;
  if (!role.empty()) address.append("-").append(role);
  return address + ".html";
}

// What goes with a page lies in a folder of its name: ("stier/leder.html", "ark") → "stier/leder/ark.html"; with a folder's
// own page, beside it. Content may be in the way; resolve reports that.
inline std::string attached(std::string_view page, std::string_view name) {
  constexpr std::string_view index = "index.html", extension = ".html";
  const bool isFolder = page == index || (page.size() > index.size() && page.substr(page.size() - index.size() - 1) == "/index.html");
  std::string address(page.substr(0, page.size() - (isFolder ? index : extension).size()));
  if (!isFolder) address += '/';
  return address.append(name).append(extension);
}
inline std::string pathStep(std::string_view path, std::size_t number) { return attached(path, std::to_string(number)); }  // from 1
inline std::string pathSheet(std::string_view path) { return attached(path, "ark"); }
inline std::string pathCards(std::string_view path) { return attached(path, "kort"); }
inline std::string wholeFramework(std::string_view framework) { return attached(framework, "samlet"); }

// Whether a page or file of the site may not be published at `address`.
inline bool isReserved(std::string_view address) {
  constexpr std::array<std::string_view, 8> files = {searchPage,    notFoundPage,  coveragePage, conformancePage,
                                                     statementPage, "sitemap.xml", feed,         "robots.txt"};
  constexpr std::array<std::string_view, 11> folders = {statementFolder, indexFolder, matrixFolder, expectationFolder,
                                                        strengthFolder, chainFolder, comparisonFolder, mentionFolder,
                                                        assetFolder, searchFolder, dataFolder};
  for (const std::string_view file : files) {
    if (address == file) return true;
  }
  for (const std::string_view folder : folders) {
    if (address.substr(0, folder.size()) == folder) return true;
  }
  if (address.find("/" + std::string(historyFolder)) != std::string_view::npos) return true;
  return false;
}

}  // namespace pejl::addresses
