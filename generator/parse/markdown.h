// Markdown → tokens, through cmark-gfm: the only file that knows it. Tables, task lists and footnotes are its
// extensions; strikethrough and autolink are ours (strikethrough.cpp, autolinks.cpp), because cmark's write to global
// tables on every parse and give wrong pages when two threads parse at once.
#pragma once

#include <cstdint>

#include "base/diagnostic.h"
#include "parse/source_text.h"
#include "parse/tokens.h"

namespace pejl::parsing {

// The file from line `firstLine` on. What is too deep or swells too much is reported as too-complex and gives no
// tokens. Needs what withinLimits() lets through (guards.h); safe from several threads.
TokenStream parseMarkdown(const SourceText& source, std::uint32_t firstLine, Diagnostics& diagnostics);

}  // namespace pejl::parsing
