// What the server shows that the site does not hold: the script that reloads, and the page with the findings.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/catalogue.h"
#include "base/diagnostic.h"

namespace pejl::serving {

inline constexpr std::string_view ownFolder = "_pejl/";  // addresses that the server keeps for itself

// "text/html; charset=utf-8" by the ending of the name; application/octet-stream when it is not known.
std::string_view mediaTypeOf(std::string_view address);

// The page with a script element in its head. `token` and `version` are written as they are: digits and a-f only.
std::string withReload(std::string_view html, std::string_view token, unsigned version);

// A page that lists the findings with their places and carets.
std::string findingsPage(std::span<const Diagnostic> findings, const Catalogue& catalogue);

// reload.js or findings.css; empty when it is neither.
std::string_view ownFile(std::string_view name);

}  // namespace pejl::serving
