#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/files.h"
#include "base/parallel.h"
#include "write/steps.h"

namespace pejl::writing {
namespace {

// Two files of one path, or a file where another needs a folder, would be our own mistake; content cannot cause it, but
// silence would publish one of the two.
std::optional<Refusal> sortFiles(const Output& output, Plan& plan) {
  plan.files.reserve(output.size());
  for (const OutputFile& file : output) plan.files.push_back(&file);
  std::sort(plan.files.begin(), plan.files.end(),
            [](const OutputFile* a, const OutputFile* b) { return a->path < b->path; });
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    const std::string& path = plan.files[i]->path;
    if (!isSafePath(path) || path == markerFile) return Refusal{say("'{}' cannot be written below the output folder", path)};
    if (i > 0 && plan.files[i - 1]->path == path) return Refusal{say("'{}' would be written twice", path)};
  }
  return std::nullopt;
}

void collectFolders(Plan& plan) {
  for (const OutputFile* file : plan.files) {
    for (std::size_t slash = file->path.find('/'); slash != std::string::npos; slash = file->path.find('/', slash + 1)) {
      // Neighbours mostly share their folder; the rest of the doubles go below.
      const std::string_view folder = std::string_view(file->path).substr(0, slash);
      if (plan.folders.empty() || plan.folders.back() != folder) plan.folders.emplace_back(folder);
    }
  }
  std::sort(plan.folders.begin(), plan.folders.end());
  plan.folders.erase(std::unique(plan.folders.begin(), plan.folders.end()), plan.folders.end());
}

const OldEntry* findOld(const OldSite& old, std::string_view path) {
  const auto at = std::lower_bound(old.entries.begin(), old.entries.end(), path,
                                   [](const OldEntry& entry, std::string_view wanted) { return entry.path < wanted; });
  return at != old.entries.end() && at->path == path ? &*at : nullptr;
}

// What cannot be read counts as changed: it is then written anew.
bool isSameOnDisk(const OldSite& old, const OutputFile& file) {
  const OldEntry* entry = findOld(old, file.path);
  if (entry == nullptr || entry->kind != Entry::file) return false;
  const Descriptor opened(uninterrupted(
      [&] { return ::openat(old.folder.number(), file.path.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK); }));
  if (!opened) return false;
  struct stat status {};
  if (::fstat(opened.number(), &status) != 0 || !S_ISREG(status.st_mode)) return false;
  if (static_cast<std::size_t>(status.st_size) != file.bytes.size()) return false;
  std::array<char, 64 * 1024> buffer;
  for (std::size_t done = 0; done < file.bytes.size();) {
    const ssize_t count = uninterrupted([&] { return ::read(opened.number(), buffer.data(), buffer.size()); });
    if (count <= 0) return false;
    const auto length = static_cast<std::size_t>(count);
    if (length > file.bytes.size() - done) return false;
    if (std::memcmp(buffer.data(), file.bytes.data() + done, length) != 0) return false;
    done += length;
  }
  return true;
}

const OutputFile* findNew(const Plan& plan, std::string_view path) {
  const auto at = std::lower_bound(plan.files.begin(), plan.files.end(), path,
                                   [](const OutputFile* file, std::string_view wanted) { return file->path < wanted; });
  return at != plan.files.end() && (*at)->path == path ? *at : nullptr;
}

// Old entries without a place in the new site. The marker belongs; kept files at the top stay.
void findStrays(const OldSite& old, Plan& plan) {
  plan.markerMissing = true;
  for (const OldEntry& entry : old.entries) {
    if (entry.path == markerFile) {
      plan.markerMissing = false;
    } else if (entry.kind == Entry::folder) {
      if (!std::binary_search(plan.folders.begin(), plan.folders.end(), entry.path)) ++plan.strays;
    } else if (findNew(plan, entry.path) == nullptr) {
      if (entry.kind == Entry::file && isKeptFile(entry.path)) {
        plan.kept.push_back(entry.path);
      } else {
        ++plan.strays;
      }
    }
  }
}

}  // namespace

Result<Plan> plan(const Output& output, const OldSite& old, unsigned jobs) {
  Plan plan;
  if (auto refusal = sortFiles(output, plan)) return *std::move(refusal);
  collectFolders(plan);
  for (const std::string& folder : plan.folders) {
    if (findNew(plan, folder) != nullptr) return Refusal{say("'{}' would be both a file and a folder", folder)};
  }
  if (old.folder) {
    plan.isUnchanged = parallelMap(plan.files.size(), jobs, [&](std::size_t i) {
      return static_cast<std::uint8_t>(isSameOnDisk(old, *plan.files[i]) ? 1 : 0);
    });
  } else {
    plan.isUnchanged.assign(plan.files.size(), 0);
  }
  plan.changed = static_cast<std::size_t>(std::count(plan.isUnchanged.begin(), plan.isUnchanged.end(), 0));
  findStrays(old, plan);
  return plan;
}

}  // namespace pejl::writing
