// Short names for what a script declares for itself. Scopes are followed no further than needed: what the script's outer function
// declares has one name in the whole script, what a statement of it declares inside has one name in that statement. What may be
// seen from outside keeps its name: properties, globals, what is declared outside any function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/script_tokens.h"

namespace pejl::rendering {

// For each token what is to be written in its place; empty: the token itself.
std::vector<std::string> shortNames(const std::vector<ScriptToken>& tokens);

}  // namespace pejl::rendering
