// What the repository says of itself is true: its documents name files that exist, every finding is shown in a test, and
// the top level holds what it should.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "support/repository.h"

namespace {

using Faults = std::vector<std::string>;

const std::set<std::string> topLevel{"CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", "LICENSE", "pejl.toml",
                                     "generator",      "content",           "themes",    "output",       "tests",   "script"};

struct ListedCode {
  std::string variable;  // unresolvedLink
  std::string code;      // unresolved-link
};

std::vector<ListedCode> codesOf(std::string_view text) {
  std::vector<ListedCode> codes;
  for (const std::string_view line : linesOf(text)) {
    constexpr std::string_view begin = "inline constexpr Code ";
    if (line.substr(0, begin.size()) != begin) continue;
    const std::size_t brace = line.find('{'), quote = line.find('"', brace + 2);
    codes.push_back({std::string(line.substr(begin.size(), brace - begin.size())), std::string(line.substr(brace + 2, quote - brace - 2))});
  }
  return codes;
}

bool isShown(const ListedCode& listed, const std::vector<RepositoryFile>& tests) {
  return std::any_of(tests.begin(), tests.end(), [&](const RepositoryFile& test) {
    for (std::size_t at = test.text.find(listed.code); at != std::string::npos; at = test.text.find(listed.code, at + 1)) {
      const std::string_view before = std::string_view(test.text).substr(0, at), after = std::string_view(test.text).substr(at + listed.code.size());
      const bool begins = before.empty() || std::string_view("\"[ ").find(before.back()) != std::string_view::npos;
      const bool ends = after.empty() || std::string_view("\"] \n:").find(after.front()) != std::string_view::npos;
      if (begins && ends) return true;
    }
    return test.text.find("codes::" + listed.variable) != std::string::npos;
  });
}

Faults codeFaults(const std::vector<ListedCode>& codes, const std::vector<RepositoryFile>& tests, const std::set<std::string>& known) {
  Faults faults;
  std::set<std::string> seen;
  for (const ListedCode& listed : codes) {
    if (!seen.insert(listed.code).second) faults.push_back(listed.code + " is listed twice");
    const bool shown = isShown(listed, tests);
    if (!shown && known.count(listed.code) == 0) faults.push_back(listed.code + " is in no test");
  }
  return faults;
}

// Codes that no test shows yet. Aim: none.
const std::set<std::string> gaps{
    "unreadable-file", "file-too-large", "unsafe-path", "unknown-preset",
    "unknown-theme", "template-syntax", "template-name", "template-value",
    "duplicate-address", "missing-home", "unknown-relation", "unknown-field", "unknown-status",
    "unknown-choice", "unresolved-id", "unresolved-anchor", "missing-image",
    "wrong-framework", "include-loop", "relation-type", "relation-cardinality", "relation-cycle",
    "relation-field", "duplicate-relation", "declared-count", "missing-field", "missing-source",
    "missing-evidence", "unwritable", "internal-error"};

std::vector<RepositoryFile> testsThatShow() {
  std::vector<RepositoryFile> tests = repositoryFiles({"tests"});
  std::erase_if(tests, [](const RepositoryFile& file) {
    return file.path == "tests/documents_test.cpp" || !endsWithAny(file.path, {".cpp", ".mjs", ".txt"});
  });
  return tests;
}

}  // namespace

TEST_CASE("the top level holds what tools and readers expect, and nothing else") {
  Faults faults;
  for (const std::string& name : topLevelNames()) {
    if (topLevel.count(name) == 0) faults.push_back(name);
  }
  CHECK(faults == Faults{});
}

TEST_CASE("every code is listed once and shown in a test") {
  CHECK(codeFaults(codesOf(repositoryText("generator/base/diagnostic_codes.h")), testsThatShow(), gaps) == Faults{});
  const std::vector<ListedCode> planted =
      codesOf("inline constexpr Code a{\"a-code\", Severity::error};\ninline constexpr Code b{\"a-code\", Severity::error};\n");
  CHECK(codeFaults(planted, {{"tests/a.txt", "x.md:1:1: error[a-code]: no\n"}}, {}) == Faults{"a-code is listed twice"});
  CHECK(codeFaults({{"aCode", "a-code"}}, {{"tests/a.txt", "error[a-code-more] some-a-code"}}, {}) == Faults{"a-code is in no test"});
}

TEST_CASE("nothing points to what lies outside the repository") {
  Faults faults;
  std::vector<RepositoryFile> files = repositoryFiles({"generator", "content", "themes", "tests", "script", ".ci", ".github"});
  for (const char* name : {"README.md", "CMakeLists.txt", "pejl.toml"}) files.push_back({name, repositoryText(name)});
  for (const RepositoryFile& file : files) {
    if (file.path == "tests/documents_test.cpp") continue;
    for (const char* outside : {"../shared", "/work/", "/home/"}) {
      if (file.text.find(outside) != std::string::npos) faults.push_back(file.path + " says " + outside);
    }
  }
  CHECK(faults == Faults{});
}
