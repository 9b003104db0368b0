// The theme's scripts as they are sent: without what only their authors need, after the words that they say.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "render/strings.h"

namespace pejl::rendering {

// A script that does the same in fewer bytes: no comments, no space that is not needed, short names (script_names.h), numbers for
// their names (script_constants.h). Lines stay where a statement may end with one. A script that cannot be told apart into tokens,
// or that may look up its own names (eval, with), is left as it is.
std::string compactScript(std::string_view source);

// Adds the members { key: words, … } in the site's language to globalThis.pejlWords; nothing without keys.
std::string scriptWords(const std::vector<std::string>& keys, const Strings& strings);

// Scripts that come when they are wanted: name, file.
using ScriptNames = std::vector<std::pair<std::string, std::string>>;

// Adds the members { name: file, … } to globalThis.pejlScripts; nothing without any.
std::string scriptNames(const ScriptNames& files);

}  // namespace pejl::rendering
