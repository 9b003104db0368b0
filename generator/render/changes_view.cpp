#include "render/changes_view.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "language/dates.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/history_view.h"

namespace pejl::rendering {
namespace {

Value partsView(const std::vector<DiffPart>& parts, Values& values) {
  constexpr std::string_view edits[] = {"kept", "removed", "added"};
  std::vector<Value> shown;
  for (const DiffPart& part : parts) {
    std::vector<Value> lines;
    std::string_view rest = part.text;
    while (true) {
      const std::size_t end = rest.find('\n');
      lines.push_back(values.own(std::string(rest.substr(0, end))));
      if (end == std::string_view::npos) break;
      rest.remove_prefix(end + 1);
    }
    shown.push_back(values.map({{"edit", edits[static_cast<std::size_t>(part.edit)]}, {"lines", values.list(lines)}}));
  }
  return values.list(shown);
}

// What the place stands inside, when that is not the framework itself.
std::string_view placeOf(const Site& archive, EntityIndex entity) {
  const EntityIndex parent = archive.entities[entity].parent;
  const bool isInside = parent != none && parent != archive.entities[entity].framework;
  return isInside ? std::string_view(archive.entities[parent].title) : std::string_view{};
}

Value linksView(const Site& archive, const std::vector<EntityIndex>& places, std::string_view from, Values& values) {
  std::vector<Value> links;
  for (const EntityIndex place : places) {
    const Entity& entity = archive.entities[place];
    links.push_back(values.map({{"title", entity.title}, {"url", values.own(relativeAddress(from, entity.address))}}));
  }
  return values.list(links);
}

Value entryOf(const SiteFacts& facts, const Change& change, std::string_view from, Values& values) {
  const Site& archive = facts.site;
  const EntityIndex shown = change.after.empty() ? change.before.front() : change.after.front();
  const Entity& entity = archive.entities[shown];
  const EntityType& type = archive.typeOf(entity);
  const auto address = [&](const std::vector<EntityIndex>& places) {
    return places.empty() ? Value() : values.own(relativeAddress(from, archive.entities[places.front()].address));
  };
  const std::string_view before = change.isMoved ? placeOf(archive, change.before.front()) : std::string_view{};
  return values.map({{"title", entity.title},
                     {"type", type.label.in(facts.language())},
                     {"type_id", type.id},
                     {"place", Value::textOrNone(placeOf(archive, shown))},
                     {"moved", change.isMoved},
                     {"from_place", Value::textOrNone(before)},
                     {"before_url", address(change.before)},
                     {"after_url", address(change.after)},
                     {"words_of_title", partsView(change.title, values)},
                     {"text", partsView(change.text, values)},
                     {"before", linksView(archive, change.before, from, values)},
                     {"after", linksView(archive, change.after, from, values)}});
}

bool isAbout(const Change& change, EntityIndex role) {
  return role == none || std::find(change.roles.begin(), change.roles.end(), role) != change.roles.end();
}

}  // namespace

std::vector<EntityIndex> rolesIn(const Site& archive, const Comparison& comparison) {
  std::set<EntityIndex> roles;
  for (const Change& change : comparison.changes) roles.insert(change.roles.begin(), change.roles.end());
  std::vector<EntityIndex> sorted(roles.begin(), roles.end());
  std::stable_sort(sorted.begin(), sorted.end(), [&](EntityIndex a, EntityIndex b) {
    return archive.entities[a].sortKey < archive.entities[b].sortKey;
  });
  return sorted;
}

Value changesView(const SiteFacts& facts, const Comparison& comparison, std::uint32_t before, std::uint32_t after,
                  EntityIndex role, std::string_view from, Values& values) {
  const Site& archive = facts.site;
  std::vector<std::vector<Value>> byKind(changeKinds);
  std::size_t total = 0;
  for (const Change& change : comparison.changes) {
    if (!isAbout(change, role)) continue;
    byKind[static_cast<std::size_t>(change.kind)].push_back(entryOf(facts, change, from, values));
    ++total;
  }
  std::vector<Value> counts, sections;
  for (std::size_t i = 0; i < changeKinds; ++i) {
    const std::string name(nameOf(static_cast<ChangeKind>(i)));
    const std::string_view title = facts.strings("change_" + name);
    const Value id = values.own("Del-" + name);  // ids of Pejl's own hold a capital
    counts.push_back(values.map({{"kind", values.own(name)}, {"id", id}, {"title", title}, {"count", byKind[i].size()}}));
    if (byKind[i].empty()) continue;
    sections.push_back(
        values.map({{"kind", values.own(name)}, {"id", id}, {"title", title}, {"entries", values.list(byKind[i])}}));
  }
  const auto version = [&](std::uint32_t index) {
    const FrameworkVersion& text = archive.versions[index];
    return values.map({{"title", values.own(writtenDate(text.date, facts.language()))},
                       {"url", values.own(relativeAddress(from, archive.entities[text.entity].address))}});
  };
  const Entity& newer = archive.entities[archive.versions[after].entity];
  const Status* status = newer.statusType == none ? nullptr : &archive.schema.statuses[newer.statusType];
  return values.map({{"before", version(before)},
                     {"after", version(after)},
                     {"label", status == nullptr ? Value() : Value(status->label.in(facts.language()))},
                     {"tone", status == nullptr ? Value() : Value(toneName(status->tone))},
                     {"decisions", decisionsView(facts, newer.declared, from, values)},
                     {"total", total},
                     {"counts", values.list(counts)},
                     {"sections", values.list(sections)}});
}

}  // namespace pejl::rendering
