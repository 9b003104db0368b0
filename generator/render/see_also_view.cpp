#include "render/see_also_view.h"

#include <algorithm>

#include "model/addresses.h"
#include "render/body.h"
#include "render/chain_view.h"
#include "render/entry_view.h"
#include "render/expectation_view.h"
#include "render/home_view.h"
#include "render/matrix_view.h"

namespace pejl::rendering {
namespace {

constexpr std::size_t mostExamples = 4;

class Groups {
 public:
  explicit Groups(Values& values) : values_(values) {}

  void add(std::string_view title, const std::vector<Value>& links) {
    if (!links.empty()) groups_.push_back(values_.map({{"title", title}, {"links", values_.list(links)}}));
  }
  Value take() { return values_.list(groups_); }

 private:
  Values& values_;
  std::vector<Value> groups_;
};

Value link(std::string_view title, std::string_view from, std::string_view address, Value count, Values& values) {
  return values.map({{"title", values.own(title)}, {"url", values.own(relativeAddress(from, address))}, {"count", count}});
}

// Pairs of which `own` is one half, named by the other.
std::vector<Value> expectationLinks(const SiteFacts& facts, EntityIndex own, std::string_view from, Values& values) {
  std::vector<Value> links;
  for (const graph::Expectation& pair : facts.expectations.pairs) {
    if (pair.role != own && pair.theme != own) continue;
    // Both names: the other's alone lead to its own page, on this one too.
    links.push_back(link(expectationTitle(facts, pair), from, expectationAddress(facts.site, pair),
                         pair.asked.size() + pair.askedBack.size(), values));
  }
  return links;
}

std::vector<Value> matrixLinks(const SiteFacts& facts, const Entity& entity, std::string_view from, Values& values) {
  std::vector<Value> links;
  const auto holds = [&](const std::vector<std::uint32_t>& types) { return std::find(types.begin(), types.end(), entity.type) != types.end(); };
  for (const MatrixPage& page : matrixPages(facts)) {
    const MatrixConfig& config = facts.site.config.matrices[page.config];
    if (page.isTransposed != !holds(config.rows) || !(holds(config.rows) || holds(config.columns))) continue;
    links.push_back(link(page.title, from, page.address, {}, values));
  }
  return links;
}

std::vector<Value> comparisonLinks(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  std::vector<Value> links;
  for (const MappingSet& set : facts.site.mappingSets) {
    if (set.entity == none || (set.a != framework && set.b != framework)) continue;
    const Entity& entity = facts.site.entities[set.entity];
    links.push_back(link(entity.title, from, entity.address, set.mappings.size(), values));
  }
  return links;
}

std::vector<Value> chainLinks(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  std::vector<Value> links;
  for (const graph::ChainPage& page : facts.chainPlaces.pages) {
    const Entity& top = facts.site.entities[page.top];
    if (top.framework != framework) continue;
    const std::string title = std::string(facts.strings("chain_from")) + " " + linkText(facts, page.top);
    links.push_back(link(title, from, page.address, stepCount(page), values));
  }
  return links;
}

std::vector<const graph::ChainPage*> longestFirst(const std::vector<graph::ChainPage>& pages) {
  std::vector<const graph::ChainPage*> sorted;
  for (const graph::ChainPage& page : pages) sorted.push_back(&page);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const graph::ChainPage* a, const graph::ChainPage* b) { return stepCount(*a) > stepCount(*b); });
  return sorted;
}

Value wayView(std::string_view title, std::string_view text, std::size_t count, std::string_view from, std::string_view address,
              const std::vector<Value>& examples, Values& values) {
  return values.map({{"title", title},
                     {"url", values.own(relativeAddress(from, address))},
                     {"type_id", "view"},
                     {"count", count},
                     {"text", text},
                     {"examples", values.list(std::span<const Value>(examples).first(std::min(mostExamples, examples.size())))}});
}

std::vector<EntityIndex> pathsInOrder(const SiteFacts& facts) {
  std::vector<EntityIndex> paths;
  for (const ReadingPath& path : facts.site.paths) paths.push_back(path.entity);
  std::sort(paths.begin(), paths.end(), [&](EntityIndex a, EntityIndex b) {
    return facts.readingRank[facts.site.entities[a].page] < facts.readingRank[facts.site.entities[b].page];
  });
  return paths;
}

}  // namespace

Value seeAlsoView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  Groups groups(values);
  const EntityIndex own = site.pages[page].entity;
  if (own == none) return groups.take();
  const std::string& from = site.pages[page].address;
  const TypeKind kind = site.typeOf(site.entities[own]).kind;
  if (kind == TypeKind::theme) groups.add(facts.strings("expectations_by_role"), expectationLinks(facts, own, from, values));
  if (kind == TypeKind::role) groups.add(facts.strings("expectations_by_theme"), expectationLinks(facts, own, from, values));
  if (kind == TypeKind::framework) {
    groups.add(facts.strings("comparisons"), comparisonLinks(facts, own, from, values));
    groups.add(facts.strings("chains"), chainLinks(facts, own, from, values));
  }
  groups.add(facts.strings("matrices"), matrixLinks(facts, site.entities[own], from, values));
  return groups.take();
}

Value viewsView(const SiteFacts& facts, std::string_view from, Values& values) {
  std::vector<Value> ways, examples;
  const std::vector<EntityIndex> paths = pathsInOrder(facts);
  for (const EntityIndex path : paths) examples.push_back(link(linkText(facts, path), from, facts.site.entities[path].address, {}, values));
  if (!paths.empty()) {
    const std::string all = addressOfAll(facts.site, facts.site.entities[paths.front()].type);
    ways.push_back(wayView(facts.strings("paths"), facts.strings("paths_text"), paths.size(), from, all, examples, values));
    examples.clear();
  }
  const auto& expectations = facts.expectations;
  for (const EntityIndex role : expectations.roles) {
    const Entity& entity = facts.site.entities[role];
    examples.push_back(link(entity.title, from, addresses::expectationIndex() + "#Rolle-" + entity.declared.id, {}, values));
  }
  const auto add = [&](std::string_view name, std::size_t count, const std::string& address) {
    const std::string text = std::string(name) + "_text";
    if (count > 0) ways.push_back(wayView(facts.strings(name), facts.strings(text), count, from, address, examples, values));
    examples.clear();
  };
  add("expectations", expectations.pairs.size(), addresses::expectationIndex());
  for (const graph::ChainPage* page : longestFirst(facts.chainPlaces.pages)) {
    examples.push_back(link(linkText(facts, page->top), from, page->address, {}, values));
  }
  add("chains", facts.chainPlaces.pages.size(), addresses::chainIndex());
  for (const MatrixPage& page : matrixPages(facts)) {
    if (!page.isTransposed) examples.push_back(link(page.title, from, page.address, {}, values));
  }
  add("matrices", facts.matrices.size(), addresses::matrixIndex());
  return values.list(ways);
}

}  // namespace pejl::rendering
