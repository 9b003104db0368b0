// Text from outside as a terminal, a log or another program may be shown it: a file's name may hold anything.
#pragma once

#include <string>
#include <string_view>

namespace pejl {

// Control characters other than a tab, and signs that turn the direction of what follows or end a line.
bool isControl(char32_t c);

// Valid UTF-8 of one line: a '?' stands for each control character, tab and invalid byte.
std::string harmless(std::string_view text);

}  // namespace pejl
