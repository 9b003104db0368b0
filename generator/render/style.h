// The theme's styles as they are sent: without what only their authors need.
#pragma once

#include <string>
#include <string_view>

namespace pejl::rendering {

// The same rules in fewer bytes (CSS Syntax Level 3): no comments but those that begin with "/*!", no blanks that separate nothing, no
// semicolon before a brace. Strings, addresses and escapes stay as they are.
std::string compactStyle(std::string_view source);

}  // namespace pejl::rendering
