// The same words in several languages, as written in TOML: { da = "værdi", en = "value" }. A plain string in TOML is
// text in the site's own language.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pejl {

struct LocalizedText {
  std::vector<std::pair<std::string, std::string>> texts;  // language → text, in the order written

  // The text in `language`, else the first there is, else empty. The view lives as long as this object.
  std::string_view in(std::string_view language) const {
    for (const auto& [code, text] : texts) {
      if (code == language) return text;
    }
    return texts.empty() ? std::string_view{} : std::string_view(texts.front().second);
  }
  bool empty() const { return texts.empty(); }
};

}  // namespace pejl
