// What a verb says is data, compiled in: explanations of codes, rules of terms in words, the report on readability.
#pragma once

#include <string_view>

#include "base/toml.h"

namespace pejl {

// The file at `path` in the sources, "generator/commands/NAME.toml"; a test reads each of them and finds no fault. An empty
// table when there is no such file.
TomlValue embeddedWords(std::string_view path);

}  // namespace pejl
