#include "render/expectation_view.h"

#include <unordered_set>

#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/statement_entry.h"
#include "render/strength_view.h"

namespace pejl::rendering {
namespace {

// What one framework says; `framework` none for what belongs to none.
Value saidIn(const SiteFacts& facts, const std::vector<graph::Asked>& asked, EntityIndex role, EntityIndex framework,
             std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (const graph::Asked& one : asked) {
    if (facts.site.entities[one.statement].framework != framework) continue;
    const std::size_t others = one.addressee == none || one.addressee == role ? 0 : 1;
    entries.push_back(statementEntry(facts, one.statement, {&one.addressee, others}, from, values));
  }
  return values.list(entries);
}

// Why the statements of the framework are about the theme, in the editors' words: each reason once, in the statements' order.
Value reasonsIn(const SiteFacts& facts, const graph::Expectation& pair, EntityIndex framework, std::string_view from, Values& values) {
  std::vector<RelationIndex> relations;
  for (const std::vector<graph::Asked>* const list : {&pair.asked, &pair.askedBack}) {
    for (const graph::Asked& one : *list) {
      if (facts.site.entities[one.statement].framework != framework) continue;
      relations.insert(relations.end(), one.themedBy.begin(), one.themedBy.end());
    }
  }
  std::vector<Value> reasons;
  std::unordered_set<RelationIndex> seen;
  for (const RelationIndex i : relations) {
    const Relation& relation = facts.site.relations[i];
    if (relation.reason.empty() || !seen.insert(i).second) continue;
    reasons.push_back(values.map({{"link", linkView(facts, relation.from, from, values)}, {"text", relation.reason}}));
  }
  return values.list(reasons);
}

// {asked, asked_back, reasons}
std::vector<Entry> saidView(const SiteFacts& facts, const graph::Expectation& pair, EntityIndex framework, std::string_view from,
                            Values& values) {
  return {{"asked", saidIn(facts, pair.asked, pair.role, framework, from, values)},
          {"asked_back", saidIn(facts, pair.askedBack, pair.role, framework, from, values)},
          {"reasons", reasonsIn(facts, pair, framework, from, values)}};
}

bool isSilent(const std::vector<Entry>& said) { return said[0].value.items().empty() && said[1].value.items().empty(); }

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
    const Value link = linkView(facts, framework, from, values);
    std::vector<Entry> view{{"title", *link.find("title")}, {"url", *link.find("url")}, {"status", statusBadge(facts, framework, values)}};
    const std::vector<Entry> said = saidView(facts, pair, framework, from, values);
    if (isSilent(said)) {
      view.push_back({"nearest", nearestView(facts, framework, pair.theme, from, values)});
      silent.push_back(values.map(view));
    } else {
      view.push_back({"anchor", values.own("Ramme-" + facts.site.entities[framework].declared.id)});
      view.insert(view.end(), said.begin(), said.end());
      frameworks.push_back(values.map(view));
    }
  }
  const std::vector<Entry> outside = saidView(facts, pair, none, from, values);
  return values.map({{"role", linkView(facts, pair.role, from, values)},
                     {"theme", linkView(facts, pair.theme, from, values)},
                     {"index", values.own(relativeAddress(from, addresses::expectationIndex()))},
                     {"statements", values.own(facts.counted(pair.asked.size(), "statement"))},
                     {"speaking", values.own(facts.counted(frameworks.size(), "framework"))},
                     {"all", facts.expectations.frameworks.size()},
                     {"frameworks", values.list(frameworks)},
                     {"outside", isSilent(outside) ? Value() : values.map(outside)},
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
  return values.map({{"roles", values.list(roles)},
                     {"themes", values.list(themes)},
                     {"by_role", values.list(byRole)},
                     {"strengths", strengthLinks(facts, none, from, values)}});
}

}  // namespace pejl::rendering
