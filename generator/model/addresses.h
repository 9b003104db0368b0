// Addresses that the generator itself uses below the output folder. Content cannot take them.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace pejl::addresses {

inline constexpr std::string_view searchPage = "soeg.html";
inline constexpr std::string_view notFoundPage = "404.html";
inline constexpr std::string_view feed = "feed.xml";         // only of a site with a base_url
inline constexpr std::string_view indexFolder = "indeks/";   // indeks/vaerdi.html, and indeks/index.html for all A–Å
inline constexpr std::string_view assetFolder = "assets/";   // style and scripts
inline constexpr std::string_view searchFolder = "search/";  // the search index
inline constexpr std::string_view dataFolder = "data/";      // graph.json and its schema

inline std::string indexOfType(std::string_view typeId) {
  return std::string(indexFolder) + std::string(typeId) + ".html";
}

// Whether a page or file of the site may not be published at `address`.
inline bool isReserved(std::string_view address) {
  constexpr std::array<std::string_view, 5> files = {searchPage, notFoundPage, "sitemap.xml", feed, "robots.txt"};
  constexpr std::array<std::string_view, 4> folders = {indexFolder, assetFolder, searchFolder, dataFolder};
  for (const std::string_view file : files) {
    if (address == file) return true;
  }
  for (const std::string_view folder : folders) {
    if (address.substr(0, folder.size()) == folder) return true;
  }
  return false;
}

}  // namespace pejl::addresses
