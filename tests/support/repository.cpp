#include "repository.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace fs = std::filesystem;

namespace {

const fs::path root = PEJL_SOURCE_DIR;

bool isMadeByTools(const fs::path& path) {
  const std::string name = path.filename().string();
  return name == "node_modules" || (name.rfind("build", 0) == 0 && path.parent_path() == root);
}

std::string textOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::vector<RepositoryFile> repositoryFiles(const std::vector<std::string>& folders) {
  std::vector<RepositoryFile> files;
  for (const std::string& folder : folders) {
    if (!fs::is_directory(root / folder)) continue;
    fs::recursive_directory_iterator it(root / folder), end;
    for (; it != end; ++it) {
      if (it->is_directory() && isMadeByTools(it->path())) it.disable_recursion_pending();
      if (it->is_regular_file()) {
        files.push_back({fs::relative(it->path(), root).generic_string(), textOf(it->path())});
      }
    }
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> topLevelNames() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root)) {
    const std::string name = entry.path().filename().string();
    if (name[0] != '.' && !isMadeByTools(entry.path())) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string repositoryText(const std::string& path) { return textOf(root / path); }

bool existsInRepository(const std::string& path) { return fs::exists(root / path); }

std::vector<Include> includesOf(const RepositoryFile& file) {
  std::vector<Include> includes;
  for (const std::string_view line : linesOf(file.text)) {
    constexpr std::string_view directive = "#include ";
    if (line.substr(0, directive.size()) != directive) continue;
    const std::string_view rest = line.substr(directive.size());
    const std::size_t end = rest.find_first_of(">\"", 1);
    if (end != std::string_view::npos) includes.push_back({std::string(rest.substr(1, end - 1)), rest[0] == '<'});
  }
  return includes;
}

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

bool endsWithAny(std::string_view text, const std::vector<std::string_view>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

std::string roomOf(std::string_view path) {
  constexpr std::string_view generator = "generator/";
  if (path.substr(0, generator.size()) == generator) path.remove_prefix(generator.size());
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string{} : std::string(path.substr(0, slash));
}
