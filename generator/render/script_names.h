// Short names for what the functions of a script declare: each function starts with the same few letters, and passes over those
// that stand for what it knows from around it. What may be seen from outside keeps its name: properties, globals, what is
// declared outside any function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/script_tokens.h"

namespace pejl::rendering {

// For each token what is to be written in its place; empty: the token itself.
std::vector<std::string> shortNames(const std::vector<ScriptToken>& tokens);

}  // namespace pejl::rendering
