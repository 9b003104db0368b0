// How a page in another language is named: "side.en.md" stands beside "side.md", which it translates.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace pejl {

// What the interface speaks; a site is in one of them.
inline constexpr std::array<std::string_view, 2> interfaceLanguages = {"da", "en"};

struct TranslationName {
  std::string original;           // "content/a/side.md"
  std::string_view language;      // one of interfaceLanguages
};

// Of "content/a/side.en.md"; nothing for the name of an ordinary page.
inline std::optional<TranslationName> translationName(std::string_view path) {
  constexpr std::string_view ending = ".md";
  for (const std::string_view language : interfaceLanguages) {
    const std::string suffix = "." + std::string(language) + std::string(ending);
    if (path.size() <= suffix.size() || path.substr(path.size() - suffix.size()) != suffix) continue;
    return TranslationName{std::string(path.substr(0, path.size() - suffix.size())).append(ending), language};
  }
  return std::nullopt;
}

}  // namespace pejl
