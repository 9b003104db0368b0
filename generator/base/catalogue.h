// What Pejl says, in another language than English: template → template. The translation of a message has the same places,
// written {} in the same order or {1}, {2} in another; tests/base/catalogue_test.cpp holds each to it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace pejl {

class Catalogue {
 public:
  Catalogue() = default;  // English
  Catalogue(std::string language, std::map<std::string, std::string, std::less<>> translations);

  const std::string& language() const { return language_; }
  // The template itself when it has no translation.
  std::string_view translation(std::string_view english) const;
  const std::map<std::string, std::string, std::less<>>& translations() const { return translations_; }

 private:
  std::string language_ = "en";
  std::map<std::string, std::string, std::less<>> translations_;
};

// Of generator/messages/LANGUAGE.toml, read when it is first asked for; English for a language that has no such file.
const Catalogue& catalogueIn(std::string_view language);

}  // namespace pejl
