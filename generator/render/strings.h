// The theme's own words to readers, from strings.toml, in one language.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostic.h"
#include "base/toml.h"
#include "model/project.h"
#include "template/value.h"

namespace pejl::rendering {

class Strings {
 public:
  // A word without the language is taken in the first one it has.
  Strings(const Theme& theme, std::string_view language, Diagnostics& diagnostics);
  Strings(const Strings&) = delete;
  Strings& operator=(const Strings&) = delete;

  // The words, or the key itself when the theme has none: seen at once, and never empty.
  std::string_view operator()(std::string_view key) const;

  // All of them as a map for templates; views this object.
  Value asValue(Values& values) const;

 private:
  TomlValue table_;
  std::string language_;
  std::unordered_map<std::string_view, std::string_view> words_;  // look-up only
};

}  // namespace pejl::rendering
