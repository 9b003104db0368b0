#include "render/home_view.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/framework_view.h"
#include "render/see_also_view.h"

namespace pejl::rendering {
namespace {

constexpr std::size_t mostElements = 4;     // types of element among the ways in
constexpr std::size_t fewestPages = 2;      // that such a type must have
constexpr std::size_t mostExamples = 4;
constexpr std::size_t mostSuggestions = 5;

// Pages of the type, by title; what stands inside pages is left to the index.
std::vector<EntityIndex> withOwnPage(const Site& site, std::uint32_t type) {
  std::vector<EntityIndex> entities;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (site.entities[i].type == type && site.entities[i].anchor.empty()) entities.push_back(i);
  }
  std::sort(entities.begin(), entities.end(), [&](EntityIndex a, EntityIndex b) {
    return std::tie(site.entities[a].sortKey, a) < std::tie(site.entities[b].sortKey, b);
  });
  return entities;
}

std::size_t countOf(const Site& site, std::uint32_t type) {
  return static_cast<std::size_t>(std::count_if(site.entities.begin(), site.entities.end(),
                                                [&](const Entity& entity) { return entity.type == type; }));
}

bool holdsOthers(const Site& site, std::uint32_t type) {
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (site.entities[i].type != type) continue;
    for (const EntityIndex part : site.partsOf[i]) {
      if (site.entities[part].anchor.empty()) return true;
    }
  }
  return false;
}

// A few types of element that have pages and are no containers, then the kinds that lead across frameworks.
std::vector<std::uint32_t> waysIn(const Site& site) {
  std::vector<std::uint32_t> ways;
  for (std::uint32_t i = 0; i < site.schema.types.size() && ways.size() < mostElements; ++i) {
    if (site.schema.types[i].kind != TypeKind::element) continue;
    if (withOwnPage(site, i).size() >= fewestPages && !holdsOthers(site, i)) ways.push_back(i);
  }
  for (const TypeKind kind : {TypeKind::role, TypeKind::theme, TypeKind::mappingSet, TypeKind::term}) {
    for (std::uint32_t i = 0; i < site.schema.types.size(); ++i) {
      if (site.schema.types[i].kind != kind || countOf(site, i) < fewestPages) continue;
      ways.push_back(i);
      break;  // a site may have several of a kind; the first stands for them
    }
  }
  return ways;
}

Value wayView(const SiteFacts& facts, std::uint32_t type, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<Value> examples;
  for (const EntityIndex entity : withOwnPage(site, type)) {
    if (examples.size() < mostExamples) examples.push_back(linkView(facts, entity, from, values));
  }
  const EntityType& declared = site.schema.types[type];
  return values.map({{"title", declared.plural.in(facts.language())},
                     {"url", values.own(relativeAddress(from, addressOfAll(site, type)))},
                     {"type_id", declared.id},
                     {"count", countOf(site, type)},
                     {"text", Value::textOrNone(declared.description.in(facts.language()))},
                     {"examples", values.list(examples)}});
}

Value publishersView(const SiteFacts& facts, std::string_view from, Values& values) {
  const Site& site = facts.site;
  std::vector<EntityIndex> publishers;  // none for frameworks that nobody stands behind
  std::vector<EntityIndex> frameworks;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (site.typeOf(site.entities[i]).kind != TypeKind::framework) continue;
    frameworks.push_back(i);
    const EntityIndex publisher = outermostOrganisation(site, site.entities[i].page);
    if (std::find(publishers.begin(), publishers.end(), publisher) == publishers.end()) publishers.push_back(publisher);
  }
  const auto rank = [&](EntityIndex entity) {
    return entity == none ? none : facts.readingRank[site.entities[entity].page];
  };
  const auto inReadingOrder = [&](EntityIndex a, EntityIndex b) { return rank(a) < rank(b); };
  std::stable_sort(publishers.begin(), publishers.end(), inReadingOrder);
  std::stable_sort(frameworks.begin(), frameworks.end(), inReadingOrder);
  std::vector<Value> groups;
  for (const EntityIndex publisher : publishers) {
    std::vector<Value> cards;
    for (const EntityIndex framework : frameworks) {
      if (outermostOrganisation(site, site.entities[framework].page) == publisher) {
        cards.push_back(frameworkCard(facts, framework, from, values));
      }
    }
    const Entity* entity = publisher == none ? nullptr : &site.entities[publisher];
    groups.push_back(values.map(
        {{"title", entity == nullptr ? Value(facts.strings("other_frameworks")) : Value(entity->title)},
         {"url", entity == nullptr ? Value() : values.own(relativeAddress(from, entity->address))},
         {"text", entity == nullptr ? Value() : Value::textOrNone(entity->declared.summary)},
         {"frameworks", values.list(cards)}}));
  }
  return values.list(groups);
}

}  // namespace

std::string addressOfAll(const Site& site, std::uint32_t type) {
  PageIndex shared = none;
  for (const Entity& entity : site.entities) {
    if (entity.type != type) continue;
    const PageIndex folder = entity.anchor.empty() ? site.pages[entity.page].parent : none;
    const bool isPlain = folder != none && folder != site.home && site.pages[folder].entity == none;
    if (!isPlain || (shared != none && shared != folder)) return addresses::indexOfType(site.schema.types[type].id);
    shared = folder;
  }
  return shared == none ? addresses::indexOfType(site.schema.types[type].id) : site.pages[shared].address;
}

Value homeView(const SiteFacts& facts, PageIndex page, Values& values) {
  const Site& site = facts.site;
  const std::string& from = site.pages[page].address;
  std::vector<Value> suggestions;
  for (std::uint32_t i = 0; i < site.schema.types.size(); ++i) {
    if (site.schema.types[i].kind != TypeKind::theme) continue;
    for (const EntityIndex theme : withOwnPage(site, i)) {
      if (suggestions.size() < mostSuggestions) suggestions.push_back(pageLinkView(facts, site.entities[theme].page, from, values));
    }
  }
  std::vector<Value> ways;
  for (const std::uint32_t type : waysIn(site)) ways.push_back(wayView(facts, type, from, values));
  return values.map({{"suggestions", values.list(suggestions)},
                     {"publishers", publishersView(facts, from, values)},
                     {"ways", values.list(ways)},
                     {"views", viewsView(facts, from, values)}});
}

}  // namespace pejl::rendering
