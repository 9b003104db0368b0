// What the repository says of itself is true: its documents name files that exist, every finding is shown in a test, and
// the top level holds what it should.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "support/repository.h"

namespace {

using Faults = std::vector<std::string>;

const std::set<std::string> topLevel{"CMakeLists.txt", "CMakePresets.json", "README.md", "CHANGELOG.md", "LICENSE", "pejl.toml", "pejl.lock",
                                     "generator",      "content",           "themes",    "output",       "tests",   "script"};

// The words between ` and ` of a Markdown text, blocks of code left out.
std::vector<std::string> codeWords(std::string_view text) {
  std::vector<std::string> words;
  bool inBlock = false;
  for (const std::string_view line : linesOf(text)) {
    if (line.rfind("```", 0) == 0) inBlock = !inBlock;
    if (inBlock) continue;
    std::size_t begin = 0;
    while ((begin = line.find('`', begin)) != std::string_view::npos) {
      const std::size_t end = line.find('`', begin + 1);
      if (end == std::string_view::npos) break;
      words.emplace_back(line.substr(begin + 1, end - begin - 1));
      begin = end + 1;
    }
  }
  return words;
}

// Whether `word` is meant as the path of a file of ours, not as an example, a pattern or an address on a site.
bool looksLikeFile(const std::string& word) {
  if (word.find_first_of(" *<>{}[]()=…:") != std::string::npos || word.find('/') == std::string::npos) return false;
  const std::string first = word.substr(0, word.find('/'));
  return (topLevel.count(first) != 0 && first != "content" && first != "output") || first == ".ci" || first == ".github" ||
         endsWithAny(word, {".cpp", ".h", ".mjs", ".js", ".css", ".cmake", "/"});
}

// What stands on the reader's disk or in her site, or for any name.
bool isNoFileOfOurs(const std::string& word) {
  const bool hasPlaceholder = word.find("NAME") != std::string::npos || word.find("PART") != std::string::npos;
  return hasPlaceholder || word.rfind("output/", 0) == 0 || word.rfind("build", 0) == 0;
}

// Where the paths in documents may begin, beside the document's own folder and the top.
const std::vector<std::string> roots{"", "generator/", "themes/klar/", "tests/", "tests/sites/relations/"};

template <typename Exists>
Faults namedFileFaults(const RepositoryFile& document, const Exists& exists) {
  Faults faults;
  const std::string folder = document.path.substr(0, document.path.rfind('/') + 1);
  for (const std::string& word : codeWords(document.text)) {
    if (!looksLikeFile(word) || isNoFileOfOurs(word)) continue;
    const bool isThere = exists(folder + word) || std::any_of(roots.begin(), roots.end(), [&](const std::string& root) { return exists(root + word); });
    if (!isThere) {
      faults.push_back((document.path + " names " + word).append(", which is not there"));
    }
  }
  return faults;
}

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

Faults unusedCodes(const std::vector<ListedCode>& codes, const std::vector<RepositoryFile>& sources) {
  Faults faults;
  for (const ListedCode& listed : codes) {
    const bool used = std::any_of(sources.begin(), sources.end(), [&](const RepositoryFile& file) {
      return file.text.find("codes::" + listed.variable) != std::string::npos;
    });
    if (!used) faults.push_back(listed.code + " is never reported");
  }
  return faults;
}

Faults codeFaults(const std::vector<ListedCode>& codes, const std::vector<RepositoryFile>& tests) {
  Faults faults;
  std::set<std::string> seen;
  for (const ListedCode& listed : codes) {
    if (!seen.insert(listed.code).second) faults.push_back(listed.code + " is listed twice");
    const bool shown = isShown(listed, tests);
    if (!shown) faults.push_back(listed.code + " is in no test");
  }
  return faults;
}

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
  CHECK(codeFaults(codesOf(repositoryText("generator/base/diagnostic_codes.h")), testsThatShow()) == Faults{});
  const std::vector<ListedCode> planted =
      codesOf("inline constexpr Code a{\"a-code\", Severity::error};\ninline constexpr Code b{\"a-code\", Severity::error};\n");
  CHECK(codeFaults(planted, {{"tests/a.txt", "x.md:1:1: error[a-code]: no\n"}}) == Faults{"a-code is listed twice"});
  CHECK(codeFaults({{"aCode", "a-code"}}, {{"tests/a.txt", "error[a-code-more] some-a-code"}}) == Faults{"a-code is in no test"});
}

TEST_CASE("every code is reported somewhere") {
  CHECK(unusedCodes(codesOf(repositoryText("generator/base/diagnostic_codes.h")), repositoryFiles({"generator"})) == Faults{});
  CHECK(unusedCodes({{"aCode", "a-code"}}, {{"generator/a.cpp", "add(codes::bCode);"}}).size() == 1);
}

TEST_CASE("documents name files that exist") {
  Faults faults;
  std::vector<RepositoryFile> documents = repositoryFiles({"generator", "themes", "tests", "script", "output"});
  documents.push_back({"README.md", repositoryText("README.md")});
  for (const RepositoryFile& document : documents) {
    if (!document.path.ends_with("README.md")) continue;
    const Faults found = namedFileFaults(document, existsInRepository);
    faults.insert(faults.end(), found.begin(), found.end());
  }
  CHECK(faults == Faults{});
  const RepositoryFile planted{"generator/README.md", "See `parse/nothing.cpp` and\n```\n`parse/never.cpp`\n```\n"};
  CHECK(namedFileFaults(planted, existsInRepository).size() == 1);
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
