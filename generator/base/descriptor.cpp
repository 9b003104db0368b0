#include "base/descriptor.h"

#include <system_error>

namespace pejl {
namespace {

// What people meet is said in their language; the rest as the system has it.
Message wordsFor(int error) {
  switch (error) {
    case EACCES: return say("Permission denied");
    case EISDIR: return say("Is a directory");
    case ENOENT: return say("No such file or directory");
    case ENOSPC: return say("No space left on device");
    case ENOTDIR: return say("Not a directory");
    case EROFS: return say("Read-only file system");
    default: return say("{}", std::generic_category().message(error));
  }
}

}  // namespace

Refusal refusalFromErrno(std::string_view path) {
  const int error = errno;
  return {say("'{}': {}", path, wordsFor(error))};
}

}  // namespace pejl
