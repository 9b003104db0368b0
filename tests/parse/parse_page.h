// One page of Markdown through the door of parse, with a small content model.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/parse.h"

namespace pejl::testing {

struct Parsed {
  Document document;
  std::vector<std::string> findings;  // "line:column+length code", sorted
  std::vector<Diagnostic> diagnostics;
};

// A model with a type "vaerdi" (fields level, expires), a statement "udsagn" (modality, to), a mapping set
// "koblingssaet", and the relations stoetter (field degree), gaelder_for and to, which a statement has as a field.
Schema smallSchema();

Parsed parsePage(std::string text, std::string path = "content/side.md");

// The text stands below a front matter of three lines: its first line is line 4.
Parsed parseBody(std::string_view body);

// The tree as one line, such as "p(text 'a' em(text 'b'))".
std::string outline(const Document& document);

}  // namespace pejl::testing
