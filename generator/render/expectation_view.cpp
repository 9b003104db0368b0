#include "render/expectation_view.h"

#include <algorithm>

#include "model/addresses.h"
#include "render/body.h"
#include "render/entity_view.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

Value statementView(const SiteFacts& facts, EntityIndex statement, EntityIndex addressee, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const Entity& entity = site.entities[statement];
  const PageIndex inside = entity.framework == none ? none : site.entities[entity.framework].page;
  const Value shown = entryView(facts, statement, inside, from, {}, values);
  const bool hasWhole = entity.parent != none && entity.parent != entity.framework;
  std::vector<Entry> entry{{"addressee", addressee == none ? Value() : linkView(facts, addressee, from, values)},
                           {"whole", hasWhole ? linkView(facts, entity.parent, from, values) : Value()},
                           {"source", Value::textOrNone(values.own(entity.sources.empty() ? std::string() : placeInSource(facts, entity.sources.front())).text())}};
  entry.insert(entry.end(), shown.entries().begin(), shown.entries().end());
  return values.map(entry);
}

// The statements of one framework; `framework` none for those that belong to none.
Value askedIn(const SiteFacts& facts, const graph::Expectation& pair, EntityIndex framework, std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (const auto& [statement, addressee] : pair.asked) {
    if (facts.site.entities[statement].framework != framework) continue;
    entries.push_back(statementView(facts, statement, addressee == pair.role ? none : addressee, from, values));
  }
  return values.list(entries);
}

Value askedBackIn(const SiteFacts& facts, const graph::Expectation& pair, EntityIndex framework, std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (const EntityIndex statement : pair.askedBack) {
    if (facts.site.entities[statement].framework == framework) entries.push_back(statementView(facts, statement, none, from, values));
  }
  return values.list(entries);
}

Value nearestView(const SiteFacts& facts, EntityIndex framework, EntityIndex theme, std::string_view from, Values& values) {
  std::vector<Value> nearest;
  for (const RelationIndex i : graph::nearestIn(facts.site, framework, theme)) {
    const Relation& relation = facts.site.relations[i];
    const bool isToTheme = relation.to == theme;
    const RelationType& type = facts.site.schema.relations[relation.type];
    const EntityIndex other = isToTheme ? relation.from : relation.to;
    nearest.push_back(values.map({{"link", linkView(facts, other, from, values)},
                                  {"name", (isToTheme ? type.label : type.inverse).in(facts.language())},
                                  {"text", Value::textOrNone(facts.site.entities[other].declared.summary)}}));
  }
  return values.list(nearest);
}

}  // namespace

std::string expectationTitle(const SiteFacts& facts, const graph::Expectation& pair) {
  std::string title(shortTitle(facts.site.entities[pair.role]));
  return title.append(": ").append(shortTitle(facts.site.entities[pair.theme]));
}

std::string expectationAddress(const Site& site, const graph::Expectation& pair) {
  return addresses::expectationPage(site.entities[pair.role].declared.id, site.entities[pair.theme].declared.id);
}

Value expectationView(const SiteFacts& facts, const graph::Expectation& pair, Values& values) {
  const std::string from = expectationAddress(facts.site, pair);
  std::vector<Value> frameworks, silent;
  for (const EntityIndex framework : facts.expectations.frameworks) {
    const Value asked = askedIn(facts, pair, framework, from, values), back = askedBackIn(facts, pair, framework, from, values);
    const Value link = linkView(facts, framework, from, values);
    const Entry title{"title", *link.find("title")}, url{"url", *link.find("url")}, status{"status", statusBadge(facts, framework, values)};
    const Entry anchor{"anchor", values.own("Ramme-" + facts.site.entities[framework].declared.id)};
    if (asked.items().empty() && back.items().empty()) {
      silent.push_back(values.map({title, url, status, {"nearest", nearestView(facts, framework, pair.theme, from, values)}}));
    } else {
      frameworks.push_back(values.map({title, url, status, anchor, {"asked", asked}, {"asked_back", back}}));
    }
  }
  const Value asked = askedIn(facts, pair, none, from, values), back = askedBackIn(facts, pair, none, from, values);
  const bool hasOutside = !asked.items().empty() || !back.items().empty();
  return values.map({{"role", linkView(facts, pair.role, from, values)},
                     {"theme", linkView(facts, pair.theme, from, values)},
                     {"index", values.own(relativeAddress(from, addresses::expectationIndex()))},
                     {"statements", values.own(facts.counted(pair.asked.size(), "statement"))},
                     {"speaking", values.own(facts.counted(frameworks.size(), "framework"))},
                     {"all", facts.expectations.frameworks.size()},
                     {"frameworks", values.list(frameworks)},
                     {"outside", hasOutside ? values.map({{"asked", asked}, {"asked_back", back}}) : Value()},
                     {"silent", values.list(silent)}});
}

Value expectationIndexView(const SiteFacts& facts, Values& values) {
  const Site& site = facts.site;
  const graph::Expectations& all = facts.expectations;
  const std::string from = addresses::expectationIndex();
  const auto pairLink = [&](const graph::Expectation& pair, EntityIndex named) {
    const std::size_t count = pair.asked.size() + pair.askedBack.size();
    return values.map({{"title", shortTitle(site.entities[named])},
                       {"url", values.own(relativeAddress(from, expectationAddress(site, pair)))},
                       {"count", count},
                       {"words", values.own(facts.counted(count, "statement") + ": " + expectationTitle(facts, pair))}});
  };
  std::vector<Value> roles, themes, byRole;
  for (const EntityIndex role : all.roles) {
    std::vector<Value> links;
    for (const graph::Expectation& pair : all.pairs) {
      if (pair.role == role) links.push_back(pairLink(pair, pair.theme));
    }
    const Value link = linkView(facts, role, from, values);
    roles.push_back(link);
    byRole.push_back(values.map({{"title", site.entities[role].title},
                                 {"anchor", values.own("Rolle-" + site.entities[role].declared.id)},
                                 {"links", values.list(links)}}));
  }
  for (const EntityIndex theme : all.themes) {
    std::vector<Value> cells;
    for (const EntityIndex role : all.roles) {
      const graph::Expectation* pair = all.find(role, theme);
      cells.push_back(pair == nullptr ? Value() : pairLink(*pair, role));
    }
    const Value link = linkView(facts, theme, from, values);
    themes.push_back(values.map({{"title", *link.find("title")}, {"url", *link.find("url")}, {"cells", values.list(cells)}}));
  }
  return values.map({{"roles", values.list(roles)}, {"themes", values.list(themes)}, {"by_role", values.list(byRole)}});
}

}  // namespace pejl::rendering
