// The repository as text, for the tests that hold its own rules: what it contains, and how its files speak of each other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

struct RepositoryFile {
  std::string path;  // '/'-separated, below the repository
  std::string text;
};

// Every file under `folders` that somebody wrote (nothing built or installed), sorted by path.
std::vector<RepositoryFile> repositoryFiles(const std::vector<std::string>& folders);

// What stands at the top of the repository: files and folders, those that begin with '.' left out.
std::vector<std::string> topLevelNames();

// Empty when there is no such file.
std::string repositoryText(const std::string& path);
bool existsInRepository(const std::string& path);

struct Include {
  std::string name;  // "model/site.h" or <string>, without its marks
  bool angled = false;
};
std::vector<Include> includesOf(const RepositoryFile& file);

std::vector<std::string_view> linesOf(std::string_view text);
bool endsWithAny(std::string_view text, const std::vector<std::string_view>& endings);
// "generator/parse/markdown.cpp" → "parse"; of a file that stands directly in generator/: "".
std::string roomOf(std::string_view path);
