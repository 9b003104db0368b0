#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <thread>

#include "base/text.h"
#include "write/steps.h"

namespace pejl::writing {
namespace {

constexpr int openFolderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

// "a/b/output/" → "a/b/" and "output". The last part must be a name.
std::optional<Refusal> splitPath(std::string folder, Target& target) {
  while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
  const std::size_t slash = folder.rfind('/');
  target.name = slash == std::string::npos ? folder : folder.substr(slash + 1);
  target.parentPath = slash == std::string::npos ? "" : folder.substr(0, slash + 1);
  if (target.name.empty() || target.name == "." || target.name == "..") {
    return Refusal{say("'{}' cannot be the output folder: name a folder of its own, such as output", folder)};
  }
  return std::nullopt;
}

std::optional<Refusal> makeParents(const std::string& path) {
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos; slash = path.find('/', slash + 1)) {
    const std::string part = path.substr(0, slash);
    if (::mkdir(part.c_str(), 0777) != 0 && errno != EEXIST) return refusalFromErrno(part);
  }
  return std::nullopt;
}

// The lock lies on the parent folder itself: no file to leave behind, and it stays the same when output/ is exchanged.
// Where a file system knows no such lock (some network folders), the build goes on without.
std::optional<Refusal> lock(const Target& target) {
  using namespace std::chrono_literals;
  for (int attempt = 0; attempt < 200; ++attempt) {
    if (uninterrupted([&] { return ::flock(target.parent.number(), LOCK_EX | LOCK_NB); }) == 0) return std::nullopt;
    if (errno == ENOLCK || errno == ENOSYS || errno == EOPNOTSUPP || errno == EBADF || errno == EINVAL) return std::nullopt;
    if (errno != EWOULDBLOCK) return refusalFromErrno(target.pathOf(target.name));
    std::this_thread::sleep_for(50ms);
  }
  return Refusal{say("'{}': another build is still writing here after ten seconds", target.pathOf(target.name))};
}

bool existsIn(const Descriptor& folder, const std::string& name) {
  struct stat status {};
  return ::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
}

bool isOurs(const Descriptor& folder) { return existsIn(folder, std::string(markerFile)); }

bool holdsOnlyKeptFiles(const std::vector<FolderEntry>& entries) {
  return std::all_of(entries.begin(), entries.end(), [](const FolderEntry& entry) { return isKeptFile(entry.name); });
}

// A folder with a name that only this program makes, and which carries the marker or is what git keeps of an output.
bool isLeftBehind(const Target& target, const std::string& name) {
  const Descriptor folder(::openat(target.parent.number(), name.c_str(), openFolderFlags | O_NOFOLLOW));
  if (!folder) return false;
  if (isOurs(folder)) return true;
  const auto entries = entriesOf(folder, name);
  return entries && holdsOnlyKeptFiles(*entries);
}

// What a killed build left. An old site that was moved aside when the kill came is put back first.
std::optional<Refusal> sweepUp(const Target& target) {
  const auto entries = entriesOf(target.parent, target.parentPath);
  if (!entries) return Refusal{entries.reason()};
  const std::string staging = "." + target.name + ".staging-", aside = "." + target.name + ".old-";
  for (const FolderEntry& entry : *entries) {
    const bool isAside = startsWith(entry.name, aside);
    if (entry.kind != Entry::folder || (!isAside && !startsWith(entry.name, staging))) continue;
    if (!isLeftBehind(target, entry.name)) continue;
    if (isAside && !existsIn(target.parent, target.name)) {
      const int parent = target.parent.number();
      if (::renameat(parent, entry.name.c_str(), parent, target.name.c_str()) == 0) continue;
      return refusalFromErrno(target.pathOf(entry.name));
    }
    if (auto refusal = removeTree(target, entry.name)) return refusal;
  }
  return std::nullopt;
}

std::optional<Refusal> walk(const Descriptor& folder, const std::string& prefix, const std::string& shown,
                            std::vector<OldEntry>& found) {
  auto entries = entriesOf(folder, shown + prefix);
  if (!entries) return Refusal{entries.reason()};
  for (FolderEntry& entry : *std::move(entries)) {
    std::string path = prefix + entry.name;
    if (entry.kind == Entry::folder) {
      const Descriptor inner(::openat(folder.number(), entry.name.c_str(), openFolderFlags | O_NOFOLLOW));
      if (!inner) return refusalFromErrno(shown + path);
      found.push_back({path, Entry::folder});
      if (auto refusal = walk(inner, path + '/', shown, found)) return refusal;
    } else {
      found.push_back({std::move(path), entry.kind});
    }
  }
  return std::nullopt;
}

}  // namespace

bool isKeptFile(std::string_view name) {
  constexpr std::array<std::string_view, 3> kept = {"README.md", ".gitignore", ".gitkeep"};
  return std::find(kept.begin(), kept.end(), name) != kept.end();
}

Result<Target> openTarget(const std::string& folder) {
  Target target;
  if (auto refusal = splitPath(folder, target)) return *std::move(refusal);
  if (auto refusal = makeParents(target.parentPath)) return *std::move(refusal);
  const std::string parent = target.parentPath.empty() ? "." : target.parentPath;
  target.parent = Descriptor(uninterrupted([&] { return ::open(parent.c_str(), openFolderFlags); }));
  if (!target.parent) return refusalFromErrno(parent);
  if (auto refusal = lock(target)) return *std::move(refusal);
  if (auto refusal = sweepUp(target)) return *std::move(refusal);
  return target;
}

Result<OldSite> openOldSite(const Target& target) {
  OldSite old;
  const std::string path = target.pathOf(target.name);
  old.folder = Descriptor(uninterrupted(
      [&] { return ::openat(target.parent.number(), target.name.c_str(), openFolderFlags | O_NOFOLLOW); }));
  if (!old.folder) {
    if (errno == ENOENT) return old;
    if (errno == ENOTDIR || errno == ELOOP) {
      return Refusal{say("'{}' is not a folder, so no site can be written there (a link is not followed)", path)};
    }
    return refusalFromErrno(path);
  }
  const auto top = entriesOf(old.folder, path);
  if (!top) return Refusal{top.reason()};
  if (!holdsOnlyKeptFiles(*top) && !isOurs(old.folder)) {
    return Refusal{say("'{}' holds files that Pejl did not write, and a build would delete them; empty it, or name another folder with --output-dir",
                       path)};
  }
  if (auto refusal = walk(old.folder, "", path + '/', old.entries)) return *std::move(refusal);
  std::sort(old.entries.begin(), old.entries.end(),
            [](const OldEntry& a, const OldEntry& b) { return a.path < b.path; });
  return old;
}

Result<std::vector<FolderEntry>> entriesOf(const Descriptor& folder, const std::string& path) {
  // A descriptor of its own: reading a folder moves the descriptor's place in it.
  Descriptor own(uninterrupted([&] { return ::openat(folder.number(), ".", openFolderFlags); }));
  if (!own) return refusalFromErrno(path);
  DIR* const stream = ::fdopendir(own.number());
  if (stream == nullptr) return refusalFromErrno(path);
  own.release();  // The stream closes it.
  std::vector<FolderEntry> entries;
  std::optional<Refusal> refusal;
  errno = 0;
  while (const dirent* entry = ::readdir(stream)) {
    const std::string name = entry->d_name;
    if (name == "." || name == "..") continue;
    unsigned char type = entry->d_type;
    if (type == DT_UNKNOWN) {  // Some file systems do not say.
      struct stat status {};
      if (::fstatat(folder.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) break;
      type = S_ISDIR(status.st_mode) ? DT_DIR : S_ISREG(status.st_mode) ? DT_REG : DT_LNK;
    }
    entries.push_back({name, type == DT_DIR ? Entry::folder : type == DT_REG ? Entry::file : Entry::other});
    errno = 0;
  }
  if (errno != 0) refusal = refusalFromErrno(path);
  ::closedir(stream);
  if (refusal) return *std::move(refusal);
  std::sort(entries.begin(), entries.end(),
            [](const FolderEntry& a, const FolderEntry& b) { return a.name < b.name; });
  return entries;
}

}  // namespace pejl::writing
