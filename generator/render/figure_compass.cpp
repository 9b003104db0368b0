// A compass rose: a point for each member, its words outside. Words at the sides are pushed apart where they would meet.
#include <algorithm>

#include "render/figure_layouts.h"
#include "render/sector.h"

namespace pejl::rendering {
namespace {

constexpr Tenths ring = 1150, tip = 1020, waist = 300, beyond = 150, between = 140;
constexpr Tenths minorTip = 560, minorWaist = 170;
constexpr Tenths sideRoom = 2000, endRoom = 3000, nameHeight = 210;
constexpr std::size_t fewest = 2, most = 8;

struct Label {
  WrappedText title, note;
  Box box;
  Align align = Align::middle;
};

// At the top and the bottom words stand in the middle; at the sides they begin at the rose.
Label labelFor(const FigureItem& member, int degrees) {
  Label label;
  const bool isAtEnd = degrees % 180 < 20 || degrees % 180 > 160;
  const Tenths room = isAtEnd ? endRoom : sideRoom;
  label.align = isAtEnd ? Align::middle : degrees < 180 ? Align::start : Align::end;
  label.title = wrap((member.number.empty() ? "" : member.number + ". ") + member.title, strongFace, room, 3);
  if (!member.note.empty()) label.note = wrap(member.note, smallFace, room, 6);
  const Tenths height = static_cast<Tenths>(label.title.lines.size()) * strongFace.lineHeight +
                        static_cast<Tenths>(label.note.lines.size()) * smallFace.lineHeight;
  const Point at = pointAt({0, 0}, ring + beyond, degrees);
  const Tenths x = label.align == Align::middle ? -room / 2 : label.align == Align::start ? ring + beyond : -ring - beyond - room;
  const bool isTop = isAtEnd && (degrees < 90 || degrees > 270);
  const Tenths y = !isAtEnd ? at.y - height / 2 : isTop ? at.y - height : at.y;
  label.box = {x, y, room, height};
  return label;
}

// Labels on one side, from the top down, none over another: first pushed down, then the last ones back up.
void pushApart(std::vector<Label*> side) {
  std::sort(side.begin(), side.end(), [](const Label* a, const Label* b) { return a->box.y < b->box.y; });
  for (std::size_t i = 1; i < side.size(); ++i) {
    side[i]->box.y = std::max(side[i]->box.y, side[i - 1]->box.bottom() + between);
  }
  const Tenths over = side.empty() ? 0 : std::max(0, side.back()->box.bottom() - (ring + side.front()->box.height)) / 2;
  for (Label* label : side) label->box.y -= over;
}

void pushApart(std::vector<Label>& labels) {
  for (const Align align : {Align::start, Align::end}) {
    std::vector<Label*> side;
    for (Label& label : labels) {
      if (label.align == align) side.push_back(&label);
    }
    pushApart(side);
  }
  // Those at the top and the bottom keep clear of both sides.
  Tenths top = -ring - beyond, bottom = ring + beyond;
  for (const Label& label : labels) {
    if (label.align == Align::middle) continue;
    top = std::min(top, label.box.y - between);
    bottom = std::max(bottom, label.box.bottom() + between);
  }
  for (Label& label : labels) {
    if (label.align != Align::middle) continue;
    label.box.y = label.box.y < 0 ? std::min(label.box.y, top - label.box.height) : std::max(label.box.y, bottom);
  }
}

DrawnItem itemOf(const FigureItem& member, Label label) {
  DrawnItem item{member.entity, member.url, "figure__point", {}, label.box, false, {}};
  Box upper = label.box, lower = label.box;
  upper.height = static_cast<Tenths>(label.title.lines.size()) * strongFace.lineHeight;
  lower.y += upper.height;
  lower.height -= upper.height;
  item.texts.push_back({std::move(label.title), strongFace, upper, label.align});
  if (!label.note.lines.empty()) item.texts.push_back({std::move(label.note), smallFace, lower, label.align});
  return item;
}

struct Needles {
  PathWriter lit, shaded;  // each point has a lit and a shaded half, as on a chart

  void add(int degrees, int half, Tenths length, Tenths width) {
    const Point end = pointAt({0, 0}, length, degrees);
    shaded.move({0, 0}).line(pointAt({0, 0}, width, degrees - half)).line(end).close();
    lit.move({0, 0}).line(end).line(pointAt({0, 0}, width, degrees + half)).close();
  }
};

// A long point for each member, and a short one between every two.
void drawRose(int points, Drawing& drawing) {
  PathWriter circle, ticks;
  Needles major, minor;
  circle.move({0, -ring}).arc(ring, false, true, {0, ring}).arc(ring, false, true, {0, -ring}).close();
  for (int degrees = 0; degrees < 360; degrees += 10) {
    ticks.move(pointAt({0, 0}, degrees % 30 == 0 ? ring - 90 : ring - 50, degrees)).line(pointAt({0, 0}, ring, degrees));
  }
  const int half = std::min(40, 90 / points + 10);
  for (int i = 0; i < points; ++i) {
    minor.add((2 * i + 1) * 180 / points, half, minorTip, minorWaist);
    major.add(i * 360 / points, half, tip, waist);
  }
  drawing.lines.push_back({"figure__compass", circle.take()});
  drawing.lines.push_back({"figure__tick", ticks.take()});
  drawing.lines.push_back({"figure__minor", minor.shaded.take() + minor.lit.take()});
  drawing.lines.push_back({"figure__needle", major.shaded.take()});
  drawing.lines.push_back({"figure__lit", major.lit.take()});
}

}  // namespace

std::optional<Drawing> drawCompass(const FigureContent& content) {
  std::vector<const FigureItem*> members;
  for (const FigureGroup& group : content.groups) {
    for (const FigureItem& member : group.members) members.push_back(&member);
  }
  if (members.size() < fewest || members.size() > most) return std::nullopt;
  std::vector<Label> labels;
  for (std::size_t i = 0; i < members.size(); ++i) {
    labels.push_back(labelFor(*members[i], static_cast<int>(i * 360 / members.size())));
  }
  pushApart(labels);
  Drawing drawing;
  drawRose(static_cast<int>(members.size()), drawing);
  Tenths top = -ring, bottom = ring;
  for (const Label& label : labels) {
    top = std::min(top, label.box.y);
    bottom = std::max(bottom, label.box.bottom());
  }
  constexpr Tenths half = ring + beyond + sideRoom, edge = 20;
  static_assert(2 * half <= widest);
  drawing.view = {-half, top - edge, 2 * half, bottom - top + 2 * edge};
  for (std::size_t i = 0; i < members.size(); ++i) drawing.items.push_back(itemOf(*members[i], std::move(labels[i])));
  return drawing;
}

}  // namespace pejl::rendering
