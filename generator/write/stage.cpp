#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

#include "base/parallel.h"
#include "write/steps.h"

namespace pejl::writing {
namespace {

constexpr std::string_view markerText =
    "Pejl writes this folder: each build replaces all of it but README.md, .gitignore and .gitkeep at its top.\n";

std::optional<Refusal> writeFile(const Descriptor& folder, const std::string& path, std::string_view bytes,
                                 const std::string& shown) {
  Descriptor file(uninterrupted([&] {
    return ::openat(folder.number(), path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  }));
  if (!file) return refusalFromErrno(shown + path);
  while (!bytes.empty()) {
    const ssize_t count = uninterrupted([&] { return ::write(file.number(), bytes.data(), bytes.size()); });
    if (count < 0) return refusalFromErrno(shown + path);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  // A network file system may say only now that it had no room. After EINTR the descriptor is closed all the same.
  if (::close(file.release()) != 0 && errno != EINTR) return refusalFromErrno(shown + path);
  return std::nullopt;
}

// A second name for the same file: nothing is copied, and the old site keeps its own name for it to the end.
bool linkFile(const OldSite& old, const Descriptor& staging, const std::string& path) {
  return uninterrupted([&] {
           return ::linkat(old.folder.number(), path.c_str(), staging.number(), path.c_str(), 0);
         }) == 0;
}

// A kept file on a file system without hard links.
std::optional<Refusal> copyFile(const OldSite& old, const Descriptor& staging, const std::string& path,
                                const std::string& shown) {
  const Descriptor from(::openat(old.folder.number(), path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  std::string bytes;
  char buffer[4096];
  while (from) {
    const ssize_t count = uninterrupted([&] { return ::read(from.number(), buffer, sizeof buffer); });
    if (count == 0) return writeFile(staging, path, bytes, shown);
    if (count < 0) break;
    bytes.append(buffer, static_cast<std::size_t>(count));
  }
  return refusalFromErrno(shown + path);
}

}  // namespace

std::optional<Refusal> stage(const Plan& plan, const OldSite& old, const Target& target, const std::string& name,
                             unsigned jobs) {
  const std::string shown = target.pathOf(name) + '/';
  const int parent = target.parent.number();
  if (::mkdirat(parent, name.c_str(), 0777) != 0) return refusalFromErrno(target.pathOf(name));
  const Descriptor staging(
      uninterrupted([&] { return ::openat(parent, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC); }));
  if (!staging) return refusalFromErrno(target.pathOf(name));
  // The marker first: from now on a killed build's folder is known as ours.
  if (auto refusal = writeFile(staging, std::string(markerFile), markerText, shown)) return refusal;
  if (old.folder) {
    struct stat status {};
    if (::fstat(old.folder.number(), &status) != 0 || ::fchmod(staging.number(), status.st_mode & 07777) != 0) {
      return refusalFromErrno(target.pathOf(target.name));
    }
  }
  for (const std::string& folder : plan.folders) {
    if (::mkdirat(staging.number(), folder.c_str(), 0777) != 0) return refusalFromErrno(shown + folder);
  }
  for (const std::string& path : plan.kept) {
    if (linkFile(old, staging, path)) continue;
    if (auto refusal = copyFile(old, staging, path, shown)) return refusal;
  }
  auto refusals = parallelMap(plan.files.size(), jobs, [&](std::size_t i) -> std::optional<Refusal> {
    const OutputFile& file = *plan.files[i];
    // Where there are no hard links, or a file has too many, it is written.
    if (plan.isUnchanged[i] != 0 && linkFile(old, staging, file.path)) return std::nullopt;
    return writeFile(staging, file.path, file.bytes, shown);
  });
  for (auto& refusal : refusals) {
    if (refusal) return std::move(refusal);
  }
  return std::nullopt;
}

Result<std::string> exchange(const Target& target, const OldSite& old, const std::string& staged) {
  const int parent = target.parent.number();
  const char* const name = target.name.c_str();
  const std::string path = target.pathOf(target.name);
  if (!old.folder) {
    if (::renameat2(parent, staged.c_str(), parent, name, RENAME_NOREPLACE) == 0) return std::string();
    if (errno != EINVAL && errno != ENOSYS) return refusalFromErrno(path);
    if (::renameat(parent, staged.c_str(), parent, name) == 0) return std::string();
    return refusalFromErrno(path);
  }
  if (::renameat2(parent, staged.c_str(), parent, name, RENAME_EXCHANGE) == 0) return staged;
  if (errno == EBUSY || errno == EXDEV) {
    return Refusal{say("'{}' is a mount point and cannot be exchanged for a new site; name a folder inside it", path)};
  }
  if (errno != EINVAL && errno != ENOSYS) return refusalFromErrno(path);
  // A file system that cannot exchange: two renames with a moment between them in which there is no site.
  const std::string aside = "." + target.name + ".old-" + std::to_string(::getpid());
  if (::renameat(parent, name, parent, aside.c_str()) != 0) return refusalFromErrno(path);
  if (::renameat(parent, staged.c_str(), parent, name) == 0) return aside;
  const Refusal refusal = refusalFromErrno(path);
  if (::renameat(parent, aside.c_str(), parent, name) != 0) {
    return Refusal{say("{}; the old site is now in '{}'", refusal.reason, target.pathOf(aside))};
  }
  return refusal;
}

}  // namespace pejl::writing
