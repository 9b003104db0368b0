// A fresh folder on the disk, gone again at the end of the test.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

struct ScratchFolder {
  std::filesystem::path path;

  ScratchFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "pejl-test-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() { std::filesystem::remove_all(path); }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << text;
  }
  std::string read(const std::string& name) const {
    std::ifstream file(path / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  // Every regular file below `folder`, by path from there.
  std::map<std::string, std::string> files(const std::string& folder = ".") const {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path / folder)) {
      const std::string name = std::filesystem::relative(entry.path(), path / folder).string();
      if (entry.is_regular_file()) found[name] = read(folder + '/' + name);
    }
    return found;
  }
  std::string operator/(const std::string& name) const { return (path / name).string(); }
};
