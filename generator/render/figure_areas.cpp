// Bands from the top down, one a group: its name, then its members side by side, as many in a row as their words allow.
// The centre is the ground that all of them stand on.
#include <algorithm>

#include "render/figure_layouts.h"

namespace pejl::rendering {
namespace {

constexpr Tenths inset = 120, betweenBoxes = 60, betweenBands = 120, padding = 30, aroundText = 110, belowName = 90;
constexpr std::size_t mostInRow = 5, mostLines = 5;

struct Column {
  WrappedText number, title;
  Tenths height = 0;
};

Tenths boxWidth(std::size_t columns) {
  const auto count = static_cast<Tenths>(columns);
  return (widest - 2 * inset - (count - 1) * betweenBoxes) / count;
}

Column wordsOf(const FigureItem& member, Tenths width) {
  const Tenths room = width - 2 * padding;
  Column words;
  if (!member.number.empty()) words.number = wrap(member.number, labelFace, room, 1);
  words.title = wrap(member.title, nameFace, room, mostLines);
  words.height = static_cast<Tenths>(words.number.lines.size()) * labelFace.lineHeight +
                 static_cast<Tenths>(words.title.lines.size()) * nameFace.lineHeight + 2 * aroundText;
  return words;
}

// Rows of about the same length (7 are 4 and 3, not 5 and 2), and so few boxes in one that no word need be divided.
std::size_t columnsFor(std::span<const FigureItem> members) {
  std::size_t rows = (members.size() + mostInRow - 1) / mostInRow;
  for (;; ++rows) {
    const std::size_t columns = (members.size() + rows - 1) / rows;
    const bool isWhole = std::none_of(members.begin(), members.end(), [&](const FigureItem& member) {
      return wordsOf(member, boxWidth(columns)).title.isDivided;
    });
    if (isWhole || columns <= 3) return columns;
  }
}

DrawnItem memberAt(const FigureItem& member, Column words, const Box& box) {
  DrawnItem item{member.entity, member.url, member.isEditorial ? "figure__editorial" : "figure__area", {}, box, true, {}};
  Box upper = box, lower = box;
  const auto lines = static_cast<Tenths>(words.title.lines.size());
  const Tenths numberHeight = static_cast<Tenths>(words.number.lines.size()) * labelFace.lineHeight;
  // Numbers stand in line; without them words stand in the middle.
  const Tenths top = numberHeight > 0 ? box.y + aroundText : box.y + (box.height - lines * nameFace.lineHeight) / 2;
  upper.y = top;
  upper.height = numberHeight;
  lower.y = top + numberHeight;
  lower.height = lines * nameFace.lineHeight;
  if (numberHeight > 0) item.texts.push_back(textIn(upper, padding, std::move(words.number), labelFace, Align::middle));
  item.texts.push_back(textIn(lower, padding, std::move(words.title), nameFace, Align::middle));
  return item;
}

// The members from `first` on in one row; returns its lower edge.
Tenths addRow(std::span<const FigureItem> members, std::size_t columns, Tenths y, Drawing& drawing) {
  const Tenths width = boxWidth(columns);
  std::vector<Column> words;
  Tenths height = 0;
  for (const FigureItem& member : members) {
    words.push_back(wordsOf(member, width));
    height = std::max(height, words.back().height);
  }
  Tenths x = inset;
  for (std::size_t i = 0; i < members.size(); ++i, x += width + betweenBoxes) {
    drawing.items.push_back(memberAt(members[i], std::move(words[i]), {x, y, width, height}));
  }
  return y + height;
}

Tenths addBand(const FigureGroup& group, Tenths top, Drawing& drawing) {
  Tenths y = top + inset;
  const std::size_t ground = drawing.lines.size();
  drawing.lines.push_back({"figure__band", {}});
  if (!group.name.title.empty()) {
    WrappedText words = wrap(group.name.title, labelFace, widest - 2 * inset, 2);
    const Box box{inset, y - 30, widest - 2 * inset, static_cast<Tenths>(words.lines.size()) * labelFace.lineHeight};
    DrawnItem name{group.name.entity, group.name.url, "figure__name", {}, box, false, {}};
    name.texts.push_back(textIn(box, 0, std::move(words), labelFace, Align::start));
    drawing.items.push_back(std::move(name));
    y = box.bottom() + belowName;
  }
  const std::size_t columns = columnsFor(group.members);
  for (std::size_t first = 0; first < group.members.size(); first += columns) {
    if (first > 0) y += betweenBoxes;
    const std::size_t count = std::min(columns, group.members.size() - first);
    y = addRow(std::span(group.members).subspan(first, count), columns, y, drawing);
  }
  const Tenths bottom = y + inset;
  drawing.lines[ground].path = PathWriter().move({0, top}).line({widest, top}).line({widest, bottom}).line({0, bottom}).close().take();
  return bottom;
}

}  // namespace

Drawing drawAreas(const FigureContent& content) {
  Drawing drawing;
  Tenths y = 0;
  for (const FigureGroup& group : content.groups) {
    if (y > 0) y += betweenBands;
    y = addBand(group, y, drawing);
  }
  if (!content.centre.title.empty()) {
    y += y > 0 ? betweenBands : 0;
    WrappedText words = wrap(content.centre.title, strongFace, widest - 2 * inset, 3);
    const Box box{0, y, widest, static_cast<Tenths>(words.lines.size()) * strongFace.lineHeight + 2 * aroundText};
    DrawnItem ground{content.centre.entity, content.centre.url, "figure__centre", {}, box, true, {}};
    ground.texts.push_back(textIn(box, inset, std::move(words), strongFace, Align::middle));
    drawing.items.push_back(std::move(ground));
    y = box.bottom();
  }
  drawing.view = {0, 0, widest, y};
  return drawing;
}

}  // namespace pejl::rendering
