#include "render/figure_view.h"

#include <algorithm>
#include <array>

#include "render/figure_content.h"

namespace pejl::rendering {
namespace {

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
    groups.push_back(values.map({{"name", linkOf(group.name, values)},
                                 {"members", values.list(members)},
                                 {"more", group.more > 0 ? values.own(content.more.of(group.more)) : Value()}}));
  }
  return values.list(groups);
}

}  // namespace

Value neighbourhoodView(const SiteFacts& facts, PageIndex page, Values& values) {
  const EntityIndex own = facts.site.pages[page].entity;
  if (own == none) return {};
  const FigureContent content = neighbourhoodContent(facts, own, placeOf(facts.site, page));
  return content.groups.empty() ? Value() : values.map({{"drawing", values.ownHtml(svg(drawNeighbourhood(content)))}});
}

Value figuresView(const SiteFacts& facts, PageIndex page, Values& values) {
  constexpr std::array<std::string_view, 4> forms = {"circle", "areas", "compass", "chain"};
  const Site& site = facts.site;
  std::vector<Value> figures;
  const EntityIndex entity = site.pages[page].entity;
  const FigurePlace place = placeOf(site, page);
  const auto isBefore = [](const Figure& figure, EntityIndex index) { return figure.entity < index; };
  auto figure = std::lower_bound(site.figures.begin(), site.figures.end(), entity, isBefore);
  for (; entity != none && figure != site.figures.end() && figure->entity == entity; ++figure) {
    const bool isChain = figure->form == FigureForm::chain && figure->centre != none;
    const ChainContent chain = isChain ? chainContent(facts, figure->centre, place) : ChainContent();
    const FigureContent content = isChain ? asGroups(chain) : modelContent(facts, *figure, place);
    figures.push_back(values.map({{"form", forms[static_cast<std::size_t>(figure->form)]},
                                  {"drawing", values.ownHtml(svg(isChain ? drawChain(chain) : draw(content, figure->form)))},
                                  {"centre", linkOf(content.centre, values)},
                                  {"groups", groupsView(content, values)}}));
  }
  return values.list(figures);
}

Value chainDrawing(const SiteFacts& facts, EntityIndex top, std::string_view address, Values& values) {
  const ChainContent chain = chainContent(facts, top, {address, facts.site.entities[top].framework});
  return values.ownHtml(svg(drawChain(chain)));
}

}  // namespace pejl::rendering
