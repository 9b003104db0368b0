// Numbers that have a name, written where the name stands: a short number takes fewer bytes than a name and its declaration.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/script_tokens.h"

namespace pejl::rendering {

// The source without its `const name = 12;` that stand in a function.
std::string withNumbers(std::string_view source, const std::vector<ScriptToken>& tokens);

}  // namespace pejl::rendering
