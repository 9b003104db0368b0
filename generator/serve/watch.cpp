#include "serve/watch.h"

#include <sys/inotify.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <utility>

#include "base/files.h"
#include "base/text.h"

namespace pejl::serving {
namespace {

constexpr std::array<std::string_view, 5> watched = {"pejl.toml", "pejl.lock", "content", "themes", "static"};
constexpr std::uint32_t mask = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DONT_FOLLOW;

int addWatch(const Descriptor& events, const std::string& folder) {
  return ::inotify_add_watch(events.number(), folder.c_str(), mask | IN_ONLYDIR);
}

bool isWatched(std::string_view path) {
  return std::find(watched.begin(), watched.end(), path.substr(0, path.find('/'))) != watched.end();
}

}  // namespace

bool isEditorsOwn(std::string_view name) {
  return name.empty() || name.front() == '.' || name.front() == '#' || name.back() == '~' || name == "4913" ||
         endsWith(name, ".swp") || endsWith(name, ".tmp");
}

Watch::Watch(std::string root, Descriptor events) : root_(std::move(root)), events_(std::move(events)) {}

Result<Watch> Watch::of(const std::string& root) {
  Descriptor events(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  if (!events) return refusalFromErrno("inotify");
  Watch watch(root, std::move(events));
  watch.rootWatch_ = addWatch(watch.events_, root);
  if (watch.rootWatch_ < 0) return refusalFromErrno(root);
  watch.renew();
  return watch;
}

bool Watch::takeEvents() {
  bool matters = false;
  alignas(inotify_event) std::array<char, 16 * 1024> buffer;
  while (true) {
    const ssize_t count = uninterrupted([&] { return ::read(events_.number(), buffer.data(), buffer.size()); });
    if (count <= 0) return matters;
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      inotify_event event;
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const std::string_view name = event.len == 0 ? "" : std::string_view(buffer.data() + at + sizeof event);
      at += sizeof event + event.len;
      if ((event.mask & IN_Q_OVERFLOW) != 0) {
        matters = true;
      } else if (event.wd == rootWatch_) {
        matters = matters || isWatched(name) || followed_.count(std::string(name)) != 0;
      } else if (const auto folder = folders_.find(event.wd); folder != folders_.end()) {
        matters = matters || followed_.count(folder->second + '/' + std::string(name)) != 0;
      } else if ((event.mask & IN_IGNORED) == 0) {
        matters = matters || !isEditorsOwn(name);
      }
    }
  }
}

void Watch::follow(const std::vector<std::string>& files) {
  followed_.clear();
  for (std::string path : files) {
    if (!isSafePath(path) || isWatched(path)) continue;
    for (std::size_t end = path.size(); end != std::string::npos; end = path.rfind('/')) {
      path.resize(end);
      followed_.insert(path);
    }
  }
  renew();
}

void Watch::renew() {
  namespace fs = std::filesystem;
  for (const std::string& path : followed_) {
    const int folder = addWatch(events_, (fs::path(root_) / path).string());  // fails for files
    if (folder >= 0) folders_[folder] = path;
  }
  for (const std::string_view name : watched) {
    const fs::path top = fs::path(root_) / name;
    addWatch(events_, top.string());  // pejl.toml is no folder, and the others need not be there
    std::error_code error;
    for (fs::recursive_directory_iterator entry(top, fs::directory_options::skip_permission_denied, error), end;
         !error && entry != end; entry.increment(error)) {
      if (entry->is_directory(error) && !entry->is_symlink(error)) addWatch(events_, entry->path().string());
    }
  }
}

}  // namespace pejl::serving
