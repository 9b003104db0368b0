// Cases of the template language as readable text, and what really comes out. tests/template/cases/README.md explains
// the format.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace pejl {

struct TemplateCase {
  std::string name;
  std::vector<std::pair<std::string, std::string>> files;  // the first is the one rendered
  std::string data = "{}";
  std::string expected;
};

std::vector<std::string> caseFiles(const std::string& folder);
std::vector<TemplateCase> readCases(const std::string& path);

// Lines of "= output" or of "! file:line:column: code: message (help)".
std::string outcomeOf(const TemplateCase& templateCase);

}  // namespace pejl
