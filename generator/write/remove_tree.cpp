#include <fcntl.h>
#include <sys/stat.h>

#include "write/steps.h"

namespace pejl::writing {
namespace {

std::optional<Refusal> removeBelow(const Descriptor& folder, const std::string& shown) {
  auto entries = entriesOf(folder, shown);
  if (!entries) return Refusal{entries.reason()};
  bool hasMarker = false;
  for (const FolderEntry& entry : *entries) {
    if (entry.name == markerFile) {
      hasMarker = true;
      continue;
    }
    const std::string path = shown + entry.name;
    int flags = 0;
    if (entry.kind == Entry::folder) {
      const Descriptor inner(
          ::openat(folder.number(), entry.name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
      if (!inner) return refusalFromErrno(path);
      if (auto refusal = removeBelow(inner, path + '/')) return refusal;
      flags = AT_REMOVEDIR;
    }
    if (::unlinkat(folder.number(), entry.name.c_str(), flags) != 0) return refusalFromErrno(path);
  }
  const std::string marker(markerFile);
  if (hasMarker && ::unlinkat(folder.number(), marker.c_str(), 0) != 0) return refusalFromErrno(shown + marker);
  return std::nullopt;
}

}  // namespace

std::optional<Refusal> removeTree(const Target& target, const std::string& name) {
  const int parent = target.parent.number();
  const Descriptor folder(::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (!folder) {
    if (errno == ENOENT) return std::nullopt;
    return refusalFromErrno(target.pathOf(name));
  }
  if (auto refusal = removeBelow(folder, target.pathOf(name) + '/')) return refusal;
  if (::unlinkat(parent, name.c_str(), AT_REMOVEDIR) != 0) return refusalFromErrno(target.pathOf(name));
  return std::nullopt;
}

}  // namespace pejl::writing
