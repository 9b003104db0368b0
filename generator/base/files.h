// The disk, or a pretend one for tests. Paths are relative to a root, '/'-separated; nothing outside the root can be
// named: empty segments, ".", "..", absolute paths, backslashes and symbolic links are refused, each segment by itself.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace pejl {

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  // Every regular file below `folder` ("" for the root), sorted by bytes of its path; folders whose name begins with
  // '.' are left out. A folder that is not there gives an empty list.
  virtual Result<std::vector<std::string>> list(std::string_view folder) const = 0;
  virtual Result<std::string> read(std::string_view path) const = 0;
  virtual bool exists(std::string_view path) const = 0;
};

std::unique_ptr<FileSystem> openFolder(const std::string& root);
std::unique_ptr<FileSystem> pretendFolder(std::map<std::string, std::string> files);

// Whether `path` names something below the root: no empty, "." or ".." segment, no leading '/', no '\' or control
// character.
bool isSafePath(std::string_view path);

}  // namespace pejl
