// The theme's scripts as they are sent: joined, without what only their authors need, after the words that they say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/strings.h"

namespace pejl::rendering {

// Indentation, lines that are only a comment, and comments after code that holds no string or slash: a quarter of what a
// browser would else be sent, compressed. A script with a template literal over several lines is left as it is.
std::string compactScript(std::string_view source);

// globalThis.pejlWords = { key: words, … } in the site's language; nothing without keys.
std::string scriptWords(const std::vector<std::string>& keys, const Strings& strings);

}  // namespace pejl::rendering
