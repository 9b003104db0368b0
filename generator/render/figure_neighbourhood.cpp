// What something is related to: three columns.
//
//     is required by                       supports
//         [ … ] ┃─┐                    ┌─►┃ [ … ]
//         [ … ] ┃ ├─► [   centre   ] ──┤  ┃ [ … ]
//         [ … ] ┃─┘                    └─►┃ [ … ]
#include <algorithm>
#include <span>
#include <utility>

#include "render/figure_layouts.h"

namespace pejl::rendering {
namespace {

constexpr Tenths columnWidth = 2060, gap = 440, centreWidth = 1760, margin = 20;
constexpr Tenths padding = 110, aroundText = 70, betweenBoxes = 60, betweenGroups = 200, belowLabel = 30;
constexpr Tenths barDistance = 90, arrow = 60;
static_assert(2 * (columnWidth + gap + margin) + centreWidth == widest);

struct Side {
  Tenths x = 0;           // of its column
  bool isLeft = false;
  Tenths centreEdge = 0;  // x of the centre's side that its lines begin at

  Align align() const { return isLeft ? Align::end : Align::start; }
};

struct GroupBar {
  Tenths top = 0, bottom = 0;
  Direction direction = Direction::out;
};

struct Column {
  std::vector<DrawnItem> items;
  std::vector<GroupBar> bars;
  Tenths height = 0;
};

DrawnItem boxAt(const FigureItem& member, const Side& side, Tenths y) {
  constexpr std::size_t mostLines = 3;
  WrappedText words = wrap(member.title, nameFace, columnWidth - 2 * padding, mostLines);
  const Tenths height = static_cast<Tenths>(words.lines.size()) * nameFace.lineHeight + 2 * aroundText;
  DrawnItem item{member.entity, member.url, member.isEditorial ? "figure__editorial" : "", {}, {side.x, y, columnWidth, height}, true, {}};
  item.texts.push_back(textIn(item.box, padding, std::move(words), nameFace, side.align()));
  return item;
}

DrawnItem wordsAt(std::string_view text, const Face& face, std::string_view style, const Side& side, Tenths y) {
  constexpr std::size_t mostLines = 2;
  WrappedText words = wrap(text, face, columnWidth, mostLines);
  const Tenths height = static_cast<Tenths>(words.lines.size()) * face.lineHeight;
  DrawnItem item{none, {}, style, {}, {side.x, y, columnWidth, height}, false, {}};
  item.texts.push_back(textIn(item.box, 0, std::move(words), face, side.align()));
  return item;
}

Column columnOf(const FigureContent& content, std::span<const FigureGroup> groups, const Side& side) {
  Column made;
  Tenths y = 0;
  for (const FigureGroup& group : groups) {
    if (y > 0) y += betweenGroups;
    const Tenths top = y;
    made.items.push_back(wordsAt(group.name.title, labelFace, "figure__relation", side, y));
    y = made.items.back().box.bottom() + belowLabel;
    for (const FigureItem& member : group.members) {
      if (&member != &group.members.front()) y += betweenBoxes;
      made.items.push_back(boxAt(member, side, y));
      y = made.items.back().box.bottom();
    }
    if (group.more > 0) {
      made.items.push_back(wordsAt(content.more.of(group.more), smallFace, "figure__more",
                                   side, y + betweenBoxes));
      y = made.items.back().box.bottom();
    }
    made.bars.push_back({top, y, group.direction});
  }
  made.height = y;
  return made;
}

// An arrow's head at `tip`, which points along x.
void head(PathWriter& path, Point tip, bool pointsRight) {
  const Tenths back = pointsRight ? -arrow : arrow;
  path.move({tip.x + back, tip.y - arrow * 2 / 3}).line(tip).line({tip.x + back, tip.y + arrow * 2 / 3});
}

// Moves the column down to where it stands, and ties each of its groups to the centre.
void place(Column made, const Side& side, Tenths down, Tenths centreY, Drawing& drawing) {
  const Tenths bar = side.isLeft ? side.x + columnWidth + barDistance : side.x - barDistance;
  const Tenths bend = (bar + side.centreEdge) / 2;
  PathWriter bars, ties;
  bool leadsToCentre = false;
  for (const GroupBar& group : made.bars) {
    bars.move({bar, group.top + down}).line({bar, group.bottom + down});
    const Tenths y = (group.top + group.bottom) / 2 + down;
    ties.move({bar, y}).curve({bend, y}, {bend, centreY}, {side.centreEdge, centreY});
    if (group.direction == Direction::out) head(ties, {bar, y}, !side.isLeft);
    leadsToCentre |= group.direction == Direction::in;
  }
  if (leadsToCentre) head(ties, {side.centreEdge, centreY}, side.isLeft);
  drawing.lines.push_back({"figure__tie", ties.take()});
  drawing.lines.push_back({"figure__bar", bars.take()});
  for (DrawnItem& item : made.items) {
    item.box.y += down;
    for (TextBlock& block : item.texts) block.room.y += down;
    drawing.items.push_back(std::move(item));
  }
}

DrawnItem centreAt(const FigureItem& centre, Tenths x) {
  constexpr std::size_t mostLines = 6;
  WrappedText words = wrap(centre.title, strongFace, centreWidth - 2 * padding, mostLines);
  const Tenths height = static_cast<Tenths>(words.lines.size()) * strongFace.lineHeight + 2 * 120;
  DrawnItem item{centre.entity, {}, "figure__centre", {}, {x, 0, centreWidth, height}, true, {}};
  item.texts.push_back(textIn(item.box, padding, std::move(words), strongFace, Align::middle));
  return item;
}

// How many groups stand at the left: those that lead to the centre, or half of them when all arrows go the same way.
std::size_t countLeft(const std::vector<FigureGroup>& groups) {
  const auto weight = [](const FigureGroup& group) { return group.members.size() + 1; };
  std::size_t all = 0, left = 0, incoming = 0;
  for (const FigureGroup& group : groups) {
    all += weight(group);
    if (group.direction == Direction::in) ++incoming;
  }
  if (groups.size() == 1) return 0;
  if (incoming > 0 && incoming < groups.size()) return incoming;
  std::size_t count = 0;
  while (count + 1 < groups.size() && 2 * left + weight(groups[count]) <= all) left += weight(groups[count++]);
  return std::max<std::size_t>(count, 1);
}

}  // namespace

void capMembers(FigureContent& content) {
  constexpr std::size_t mostBoxes = 18;
  for (std::size_t most = 7; most >= 1; --most) {
    std::size_t boxes = 0;
    for (const FigureGroup& group : content.groups) boxes += std::min(group.members.size(), most);
    if (boxes > mostBoxes && most > 1) continue;
    for (FigureGroup& group : content.groups) {
      if (group.members.size() <= most + 1) continue;  // "… og 1 anden" would take as much room as the one itself
      group.more = group.members.size() - most;
      group.members.resize(most);
    }
    return;
  }
}

Drawing drawNeighbourhood(const FigureContent& content) {
  std::vector<FigureGroup> groups = content.groups;
  std::stable_partition(groups.begin(), groups.end(), [](const FigureGroup& group) { return group.direction == Direction::in; });
  const std::size_t leftCount = countLeft(groups);
  const bool hasLeft = leftCount > 0;
  const Tenths centreX = hasLeft ? margin + columnWidth + gap : margin;
  const Side left{margin, true, centreX};
  const Side right{centreX + centreWidth + gap, false, centreX + centreWidth};
  const std::span<const FigureGroup> all(groups);
  Column leftColumn = columnOf(content, all.first(leftCount), left);
  Column rightColumn = columnOf(content, all.subspan(leftCount), right);
  DrawnItem centre = centreAt(content.centre, centreX);

  Drawing drawing;
  drawing.view.width = right.x + columnWidth + margin;
  drawing.view.height = std::max({leftColumn.height, rightColumn.height, centre.box.height}) + 2 * margin;
  const Tenths middle = drawing.view.height / 2;
  const Tenths leftDown = middle - leftColumn.height / 2, rightDown = middle - rightColumn.height / 2;
  centre.box.y = middle - centre.box.height / 2;
  for (TextBlock& block : centre.texts) block.room.y = centre.box.y;
  drawing.items.push_back(std::move(centre));
  if (hasLeft) place(std::move(leftColumn), left, leftDown, middle, drawing);
  place(std::move(rightColumn), right, rightDown, middle, drawing);
  return drawing;
}

}  // namespace pejl::rendering
