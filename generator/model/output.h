// What a phase wants written: files below the output folder. Nothing is on disk before write.
#pragma once

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace pejl {

struct OutputFile {
  std::string path;  // "alleroed/index.html"
  std::string bytes;
  std::string title = {}, summary = {};  // of a page
};

using Output = std::vector<OutputFile>;

inline void append(Output& output, Output more) { std::move(more.begin(), more.end(), std::back_inserter(output)); }

}  // namespace pejl
