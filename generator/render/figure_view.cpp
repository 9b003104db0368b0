#include "render/figure_view.h"

#include <algorithm>
#include <array>

#include "graph/figure_members.h"
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

FigureContent contentOf(const SiteFacts& facts, const Figure& figure, PageIndex page) {
  FigureContent content;
  if (figure.centre != none) content.centre = itemOf(facts, figure.centre, page);
  if (!figure.centreTitle.empty()) content.centre.title = figure.centreTitle;
  for (const EntityIndex whole : figure.groups) {
    FigureGroup& group = content.groups.emplace_back();
    if (whole != figure.entity) group.name = itemOf(facts, whole, page);
    for (const EntityIndex member : graph::figureMembers(facts.site, whole)) {
      FigureItem& item = group.members.emplace_back(itemOf(facts, member, page));
      item.number = facts.site.entities[member].declared.number;
      item.note = facts.site.entities[member].declared.summary;
    }
  }
  return content;
}

// Areas hold anything; a circle or a compass only what has room in it.
Drawing draw(const FigureContent& content, FigureForm form) {
  std::optional<Drawing> drawing;
  if (form == FigureForm::circle) drawing = drawCircle(content);
  if (form == FigureForm::compass) drawing = drawCompass(content);
  return drawing ? *std::move(drawing) : drawAreas(content);
}

Value linkOf(const FigureItem& item, Values& values) {
  if (item.title.empty()) return {};
  return values.map({{"title", values.own(item.title)},
                     {"url", item.url.empty() ? Value() : values.own(item.url)},
                     {"number", Value::textOrNone(values.own(item.number).text())}});
}

Value groupsView(const FigureContent& content, Values& values) {
  std::vector<Value> groups;
  for (const FigureGroup& group : content.groups) {
    std::vector<Value> members;
    for (const FigureItem& member : group.members) members.push_back(linkOf(member, values));
    groups.push_back(values.map({{"name", linkOf(group.name, values)}, {"members", values.list(members)}}));
  }
  return values.list(groups);
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

Value figuresView(const SiteFacts& facts, PageIndex page, Values& values) {
  constexpr std::array<std::string_view, 3> forms = {"circle", "areas", "compass"};
  const Site& site = facts.site;
  std::vector<Value> figures;
  const EntityIndex entity = site.pages[page].entity;
  const auto isBefore = [](const Figure& figure, EntityIndex index) { return figure.entity < index; };
  auto figure = std::lower_bound(site.figures.begin(), site.figures.end(), entity, isBefore);
  for (; entity != none && figure != site.figures.end() && figure->entity == entity; ++figure) {
    const FigureContent content = contentOf(facts, *figure, page);
    figures.push_back(values.map({{"form", forms[static_cast<std::size_t>(figure->form)]},
                                  {"drawing", values.ownHtml(svg(draw(content, figure->form)))},
                                  {"centre", linkOf(content.centre, values)},
                                  {"groups", groupsView(content, values)}}));
  }
  return values.list(figures);
}

}  // namespace pejl::rendering
