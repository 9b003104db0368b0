// What changed between two versions of a framework, place by place. A place is an entity, and is the same in both when its id
// is, or when the newer one says what it was formerly. Pure; asks nothing but the archive.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/word_diff.h"
#include "model/site.h"

namespace pejl {

// In the order in which readers want them.
enum class ChangeKind : std::uint8_t { changed, added, removed, split, merged, moved, unchanged };
inline constexpr std::size_t changeKinds = 7;
std::string_view nameOf(ChangeKind kind);  // "changed"

struct Change {
  ChangeKind kind = ChangeKind::unchanged;
  std::vector<EntityIndex> before, after;  // several only where places were split or merged
  bool isMoved = false;                    // stands inside something else than before; may have changed as well
  std::vector<DiffPart> title;             // empty when it is the same
  std::vector<DiffPart> text;              // with its facts, one block a line: what changed in it, or all that came or went
  std::vector<EntityIndex> roles;          // that it is about, before or after: those it names or is related to
};

// Changes in the order of the newer text; what is gone stands where it stood in the older one. Every place of either
// version is in exactly one change, so that the counts add up.
struct Comparison {
  std::vector<Change> changes;
  std::array<std::size_t, changeKinds> counts{};  // of changes, by kind
};

// `archive` is a Site::archive; both are frameworks in it. Compared the other way round, removed and added, split and
// merged change names, and the rest is the same.
Comparison compareVersions(const Site& archive, EntityIndex before, EntityIndex after);

// "eb-mod@2019-06-01" → "eb-mod".
std::string_view idWithoutVersion(std::string_view id);

}  // namespace pejl
