// Findings as text: for people, with the line and a caret under the place; for programs, one JSON object a line; for forges,
// in the forms they show beside a change request (diagnostic_formats.h).
// What is printed depends on the findings alone, never on the terminal, the clock or the locale.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/catalogue.h"
#include "base/diagnostic.h"

namespace pejl {

enum class DiagnosticFormat : std::uint8_t { human, json, sarif, github, gitlab };
enum class Colour : std::uint8_t { off, on };

// The line of a file, without its end; empty when there is none. The view must live until the next call.
using LineOf = std::function<std::string_view(const std::string& file, std::uint32_t line)>;

// Gives every finding that names a line its excerpt. Asks file by file when the findings are sorted.
void addExcerpts(std::vector<Diagnostic>& findings, const LineOf& lineOf);

// human:  path:3:11: error[unresolved-id]: nothing has the id 'mdo'
//           Se også [[mdo]].
//                     ^~~
//           see: other.md:4:1: another place it is about
//           help: did you mean 'mod'?
// A person's words are the catalogue's; codes, and the severities and keys that programs read, are the same in every language.
// The caret stands right under letters of several bytes, combining marks, wide letters and tabs. Control characters
// of the content are shown as '?', so that a page cannot command the terminal of whoever checks it.
std::string printFindings(std::span<const Diagnostic> findings, DiagnosticFormat format, Colour colour, const Catalogue& catalogue);

// "2 errors, 1 warning"
Message countsOf(std::span<const Diagnostic> findings);

std::string_view nameOf(Severity severity);  // as programs know it

}  // namespace pejl
