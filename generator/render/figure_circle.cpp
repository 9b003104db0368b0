// Rings around a centre. Words stand level, as people read them; a ring is as thick as its members' words need.
#include <algorithm>
#include <array>

#include "render/figure_layouts.h"
#include "render/sector.h"

namespace pejl::rendering {
namespace {

constexpr Tenths margin = 80;       // of words from the edges of their sector
constexpr Tenths thinnest = 760, thickest = 1560, step = 40;
constexpr Tenths smallestCentre = 560, largestCentre = 1000, edge = 20;
constexpr Tenths pillHeight = 260, pillPadding = 120;
constexpr std::array<std::string_view, 3> ringStyles = {"figure__ring1", "figure__ring2", "figure__ring3"};

// What a member says: its number above its title.
struct Words {
  WrappedText number, title;

  Tenths width() const { return std::max(number.width, title.width); }
  Tenths numberHeight() const { return static_cast<Tenths>(number.lines.size()) * labelFace.lineHeight; }
  Tenths height() const { return numberHeight() + static_cast<Tenths>(title.lines.size()) * nameFace.lineHeight; }
};

Box centredAt(Point middle, Tenths width, Tenths height) {
  return {middle.x - width / 2, middle.y - height / 2, width, height};
}

bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// Where a box of that size has room in the sector: nearest the middle of the ring's thickness.
std::optional<Box> roomFor(const Words& words, const Sector& sector, const std::vector<Box>& taken) {
  const Tenths middle = (sector.inner + sector.outer) / 2;
  for (Tenths away = 0; away <= (sector.outer - sector.inner) / 2; away += 20) {
    for (const Tenths radius : {middle + away, middle - away}) {
      const Box box = centredAt(pointAt(sector.centre, radius, sector.middle()), words.width(), words.height());
      const bool isFree = std::none_of(taken.begin(), taken.end(), [&](const Box& other) { return overlap(box, other); });
      if (isFree && holds(sector, box, margin)) return box;
    }
  }
  return std::nullopt;
}

enum class Division : std::uint8_t { forbidden, allowed };  // of words

// Few lines before many.
std::optional<DrawnItem> memberIn(const Sector& sector, const FigureItem& member, const std::vector<Box>& taken, Division division) {
  constexpr std::size_t mostLines = 5;
  constexpr std::array<Tenths, 9> rooms = {2200, 1800, 1500, 1300, 1150, 1000, 900, 800, 700};
  Words words;
  if (!member.number.empty()) words.number = wrap(member.number, labelFace, 900, 1);
  for (const Tenths room : rooms) {
    words.title = wrap(member.title, nameFace, room, mostLines);
    if (words.title.isCut || (words.title.isDivided && division == Division::forbidden)) return std::nullopt;
    const std::optional<Box> box = roomFor(words, sector, taken);
    if (!box) continue;
    DrawnItem item{member.entity, member.url, {}, pathOf(sector), boxAround(sector), true, {}};
    Box upper = *box, lower = *box;
    upper.height = words.numberHeight();
    lower.y += upper.height;
    lower.height -= upper.height;
    if (upper.height > 0) item.texts.push_back({std::move(words.number), labelFace, upper, Align::middle});
    item.texts.push_back({std::move(words.title), nameFace, lower, Align::middle});
    return item;
  }
  return std::nullopt;
}

// All members of a ring of that size, or nothing when one of them has no room.
std::optional<std::vector<DrawnItem>> ringOf(const FigureGroup& group, Sector ring, const std::vector<Box>& taken,
                                              Division division) {
  std::vector<DrawnItem> items;
  const auto count = static_cast<int>(group.members.size());
  for (int i = 0; i < count; ++i) {
    ring.from = i * 360 / count;
    ring.to = (i + 1) * 360 / count;
    std::optional<DrawnItem> item = memberIn(ring, group.members[static_cast<std::size_t>(i)], taken, division);
    if (!item) return std::nullopt;
    items.push_back(*std::move(item));
  }
  return items;
}

// The group's name on the outer edge of its ring, at the top, where its first and last member meet.
DrawnItem pillOf(const FigureGroup& group, Tenths radius) {
  WrappedText words = wrap(group.name.title, labelFace, 2400, 1);
  const Box box = centredAt({0, -radius}, words.width + 2 * pillPadding, pillHeight);
  DrawnItem item{group.name.entity, group.name.url, "figure__pill", {}, box, true, {}};
  item.texts.push_back(textIn(box, pillPadding, std::move(words), labelFace, Align::middle));
  return item;
}

// The smallest disc that holds the words.
DrawnItem discOf(const FigureItem& centre) {
  constexpr std::size_t mostLines = 5;
  DrawnItem item{centre.entity, centre.url, "figure__centre", {}, {}, true, {}};
  for (Tenths radius = smallestCentre; item.texts.empty(); radius += step) {
    const Sector disc{{0, 0}, 0, radius, 0, 360};
    WrappedText words = wrap(centre.title, strongFace, radius * 3 / 2, radius < largestCentre ? mostLines : 3);
    const Box box = centredAt({0, 0}, words.width, static_cast<Tenths>(words.lines.size()) * strongFace.lineHeight);
    const bool isEnough = (!words.isCut && holds(disc, box, margin)) || radius >= largestCentre;
    if (!isEnough) continue;
    item.outline = pathOf(disc);
    item.box = boxAround(disc);
    item.texts.push_back({std::move(words), strongFace, box, Align::middle});
  }
  return item;
}

std::optional<Drawing> drawRings(const FigureContent& content, Division division) {
  Drawing drawing;
  std::vector<DrawnItem> pills;
  std::vector<Box> taken;  // by the pills
  Tenths inner = 0;
  if (!content.centre.title.empty()) {
    drawing.items.push_back(discOf(content.centre));
    inner = drawing.items.back().box.width / 2;
  }
  for (std::size_t g = 0; g < content.groups.size(); ++g) {
    const FigureGroup& group = content.groups[g];
    std::optional<std::vector<DrawnItem>> members;
    Tenths outer = inner + thinnest - step;
    while (!members && outer < inner + thickest) {
      outer += step;
      std::vector<Box> around = taken;
      if (!group.name.title.empty()) around.push_back(pillOf(group, outer).box);
      members = ringOf(group, {{0, 0}, inner, outer, 0, 360}, around, division);
    }
    if (!members) return std::nullopt;
    for (DrawnItem& member : *members) {
      member.style = ringStyles[g];
      drawing.items.push_back(std::move(member));
    }
    if (!group.name.title.empty()) {
      pills.push_back(pillOf(group, outer));
      taken.push_back(pills.back().box);
    }
    inner = outer;
  }
  const Tenths radius = inner + edge, above = pills.empty() ? 0 : pillHeight / 2;
  if (2 * radius > widest) return std::nullopt;
  drawing.view = {-radius, -radius - above, 2 * radius, 2 * radius + above};
  for (DrawnItem& pill : pills) drawing.items.push_back(std::move(pill));
  return drawing;
}

}  // namespace

std::optional<Drawing> drawCircle(const FigureContent& content) {
  if (content.groups.size() > ringStyles.size()) return std::nullopt;
  std::optional<Drawing> drawing = drawRings(content, Division::forbidden);
  return drawing ? drawing : drawRings(content, Division::allowed);
}

}  // namespace pejl::rendering
