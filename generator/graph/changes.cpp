#include "graph/changes.h"

#include <algorithm>
#include <map>

#include "graph/own_text.h"

namespace pejl {
namespace {

// Places that belong together: mostly one on each side.
struct Group {
  std::vector<EntityIndex> before, after;
};

std::vector<EntityIndex> placesOf(const Site& archive, EntityIndex framework) {
  std::vector<EntityIndex> places{framework};
  for (EntityIndex i = 0; i < archive.entities.size(); ++i) {
    if (i != framework && archive.entities[i].framework == framework) places.push_back(i);
  }
  return places;
}

std::string_view baseId(const Site& archive, EntityIndex entity) {
  return idWithoutVersion(archive.entities[entity].declared.id);
}

// Joins places by id, and by what the newer says it was formerly. Which of the two is the newer does not matter: both are
// asked, and an id that the other side does not have joins nothing.
class Grouping {
 public:
  Grouping(const Site& archive, const std::vector<EntityIndex>& before, const std::vector<EntityIndex>& after)
      : archive_(archive) {
    for (const EntityIndex i : before) addPlace(i, sides_[0]);
    for (const EntityIndex i : after) addPlace(i, sides_[1]);
    for (const auto& [id, place] : sides_[0]) {
      const auto same = sides_[1].find(id);
      if (same != sides_[1].end()) join(place, same->second);
    }
    joinFormer(after, sides_[0]);
    joinFormer(before, sides_[1]);
  }

  std::vector<Group> groups(const std::vector<EntityIndex>& before, const std::vector<EntityIndex>& after) {
    std::map<std::size_t, Group> byRoot;
    for (const EntityIndex i : before) byRoot[rootOf(i)].before.push_back(i);
    for (const EntityIndex i : after) byRoot[rootOf(i)].after.push_back(i);
    std::vector<Group> groups;
    for (auto& [root, group] : byRoot) groups.push_back(std::move(group));
    return groups;
  }

 private:
  using Places = std::map<std::string_view, EntityIndex>;

  void addPlace(EntityIndex entity, Places& places) {
    places.emplace(baseId(archive_, entity), entity);
    parent_.emplace(entity, entity);
  }

  void joinFormer(const std::vector<EntityIndex>& newer, const Places& older) {
    for (const EntityIndex place : newer) {
      for (const std::string& id : archive_.entities[place].declared.formerly) {
        const auto former = older.find(id);
        if (former != older.end()) join(former->second, place);
      }
    }
  }

  std::size_t rootOf(EntityIndex place) {
    while (parent_[place] != place) place = parent_[place];
    return place;
  }
  void join(EntityIndex a, EntityIndex b) {
    const auto first = static_cast<EntityIndex>(rootOf(a)), second = static_cast<EntityIndex>(rootOf(b));
    parent_[std::max(first, second)] = std::min(first, second);
  }

  const Site& archive_;
  std::map<std::string_view, EntityIndex> sides_[2];
  std::map<EntityIndex, EntityIndex> parent_;
};

// What the place stands inside, seen without versions; a place that has got another id keeps its group's name.
std::size_t groupOfParent(const Site& archive, EntityIndex entity, const std::map<EntityIndex, std::size_t>& groupOf) {
  const EntityIndex parent = archive.entities[entity].parent;
  const auto found = groupOf.find(parent);
  return found == groupOf.end() ? groupOf.size() : found->second;
}

void addRoles(const Site& archive, EntityIndex entity, std::vector<EntityIndex>& roles) {
  const auto add = [&](EntityIndex other) {
    if (other == none || archive.typeOf(archive.entities[other]).kind != TypeKind::role) return;
    if (std::find(roles.begin(), roles.end(), other) == roles.end()) roles.push_back(other);
  };
  for (const EntityIndex target : archive.entities[entity].fieldTargets) add(target);
  for (const RelationIndex i : archive.outgoing[entity]) add(archive.relations[i].to);
  for (const RelationIndex i : archive.incoming[entity]) add(archive.relations[i].from);
}

ChangeKind kindOf(const Group& group) {
  if (group.before.empty()) return ChangeKind::added;
  if (group.after.empty()) return ChangeKind::removed;
  if (group.after.size() > 1) return ChangeKind::split;
  return group.before.size() > 1 ? ChangeKind::merged : ChangeKind::unchanged;
}

using Texts = std::map<EntityIndex, std::string>;

void addTexts(const Site& archive, const std::vector<EntityIndex>& places, Texts& texts) {
  PageIndex last = none;
  for (const EntityIndex place : places) {
    const PageIndex page = archive.entities[place].page;
    if (page == last || texts.count(place) != 0) continue;
    last = page;
    std::vector<std::string> onPage = ownTextsOn(archive, page);
    for (std::size_t i = 0; i < onPage.size(); ++i) texts[archive.entitiesOn[page][i]] = std::move(onPage[i]);
  }
}

std::string joined(const Texts& texts, const std::vector<EntityIndex>& places) {
  std::string text;
  for (const EntityIndex place : places) text.append(text.empty() ? "" : "\n").append(texts.at(place));
  return text;
}

void compareTexts(const Site& archive, const Texts& texts, Change& change) {
  const Entity &before = archive.entities[change.before.front()], &after = archive.entities[change.after.front()];
  // A title that is the beginning of the text changes with it, and is not another change.
  if (before.declared.title != after.declared.title) change.title = wordDiff(before.title, after.title);
  const std::string &then = texts.at(change.before.front()), &now = texts.at(change.after.front());
  if (then != now) change.text = wordDiff(then, now);
  if (!change.title.empty() || !change.text.empty()) change.kind = ChangeKind::changed;
  else if (change.isMoved) change.kind = ChangeKind::moved;
}

// The newer text's order; a place that is gone comes after the last place before it that is still there.
void sortChanges(std::vector<Change>& changes) {
  std::vector<std::pair<EntityIndex, EntityIndex>> anchors;  // older place → newer place, of those in both
  for (const Change& change : changes) {
    if (!change.before.empty() && !change.after.empty()) anchors.emplace_back(change.before.front(), change.after.front());
  }
  std::sort(anchors.begin(), anchors.end());
  const auto rank = [&](const Change& change) -> std::pair<EntityIndex, EntityIndex> {
    if (!change.after.empty()) return {change.after.front(), 0};
    const auto next = std::lower_bound(anchors.begin(), anchors.end(), std::make_pair(change.before.front(), EntityIndex{0}));
    return {next == anchors.begin() ? 0 : std::prev(next)->second, change.before.front() + 1};
  };
  std::stable_sort(changes.begin(), changes.end(), [&](const Change& a, const Change& b) { return rank(a) < rank(b); });
}

}  // namespace

std::string_view nameOf(ChangeKind kind) {
  constexpr std::array<std::string_view, changeKinds> names = {"changed", "added", "removed",  "split",
                                                               "merged",  "moved", "unchanged"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view idWithoutVersion(std::string_view id) { return id.substr(0, id.find('@')); }

Comparison compareVersions(const Site& archive, EntityIndex before, EntityIndex after) {
  Comparison comparison;
  const bool isSame = before == after;
  const std::vector<EntityIndex> older = placesOf(archive, before);
  const std::vector<EntityIndex> newer = isSame ? older : placesOf(archive, after);
  std::vector<Group> groups;
  if (isSame) {
    for (const EntityIndex i : older) groups.push_back({{i}, {i}});
  } else {
    groups = Grouping(archive, older, newer).groups(older, newer);
  }
  std::map<EntityIndex, std::size_t> groupOf;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const EntityIndex place : groups[i].before) groupOf.emplace(place, i);
    for (const EntityIndex place : groups[i].after) groupOf.emplace(place, i);
  }
  Texts texts;
  addTexts(archive, older, texts);
  addTexts(archive, newer, texts);
  for (Group& group : groups) {
    Change change;
    change.kind = kindOf(group);
    change.before = std::move(group.before);
    change.after = std::move(group.after);
    for (const EntityIndex i : change.before) addRoles(archive, i, change.roles);
    for (const EntityIndex i : change.after) addRoles(archive, i, change.roles);
    std::sort(change.roles.begin(), change.roles.end());
    if (change.kind == ChangeKind::added) change.text = wordDiff("", texts.at(change.after.front()));
    if (change.kind == ChangeKind::removed) change.text = wordDiff(texts.at(change.before.front()), "");
    if (change.kind == ChangeKind::split || change.kind == ChangeKind::merged) {
      change.text = wordDiff(joined(texts, change.before), joined(texts, change.after));
    }
    if (change.kind == ChangeKind::unchanged) {
      change.isMoved = groupOfParent(archive, change.before.front(), groupOf) !=
                       groupOfParent(archive, change.after.front(), groupOf);
      compareTexts(archive, texts, change);
    }
    ++comparison.counts[static_cast<std::size_t>(change.kind)];
    comparison.changes.push_back(std::move(change));
  }
  sortChanges(comparison.changes);
  return comparison;
}

}  // namespace pejl
