// What a phase wants written: files below the output folder. Nothing is on disk before write.
#pragma once

#include <string>
#include <vector>

namespace pejl {

struct OutputFile {
  std::string path;  // "alleroed/index.html"
  std::string bytes;
  std::string title = {}, summary = {};  // of a page
};

using Output = std::vector<OutputFile>;

}  // namespace pejl
