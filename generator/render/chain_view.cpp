#include "render/chain_view.h"

#include <algorithm>
#include <deque>

#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/figure_view.h"

namespace pejl::rendering {
namespace {

using graph::ChainStep;
using graph::ChainTree;
using graph::StepKind;

// A browser gives up nesting at some hundred elements, and nobody can follow ten.
constexpr std::uint32_t deepestList = 6;
constexpr std::size_t mostStepsOnContentPage = 24;

// "støttes af", as what stands above the step in the list says it; several where two things are related in several ways.
std::string nameOf(const SiteFacts& facts, const ChainTree& tree, const ChainStep& step) {
  const Site& site = facts.site;
  const EntityIndex above = tree.steps[step.parent].entity;
  std::string names;
  std::uint32_t last = none;
  for (const RelationIndex i : facts.chainPlaces.chains.links[step.link].relations) {
    const Relation& relation = site.relations[i];
    if (relation.type == last) continue;
    last = relation.type;
    const RelationType& type = site.schema.relations[relation.type];
    if (!names.empty()) names += ", ";
    names += (relation.from == above ? type.label : type.inverse).in(facts.language());
  }
  return names;
}

// Where the list stands, and how it is written.
struct Surroundings {
  std::string_view address;      // of the page
  PageIndex page = none;
  bool hasAnchors = false;       // whether steps have a place on this page that others can lead to
};

Value nothings(std::uint32_t count, Values& values) { return values.list(std::vector<Value>(count)); }

bool leadsOn(const ChainTree& tree, std::uint32_t step) {
  return step + 1 < tree.steps.size() && tree.steps[step + 1].parent == step;
}

struct ListBuilder {
  std::vector<Value> steps;
  std::uint32_t depth = 0;  // of the lists that are open
};

void addStep(const SiteFacts& facts, const ChainTree& tree, std::uint32_t index, std::uint32_t depth, bool isCut,
             const Surroundings& here, ListBuilder& list, Values& values) {
  const ChainStep& step = tree.steps[index];
  const Entity& entity = facts.site.entities[step.entity];
  const bool opens = depth > list.depth;
  const std::uint32_t closes = opens ? 0 : list.depth - depth;
  list.depth = depth;
  const Value shown = entryView(facts, step.entity, here.page, here.address, {}, values);
  const bool isFirst = step.kind == StepKind::first;
  const std::string anchor = graph::chainAnchor(entity);
  std::vector<Entry> entry{{"opens", opens},
                           {"closes", nothings(closes, values)},
                           {"anchor", isFirst && here.hasAnchors && !isCut ? values.own(anchor) : Value()},
                           {"relation", values.own(nameOf(facts, tree, step))},
                           {"again", isFirst ? Value() : Value(facts.strings(step.kind == StepKind::loop ? "chain_loop" : "chain_again"))},
                           {"onwards", isCut ? values.own("#" + anchor) : Value()},
                           {"stops", isFirst && step.stops && facts.site.typeOf(entity).kind != TypeKind::statement}};
  if (!isFirst && here.hasAnchors) entry.push_back({"url", values.own("#" + anchor)});
  entry.insert(entry.end(), shown.entries().begin(), shown.entries().end());
  list.steps.push_back(values.map(entry));
}

// The steps below `start` as one list; those that lie too deep are cut off and remembered.
Value listView(const SiteFacts& facts, const ChainTree& tree, std::uint32_t start, const Surroundings& here,
               std::deque<std::uint32_t>& cut, std::vector<Entry>& entries, Values& values) {
  ListBuilder list;
  const std::uint32_t from = tree.steps[start].depth;
  for (std::uint32_t i = start + 1; i < tree.steps.size() && tree.steps[i].depth > from;) {
    const std::uint32_t depth = tree.steps[i].depth - from;
    const bool isCut = depth == deepestList && leadsOn(tree, i);
    addStep(facts, tree, i, depth, isCut, here, list, values);
    if (!isCut) {
      ++i;
      continue;
    }
    cut.push_back(i);
    const std::uint32_t at = tree.steps[i].depth;
    for (++i; i < tree.steps.size() && tree.steps[i].depth > at;) ++i;
  }
  entries.push_back({"steps", values.list(list.steps)});
  entries.push_back({"closing", nothings(list.depth, values)});
  return values.map(entries);
}

Value blockView(const SiteFacts& facts, EntityIndex start, bool isOwn, PageIndex page, Values& values) {
  const Entity& entity = facts.site.entities[start];
  const ChainTree tree = graph::walkChain(facts.chainPlaces.chains, start, graph::Towards::purpose, mostStepsOnContentPage);
  std::deque<std::uint32_t> cut;
  std::vector<Entry> entries{{"title", isOwn ? Value() : Value(entity.title)},
                             {"url", isOwn ? Value() : values.own("#" + entity.anchor)},
                             {"left", tree.left}};
  return listView(facts, tree, 0, {facts.site.pages[page].address, page, false}, cut, entries, values);
}

// Whether more than the page's list of relations tells can be said.
bool hasLongWay(const graph::Chains& chains, EntityIndex entity) {
  return std::any_of(chains.above[entity].begin(), chains.above[entity].end(),
                     [&](std::uint32_t link) { return !chains.above[chains.links[link].upper].empty(); });
}

bool servesByItself(const graph::Chains& chains, EntityIndex entity, EntityIndex own) {
  return std::any_of(chains.above[entity].begin(), chains.above[entity].end(), [&](std::uint32_t link) {
    return !chains.links[link].isStructure && chains.links[link].upper != own;
  });
}

Value placeView(const SiteFacts& facts, EntityIndex own, std::string_view from, Values& values) {
  const std::uint32_t place = own == none ? none : facts.chainPlaces.pageOf[own];
  if (place == none) return {};
  const graph::ChainPage& page = facts.chainPlaces.pages[place];
  const Entity& entity = facts.site.entities[own];
  const std::string address = page.top == own ? page.address : page.address + "#" + graph::chainAnchor(entity);
  return values.map({{"title", values.own(linkText(facts, page.top))}, {"url", values.own(relativeAddress(from, address))}});
}

}  // namespace

Value chainView(const SiteFacts& facts, const graph::ChainPage& page, Values& values) {
  const ChainTree& tree = page.tree;
  std::vector<Value> parts;
  std::deque<std::uint32_t> cut{0};
  for (; !cut.empty(); cut.pop_front()) {
    const std::uint32_t start = cut.front();
    const Entity& entity = facts.site.entities[tree.steps[start].entity];
    const bool isTop = start == 0;
    std::vector<Entry> entries{{"title", isTop ? Value() : Value(entity.title)},
                               {"url", isTop ? Value() : values.own(relativeAddress(page.address, entity.address))},
                               {"anchor", values.own(graph::chainAnchor(entity))}};
    parts.push_back(listView(facts, tree, start, {page.address, facts.site.entities[page.top].page, true}, cut, entries, values));
  }
  const auto top = entryView(facts, page.top, none, page.address, facts.site.entities[page.top].declared.summary, values);
  return values.map({{"top", top},
                     {"drawing", chainDrawing(facts, page.top, page.address, values)},
                     {"parts", values.list(parts)},
                     {"left", tree.left}});
}

Value whyView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const graph::Chains& chains = facts.chainPlaces.chains;
  const EntityIndex own = site.pages[page].entity;
  std::vector<Value> blocks;
  if (own != none && hasLongWay(chains, own)) blocks.push_back(blockView(facts, own, true, page, values));
  for (const EntityIndex entity : site.entitiesOn[page]) {
    const bool isStatement = site.typeOf(site.entities[entity]).kind == TypeKind::statement && entity != own;
    if (isStatement && servesByItself(chains, entity, own) && hasLongWay(chains, entity)) {
      blocks.push_back(blockView(facts, entity, false, page, values));
    }
  }
  const Value place = placeView(facts, own, site.pages[page].address, values);
  if (blocks.empty() && place.kind() == ValueKind::nothing) return {};
  return values.map({{"blocks", values.list(blocks)}, {"place", place}});
}

std::size_t stepCount(const graph::ChainPage& page) { return page.tree.steps.size() - 1 + page.tree.left; }

Value chainIndexView(const SiteFacts& facts, Values& values) {
  const Site& site = facts.site;
  const std::string from(addresses::chainIndex());
  const auto& pages = facts.chainPlaces.pages;
  std::vector<Value> groups;
  std::vector<EntityIndex> frameworks;
  for (const graph::ChainPage& page : pages) {
    const EntityIndex framework = site.entities[page.top].framework;
    if (std::find(frameworks.begin(), frameworks.end(), framework) == frameworks.end()) frameworks.push_back(framework);
  }
  for (const EntityIndex framework : frameworks) {
    std::vector<Value> chains;
    for (const graph::ChainPage& page : pages) {
      const Entity& top = site.entities[page.top];
      if (top.framework != framework) continue;
      const Value shown = entryView(facts, page.top, top.page, from, top.declared.summary, values);
      std::vector<Entry> entry{{"url", values.own(relativeAddress(from, page.address))},
                               {"count", values.own(facts.counted(stepCount(page), "step"))}};
      entry.insert(entry.end(), shown.entries().begin(), shown.entries().end());
      chains.push_back(values.map(entry));
    }
    const Value heading = frameworkHeading(facts, framework, from, values);
    groups.push_back(values.map({{"title", *heading.find("title")}, {"url", *heading.find("url")}, {"chains", values.list(chains)}}));
  }
  return values.list(groups);
}

}  // namespace pejl::rendering
