#include "base/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <utility>

#include "base/descriptor.h"

namespace pejl {
namespace {

constexpr off_t maximumFileSize = 64 << 20;

Refusal systemRefusal(std::string_view path) {
  if (errno == ELOOP || errno == ENOTDIR) return {say("'{}' is or lies behind a symbolic link", path)};
  return refusalFromErrno(path);
}

// Opens segment by segment without following links, so that no name can lead outside the root.
Descriptor openBelow(int root, std::string_view path, int flags) {
  Descriptor folder(::fcntl(root, F_DUPFD_CLOEXEC, 0));
  while (folder) {
    const std::size_t slash = path.find('/');
    const std::string segment(path.substr(0, slash));
    const bool last = slash == std::string_view::npos;
    const int how = last ? flags : O_RDONLY | O_DIRECTORY;
    Descriptor next(::openat(folder.number(), segment.c_str(), how | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    if (last || !next) return next;
    folder = std::move(next);
    path.remove_prefix(slash + 1);
  }
  return folder;
}

class Disk final : public FileSystem {
 public:
  explicit Disk(const std::string& root) : root_(::open(root.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}

  Result<std::vector<std::string>> list(std::string_view folder) const override {
    std::vector<std::string> found;
    Descriptor start = folder.empty() ? Descriptor(::openat(root_.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
                                      : openBelow(root_.number(), folder, O_RDONLY | O_DIRECTORY);
    if (!start) {
      if (errno == ENOENT) return found;
      return systemRefusal(folder);
    }
    if (auto refusal = walk(std::move(start), folder.empty() ? "" : std::string(folder) + "/", found)) return *refusal;
    std::sort(found.begin(), found.end());
    return found;
  }

  Result<std::string> read(std::string_view path) const override {
    if (!isSafePath(path)) return Refusal{say("'{}' does not stay below the site's folder", path)};
    const Descriptor file = openBelow(root_.number(), path, O_RDONLY);
    if (!file) return systemRefusal(path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return systemRefusal(path);
    if (!S_ISREG(status.st_mode)) return Refusal{say("'{}' is not a regular file", path)};
    if (status.st_size > maximumFileSize) return Refusal{say("'{}' is larger than 64 MiB", path)};
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    while (done < text.size()) {
      const ssize_t count = ::read(file.number(), text.data() + done, text.size() - done);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return systemRefusal(path);
      if (count == 0) break;
      done += static_cast<std::size_t>(count);
    }
    if (done != text.size()) return Refusal{say("'{}' changed while it was read", path)};
    return text;
  }

  bool exists(std::string_view path) const override {
    // What cannot be opened for another reason is there, and reading it will say what is wrong.
    return isSafePath(path) && (openBelow(root_.number(), path, O_RDONLY) || errno != ENOENT);
  }

 private:
  std::optional<Refusal> walk(Descriptor folder, const std::string& prefix, std::vector<std::string>& found) const {
    DIR* entries = ::fdopendir(::fcntl(folder.number(), F_DUPFD_CLOEXEC, 0));
    if (entries == nullptr) return systemRefusal(prefix);
    std::optional<Refusal> refusal;
    while (true) {
      errno = 0;
      const dirent* const entry = ::readdir(entries);
      if (entry == nullptr) {
        // Only errno tells the end from a disk that gives up halfway, which would publish half a site.
        if (errno != 0) refusal = systemRefusal(prefix);
        break;
      }
      const std::string name = entry->d_name;
      if (name.front() == '.') continue;
      struct stat status {};
      if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
        refusal = systemRefusal(prefix + name);
      } else if (S_ISDIR(status.st_mode)) {
        Descriptor inner(::openat(folder.number(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
        refusal = inner ? walk(std::move(inner), prefix + name + "/", found) : systemRefusal(prefix + name);
      } else if (S_ISREG(status.st_mode)) {
        found.push_back(prefix + name);
      } else {
        refusal = Refusal{say("'{}' is a symbolic link or a special file; Pejl reads regular files only", prefix + name)};
      }
      if (refusal) break;
    }
    ::closedir(entries);
    return refusal;
  }

  Descriptor root_;
};

class Pretend final : public FileSystem {
 public:
  explicit Pretend(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  Result<std::vector<std::string>> list(std::string_view folder) const override {
    std::vector<std::string> found;
    const std::string prefix = folder.empty() ? "" : std::string(folder) + "/";
    for (const auto& [path, text] : files_) {
      if (path.compare(0, prefix.size(), prefix) == 0) found.push_back(path);
    }
    return found;
  }
  Result<std::string> read(std::string_view path) const override {
    const auto found = files_.find(std::string(path));
    if (found == files_.end()) return Refusal{say("'{}': {}", path, say("No such file or directory"))};
    return found->second;
  }
  bool exists(std::string_view path) const override { return files_.count(std::string(path)) != 0; }

 private:
  std::map<std::string, std::string> files_;
};

}  // namespace

std::unique_ptr<FileSystem> openFolder(const std::string& root) { return std::make_unique<Disk>(root); }

std::unique_ptr<FileSystem> pretendFolder(std::map<std::string, std::string> files) {
  return std::make_unique<Pretend>(std::move(files));
}

bool isSafePath(std::string_view path) {
  if (path.empty()) return false;
  for (const char c : path) {
    if (c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F) return false;
  }
  while (true) {
    const std::size_t slash = path.find('/');
    const std::string_view segment = path.substr(0, slash);
    if (segment.empty() || segment == "." || segment == "..") return false;
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace pejl
