// The steps of write, in the order they run. Private to this room and its tests.
//
// On disk, all in one folder so that a rename can move between them:
//   output/                 the site that readers see, marked by the file .pejl-output
//   .output.staging-<pid>/  the next one while it is being written; after the exchange, the old one
//   .output.old-<pid>/      the old one for a moment, on file systems that cannot exchange two folders
// A build that was killed leaves at most the last two; the next build puts right and sweeps up.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"
#include "model/output.h"

namespace pejl::writing {

// A folder that carries this file, or holds nothing but what a repository keeps, may be replaced; no other.
inline constexpr std::string_view markerFile = ".pejl-output";
bool isKeptFile(std::string_view name);  // README.md, .gitignore, .gitkeep: survive every build

// The output folder's parent, opened and locked against other builds for as long as this lives.
struct Target {
  Descriptor parent;
  std::string parentPath;  // for messages; ends in '/' unless empty
  std::string name;
  std::string pathOf(std::string_view entry) const { return parentPath + std::string(entry); }
};

// Makes the parents when they are missing, locks, puts right what a killed build left. Waits ten seconds for a lock.
Result<Target> openTarget(const std::string& folder);

enum class Entry : std::uint8_t { file, folder, other };
struct OldEntry {
  std::string path;
  Entry kind;
};
// What is on disk now, sorted by path; nothing when there is no output folder yet.
struct OldSite {
  Descriptor folder;
  std::vector<OldEntry> entries;
};

// Refuses a folder that is not ours.
Result<OldSite> openOldSite(const Target& target);

// What has to be done to each file of the output, and how much of the old site has no place in the new.
struct Plan {
  std::vector<const OutputFile*> files;  // by path
  std::vector<std::uint8_t> isUnchanged; // by files
  std::vector<std::string> folders;      // parents first
  std::vector<std::string> kept;         // files at the top of the old site that survive
  std::size_t changed = 0, strays = 0;
  bool markerMissing = false;
  bool nothingToDo() const { return changed == 0 && strays == 0 && !markerMissing; }
};
Result<Plan> plan(const Output& output, const OldSite& old, unsigned jobs);

// Writes and links the new site below parent/name; the folder must not be there yet.
std::optional<Refusal> stage(const Plan& plan, const OldSite& old, const Target& target, const std::string& name,
                             unsigned jobs);

// Puts the staged folder in the place of the old one. Afterwards the old one, if there was one, has the returned name.
Result<std::string> exchange(const Target& target, const OldSite& old, const std::string& staged);

// Removes parent/name and all below it, its marker last, so that what a killed removal leaves is still known as ours.
std::optional<Refusal> removeTree(const Target& target, const std::string& name);

// The entries of an open folder, sorted by name, without "." and "..".
struct FolderEntry {
  std::string name;
  Entry kind;
};
Result<std::vector<FolderEntry>> entriesOf(const Descriptor& folder, const std::string& path);

}  // namespace pejl::writing
