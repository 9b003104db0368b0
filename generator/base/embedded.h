// Files compiled into the program: the default theme and the presets, so that one file is enough to build a site.
// Written by generator/embed.cmake.
#pragma once

#include <string_view>
#include <vector>

namespace pejl {

struct EmbeddedFile {
  std::string_view path;  // from the repository's root, such as "themes/klar/pages/page.html"
  std::string_view text;
};

// Sorted by path.
const std::vector<EmbeddedFile>& embeddedFiles();

}  // namespace pejl
