#include "render/figure_view.h"

#include "graph/neighbourhood.h"
#include "render/body.h"
#include "render/entry_view.h"
#include "render/figure_layouts.h"

namespace pejl::rendering {
namespace {

bool isEditorial(const Site& site, EntityIndex entity) {
  const TypeKind kind = site.typeOf(site.entities[entity]).kind;
  return kind == TypeKind::theme || kind == TypeKind::mappingSet;
}

// Within its own framework an entity needs no word of where it belongs.
std::string wordsOf(const SiteFacts& facts, EntityIndex index, PageIndex page) {
  const Entity& entity = facts.site.entities[index];
  if (!entity.declared.shortTitle.empty()) return entity.declared.shortTitle;
  const bool isHere = entity.framework != none && entity.framework == facts.site.pages[page].framework;
  return isHere ? entity.title : linkText(facts, index);
}

FigureItem itemOf(const SiteFacts& facts, EntityIndex index, PageIndex page) {
  const Entity& entity = facts.site.entities[index];
  FigureItem item;
  item.entity = index;
  item.title = wordsOf(facts, index, page);
  item.url = relativeAddress(facts.site.pages[page].address, entity.address);
  item.isEditorial = isEditorial(facts.site, index);
  return item;
}

Direction directionOf(const Site& site, const graph::Neighbour& neighbour) {
  if (site.schema.relations[neighbour.type].symmetric) return Direction::both;
  return neighbour.incoming ? Direction::in : Direction::out;
}

}  // namespace

Value neighbourhoodView(const SiteFacts& facts, PageIndex page, Values& values) {
  constexpr std::size_t fewest = 3;  // one or two are read faster in the list
  const Site& site = facts.site;
  const EntityIndex own = site.pages[page].entity;
  if (own == none) return {};
  const std::vector<graph::Neighbour> neighbours = graph::neighbourhood(site, own);
  if (neighbours.size() < fewest) return {};

  FigureContent content;
  content.centre = itemOf(facts, own, page);
  content.moreWords = facts.strings("and_others");
  const graph::Neighbour* before = nullptr;
  for (const graph::Neighbour& neighbour : neighbours) {
    if (before == nullptr || !neighbour.inGroupOf(*before)) {
      FigureGroup& group = content.groups.emplace_back();
      group.name.title = graph::groupName(site, neighbour).in(facts.language());
      group.direction = directionOf(site, neighbour);
    }
    content.groups.back().members.push_back(itemOf(facts, neighbour.entity, page));
    before = &neighbour;
  }
  capMembers(content);
  return values.map({{"drawing", values.ownHtml(svg(drawNeighbourhood(content)))}});
}

}  // namespace pejl::rendering
