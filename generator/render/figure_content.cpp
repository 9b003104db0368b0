#include "render/figure_content.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "graph/figure_members.h"
#include "graph/neighbourhood.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

bool isEditorial(const Site& site, EntityIndex entity) {
  const TypeKind kind = site.typeOf(site.entities[entity]).kind;
  return kind == TypeKind::theme || kind == TypeKind::mappingSet;
}

// Within its own framework an entity's short title says enough, and it needs no word of where it belongs. Elsewhere it is
// called what lists call it, where a box has room for that in two lines.
std::string wordsOf(const SiteFacts& facts, EntityIndex index, const FigurePlace& place) {
  constexpr std::size_t mostCharacters = 32;
  const Entity& entity = facts.site.entities[index];
  if (entity.framework != none && entity.framework == place.framework) return std::string(shortTitle(entity));
  std::string words = linkText(facts, index);
  const bool isShort = entity.declared.shortTitle.empty() || countCodePoints(words) <= mostCharacters;
  return isShort ? words : entity.declared.shortTitle;
}

FigureItem itemOf(const SiteFacts& facts, EntityIndex index, const FigurePlace& place) {
  const Entity& entity = facts.site.entities[index];
  FigureItem item;
  item.entity = index;
  item.title = wordsOf(facts, index, place);
  item.url = relativeAddress(place.address, entity.address);
  item.isEditorial = isEditorial(facts.site, index);
  return item;
}

MoreWords moreWords(const SiteFacts& facts) {
  return {std::string(facts.strings("and_others")), std::string(facts.strings("and_one_other"))};
}

Direction directionOf(const Site& site, const graph::Neighbour& neighbour) {
  if (site.schema.relations[neighbour.type].symmetric) return Direction::both;
  return neighbour.incoming ? Direction::in : Direction::out;
}

// "udmøntes i": what joins the step to the one above it, as said of that one.
std::string relationOf(const SiteFacts& facts, const graph::ChainTree& tree, const graph::ChainStep& step) {
  const Site& site = facts.site;
  const EntityIndex above = tree.steps[step.parent].entity;
  const Relation& relation = site.relations[facts.chainPlaces.chains.links[step.link].relations.front()];
  const RelationType& type = site.schema.relations[relation.type];
  return std::string((relation.from == above ? type.label : type.inverse).in(facts.language()));
}

enum class Statements : std::uint8_t { drawn, counted };

ChainContent drawnSteps(const SiteFacts& facts, const graph::ChainTree& tree, Statements statements, const FigurePlace& place) {
  constexpr std::size_t mostFollowers = 5, notDrawn = none;
  constexpr std::uint32_t deepest = 3;
  ChainContent content;
  content.more = moreWords(facts);
  const auto isCounted = [&](const graph::ChainStep& step) {
    const bool isStatement = facts.site.typeOf(facts.site.entities[step.entity]).kind == TypeKind::statement;
    return step.depth > deepest || (isStatement && statements == Statements::counted);
  };
  std::vector<std::size_t> boxOf(tree.steps.size(), notDrawn), all(tree.steps.size(), 0), drawn(all);
  for (std::uint32_t i = 1; i < tree.steps.size(); ++i) all[tree.steps[i].parent] += isCounted(tree.steps[i]) ? 0 : 1;
  // "… og 1 anden" would take as much room as the one itself.
  const auto hasRoom = [&](std::uint32_t parent) { return drawn[parent] < mostFollowers || all[parent] == mostFollowers + 1; };
  for (std::uint32_t i = 0; i < tree.steps.size(); ++i) {
    const graph::ChainStep& step = tree.steps[i];
    const std::size_t parent = i == 0 ? 0 : boxOf[step.parent];
    if (parent == notDrawn) continue;
    if (i > 0 && (isCounted(step) || !hasRoom(step.parent))) {
      ++content.boxes[parent].more;
      continue;
    }
    if (i > 0) ++drawn[step.parent];
    boxOf[i] = content.boxes.size();
    ChainBox box{itemOf(facts, step.entity, place), {}, parent, 0, step.kind != graph::StepKind::first};
    if (i > 0) box.relation = relationOf(facts, tree, step);
    content.boxes.push_back(std::move(box));
  }
  return content;
}

}  // namespace

FigurePlace placeOf(const Site& site, PageIndex page) { return {site.pages[page].address, site.pages[page].framework}; }

FigureContent neighbourhoodContent(const SiteFacts& facts, EntityIndex entity, const FigurePlace& place) {
  constexpr std::size_t fewest = 3;  // one or two are read faster in the list
  const Site& site = facts.site;
  FigureContent content;
  const std::vector<graph::Neighbour> neighbours = graph::neighbourhood(site, entity);
  if (neighbours.size() < fewest) return content;
  content.centre = itemOf(facts, entity, place);
  content.more = moreWords(facts);
  const graph::Neighbour* before = nullptr;
  for (const graph::Neighbour& neighbour : neighbours) {
    if (before == nullptr || !neighbour.inGroupOf(*before)) {
      FigureGroup& group = content.groups.emplace_back();
      group.name.title = graph::groupName(site, neighbour).in(facts.language());
      group.direction = directionOf(site, neighbour);
    }
    content.groups.back().members.push_back(itemOf(facts, neighbour.entity, place));
    before = &neighbour;
  }
  capMembers(content);
  return content;
}

FigureContent modelContent(const SiteFacts& facts, const Figure& figure, const FigurePlace& place) {
  FigureContent content;
  if (figure.centre != none) content.centre = itemOf(facts, figure.centre, place);
  if (!figure.centreTitle.empty()) content.centre.title = figure.centreTitle;
  for (const EntityIndex whole : figure.groups) {
    FigureGroup& group = content.groups.emplace_back();
    if (whole != figure.entity) group.name = itemOf(facts, whole, place);
    for (const EntityIndex member : graph::figureMembers(facts.site, whole)) {
      FigureItem& item = group.members.emplace_back(itemOf(facts, member, place));
      item.number = facts.site.entities[member].declared.number;
      item.note = facts.site.entities[member].declared.summary;
    }
  }
  return content;
}

ChainContent chainContent(const SiteFacts& facts, EntityIndex start, const FigurePlace& place) {
  constexpr std::size_t mostSteps = 200, mostBoxes = 16;
  const graph::ChainTree tree = graph::walkChain(facts.chainPlaces.chains, start, graph::Towards::practice, mostSteps);
  ChainContent content = drawnSteps(facts, tree, Statements::drawn, place);
  // Statements are what most chains have most of; what they serve says more of the whole.
  return content.boxes.size() <= mostBoxes ? content : drawnSteps(facts, tree, Statements::counted, place);
}

FigureContent asGroups(const ChainContent& chain) {
  FigureContent content;
  content.more = chain.more;
  for (std::size_t box = 0; box < chain.boxes.size(); ++box) {
    FigureGroup group;
    group.name = chain.boxes[box].item;
    group.more = chain.boxes[box].more;
    for (std::size_t other = box + 1; other < chain.boxes.size(); ++other) {
      if (chain.boxes[other].parent == box) group.members.push_back(chain.boxes[other].item);
    }
    if (!group.members.empty()) content.groups.push_back(std::move(group));
  }
  return content;
}

}  // namespace pejl::rendering
