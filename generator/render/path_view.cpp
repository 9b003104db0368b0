#include "render/path_view.h"

#include <algorithm>

#include "language/dates.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/entity_view.h"
#include "render/entry_view.h"
#include "render/version_view.h"

namespace pejl::rendering {
namespace {

bool isStatement(const Site& site, EntityIndex entity) { return site.typeOf(site.entities[entity]).kind == TypeKind::statement; }

std::size_t statementsIn(const Site& site, const std::vector<EntityIndex>& entities) {
  return static_cast<std::size_t>(std::count_if(entities.begin(), entities.end(), [&](EntityIndex one) { return isStatement(site, one); }));
}

const std::string& addressOf(const Site& site, const ReadingPath& path) { return site.entities[path.entity].address; }

// {title, type, type_id, place} of what the step reads.
std::vector<Entry> readingOf(const SiteFacts& facts, const PathStep& step) {
  const Site& site = facts.site;
  if (step.entity == none) return {{"title", site.pages[step.page].title}, {"type", {}}, {"type_id", {}}, {"place", {}}};
  const Entity& entity = site.entities[step.entity];
  const EntityType& type = site.typeOf(entity);
  const EntityIndex whole = entity.framework != none && entity.framework != step.entity ? entity.framework : none;
  return {{"title", entity.title},
          {"type", type.label.in(facts.language())},
          {"type_id", type.id},
          {"place", whole == none ? Value() : Value(shortTitle(site.entities[whole]))}};
}

// The date of the text that the page shows, or none where its framework has no dated texts.
Value versionOf(const SiteFacts& facts, PageIndex page, Values& values) {
  const std::uint32_t version = versionOfPage(facts.site, page);
  return version == none ? Value() : values.own(writtenDate(facts.site.versions[version].date, facts.language()));
}

Value stepLink(const SiteFacts& facts, std::uint32_t path, std::uint32_t number, std::string_view from, Values& values) {
  const ReadingPath& reading = facts.site.paths[path];
  const PathStep& step = reading.steps[number];
  const std::vector<EntityIndex>& shown = facts.paths[path].shown[number];
  std::vector<Entry> entries = readingOf(facts, step);
  const std::size_t count = statementsIn(facts.site, shown);
  entries.push_back({"number", number + 1});
  entries.push_back({"url", values.own(relativeAddress(from, addresses::pathStep(addressOf(facts.site, reading), number + 1)))});
  entries.push_back({"reason", Value::textOrNone(step.reason)});
  entries.push_back({"count", count == 0 ? Value() : values.own(facts.counted(count, "statement"))});
  return values.map(entries);
}

Value leftOutView(const SiteFacts& facts, const ReadingPath& path, std::string_view from, Values& values) {
  std::vector<Value> all;
  for (const LeftOut& leftOut : path.leftOut) {
    all.push_back(values.map({{"reason", leftOut.reason}, {"entries", linksView(facts, leftOut.entities, from, values)}}));
  }
  return values.list(all);
}

// What a statement says where it stands, or of anything else its title and summary; the title of a page stands above.
Value saidView(const SiteFacts& facts, EntityIndex index, std::string_view from, Values& values) {
  const Entity& entity = facts.site.entities[index];
  const bool isWholePage = entity.anchor.empty();
  const bool hasText = isStatement(facts.site, index) && !isWholePage;
  return values.map({{"title", isWholePage ? Value() : values.own(linkText(facts, index))},
                     {"url", values.own(relativeAddress(from, entity.address))},
                     {"text", hasText ? values.ownHtml(renderExcerpt(facts.site, index, from)) : Value()},
                     {"summary", Value::textOrNone(entity.declared.summary)}});
}

// Whether the step's own text says it.
bool isInText(const Site& site, const PathStep& step, EntityIndex entity) {
  if (site.entities[entity].page != step.page) return false;
  if (step.entity == none || site.entities[step.entity].anchor.empty()) return true;
  EntityIndex at = entity;
  while (at != none && at != step.entity) at = site.entities[at].parent;
  return at != none;
}

Value groupsView(const SiteFacts& facts, const PathStep& step, const std::vector<EntityIndex>& shown, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> groups;
  for (std::size_t begin = 0, end = 0; begin < shown.size(); begin = end) {
    const PageIndex page = site.entities[shown[begin]].page;
    std::vector<Value> entries;
    for (end = begin; end < shown.size() && site.entities[shown[end]].page == page; ++end) {
      if (!isInText(site, step, shown[end])) entries.push_back(saidView(facts, shown[end], from, values));
    }
    if (entries.empty()) continue;
    const Value link = pageLinkView(facts, page, from, values);
    groups.push_back(values.map({{"title", *link.find("title")}, {"url", *link.find("url")}, {"entries", values.list(entries)}}));
  }
  return values.list(groups);
}

Value pathLink(const SiteFacts& facts, const ReadingPath& path, std::string_view from, Values& values) {
  const Entity& entity = facts.site.entities[path.entity];
  return values.map({{"title", entity.title}, {"url", values.own(relativeAddress(from, entity.address))}});
}

// The frameworks that the path's statements stand in, each with its status.
Value frameworksView(const SiteFacts& facts, std::uint32_t path, std::string_view from, Values& values) {
  std::vector<EntityIndex> frameworks;
  for (const std::vector<EntityIndex>& shown : facts.paths[path].shown) {
    for (const EntityIndex entity : shown) {
      const EntityIndex framework = facts.site.entities[entity].framework;
      const bool isNew = framework != none && std::find(frameworks.begin(), frameworks.end(), framework) == frameworks.end();
      if (isNew) frameworks.push_back(framework);
    }
  }
  std::vector<Value> views;
  for (const EntityIndex framework : frameworks) {
    const Value link = linkView(facts, framework, from, values);
    views.push_back(values.map({{"title", *link.find("title")}, {"url", *link.find("url")},
                               {"version", versionOf(facts, facts.site.entities[framework].page, values)},
                               {"badge", statusBadge(facts, framework, values)}}));
  }
  return values.list(views);
}

// What a page of the path needs to lead through it: all its steps, and what to bring along.
Value waysThrough(const SiteFacts& facts, std::uint32_t path, std::string_view from, Values& values) {
  const ReadingPath& reading = facts.site.paths[path];
  const std::string& own = addressOf(facts.site, reading);
  std::vector<Value> steps;
  for (std::uint32_t i = 0; i < reading.steps.size(); ++i) steps.push_back(stepLink(facts, path, i, from, values));
  const bool hasCards = graph::showsStatements(facts.site, facts.paths[path]);
  return values.map({{"steps", values.list(steps)},
                     {"first", steps.empty() ? Value() : *steps.front().find("url")},
                     {"sheet", steps.empty() ? Value() : values.own(relativeAddress(from, addresses::pathSheet(own)))},
                     {"cards", hasCards ? values.own(relativeAddress(from, addresses::pathCards(own))) : Value()}});
}

}  // namespace

Value pathView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const auto found = std::find_if(site.paths.begin(), site.paths.end(), [&](const ReadingPath& path) { return path.entity == site.pages[page].entity; });
  if (found == site.paths.end()) return {};
  const auto index = static_cast<std::uint32_t>(found - site.paths.begin());
  const std::string& from = site.pages[page].address;
  return values.map({{"roles", linksView(facts, found->roles, from, values)},
                     {"ways", waysThrough(facts, index, from, values)},
                     {"left_out", leftOutView(facts, *found, from, values)}});
}

Value pathsFor(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> paths;
  const EntityIndex own = site.pages[page].entity;
  for (const ReadingPath& path : site.paths) {
    if (own == none || std::find(path.roles.begin(), path.roles.end(), own) == path.roles.end()) continue;
    const Value link = pathLink(facts, path, site.pages[page].address, values);
    paths.push_back(values.map({{"title", *link.find("title")}, {"url", *link.find("url")}, {"count", values.own(facts.counted(path.steps.size(), "path_step"))}}));
  }
  return values.list(paths);
}

Value stepView(const SiteFacts& facts, std::uint32_t path, std::uint32_t number, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const ReadingPath& reading = site.paths[path];
  const PathStep& step = reading.steps[number];
  const bool isWholePage = step.entity == none || site.entities[step.entity].anchor.empty();
  const SafeHtml body = isWholePage ? renderBodyAt(site, step.page, from) : renderExcerpt(site, step.entity, from);
  const std::string& own = isWholePage ? site.pages[step.page].address : site.entities[step.entity].address;
  std::vector<Entry> entries = readingOf(facts, step);
  entries.insert(entries.end(), {{"path", pathLink(facts, reading, from, values)},
                                 {"ways", waysThrough(facts, path, from, values)},
                                 {"number", number + 1},
                                 {"count", reading.steps.size()},
                                 {"own", values.own(relativeAddress(from, own))},
                                 {"version", versionOf(facts, step.page, values)},
                                 {"badge", step.entity == none ? Value() : statusBadge(facts, step.entity, values)},
                                 {"reason", Value::textOrNone(step.reason)},
                                 {"body", values.ownHtml(body)},
                                 {"groups", groupsView(facts, step, facts.paths[path].shown[number], from, values)}});
  return values.map(entries);
}

Value sheetView(const SiteFacts& facts, std::uint32_t path, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const ReadingPath& reading = site.paths[path];
  std::vector<Value> steps;
  for (std::uint32_t i = 0; i < reading.steps.size(); ++i) {
    std::vector<Value> entries;
    for (const EntityIndex entity : facts.paths[path].shown[i]) {
      if (isStatement(site, entity)) entries.push_back(entryView(facts, entity, site.entities[entity].page, from, {}, values));
    }
    const Value link = stepLink(facts, path, i, from, values);
    steps.push_back(values.map({{"number", i + 1},
                                {"title", *link.find("title")},
                                {"url", *link.find("url")},
                                {"reason", *link.find("reason")},
                                {"entries", values.list(entries)}}));
  }
  const std::size_t rows = graph::sheetRows(site, facts.paths[path]);
  return values.map({{"path", pathLink(facts, reading, from, values)},
                     {"roles", linksView(facts, reading.roles, from, values)},
                     {"frameworks", frameworksView(facts, path, from, values)},
                     {"as_of", Value::textOrNone(values.own(writtenDate(site.today, facts.language())).text())},
                     {"room", rows <= graph::mostRoomySheetRows ? "roomy" : rows <= graph::mostSheetRows ? "tight" : "long"},
                     {"steps", values.list(steps)}});
}

Value cardsView(const SiteFacts& facts, std::uint32_t path, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const ReadingPath& reading = site.paths[path];
  std::vector<Value> steps;
  std::size_t count = 0;
  for (std::uint32_t i = 0; i < reading.steps.size(); ++i) {
    std::vector<Value> cards;
    for (const EntityIndex index : facts.paths[path].shown[i]) {
      if (!isStatement(site, index)) continue;
      const Entity& entity = site.entities[index];
      const std::string_view framework = entity.framework == none ? std::string_view{} : shortTitle(site.entities[entity.framework]);
      cards.push_back(values.map({{"text", values.ownHtml(renderExcerpt(site, index, from))},
                                  {"title", values.own(linkText(facts, index))},
                                  {"url", values.own(relativeAddress(from, entity.address))},
                                  {"framework", Value::textOrNone(framework)},
                                  {"version", versionOf(facts, entity.page, values)},
                                  {"source", Value::textOrNone(values.own(placeInSource(facts, entity)).text())}}));
    }
    count += cards.size();
    const Value link = stepLink(facts, path, i, from, values);
    if (!cards.empty()) steps.push_back(values.map({{"title", *link.find("title")}, {"number", i + 1}, {"cards", values.list(cards)}}));
  }
  return values.map({{"path", pathLink(facts, reading, from, values)}, {"count", values.own(facts.counted(count, "card"))}, {"steps", values.list(steps)}});
}

}  // namespace pejl::rendering
