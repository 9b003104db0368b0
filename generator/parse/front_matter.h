// The TOML between "+++" at the top of a page, and where the page's text begins.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "base/toml.h"
#include "parse/source_text.h"

namespace pejl::parsing {

struct FrontMatter {
  TomlValue table;              // empty when there is none that can be read
  std::uint32_t bodyLine = 1;   // the line of the file on which the text begins
  bool readable = false;        // false: a finding about the whole of it says so already
};

// A page without front matter, with YAML instead, or without the closing line is reported with what to write.
FrontMatter readFrontMatter(const SourceText& source, Diagnostics& diagnostics);

}  // namespace pejl::parsing
