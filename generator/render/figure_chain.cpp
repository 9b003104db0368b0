// From purpose to practice, from left to right: what each thing leads on to stands beside it, under the relation's name.
#include <algorithm>
#include <span>
#include <utility>

#include "render/figure_layouts.h"

namespace pejl::rendering {
namespace {

constexpr Tenths gap = 420, barDistance = 80, margin = 20, widestColumn = 2400;
constexpr Tenths padding = 90, aroundText = 70, betweenBoxes = 60, betweenGroups = 140, belowLabel = 30;

struct Placed {
  WrappedText words;
  Tenths height = 0;         // of its own box
  Tenths below = 0;          // of everything that follows from it
  std::vector<std::size_t> followers;
};

class ChainLayout {
 public:
  explicit ChainLayout(const ChainContent& content) : content_(content), placed_(content.boxes.size()) {
    std::size_t columns = 1;
    std::vector<std::size_t> depth(content.boxes.size(), 0);
    for (std::size_t i = 1; i < content.boxes.size(); ++i) {
      depth[i] = depth[content.boxes[i].parent] + 1;
      columns = std::max(columns, depth[i] + 1);
      placed_[content.boxes[i].parent].followers.push_back(i);
    }
    for (Placed& placed : placed_) gatherRelations(placed.followers);
    const auto count = static_cast<Tenths>(columns);
    width_ = std::min(widestColumn, (widest - 2 * margin - (count - 1) * gap) / count);
    for (std::size_t i = content.boxes.size(); i-- > 0;) measure(i);
    drawing_.view = {0, 0, 2 * margin + count * width_ + (count - 1) * gap, heightOf(0) + 2 * margin};
  }

  Drawing draw() {
    place(0, margin, margin);
    return std::move(drawing_);
  }

 private:
  // Those of one relation together, in the order in which the relations came.
  void gatherRelations(std::vector<std::size_t>& followers) const {
    for (auto begin = followers.begin(); begin != followers.end();) {
      const std::string& relation = content_.boxes[*begin].relation;
      begin = std::stable_partition(begin, followers.end(), [&](std::size_t box) { return content_.boxes[box].relation == relation; });
    }
  }

  // A label stands over the first of those that the same relation leads to.
  bool beginsGroup(std::span<const std::size_t> followers, std::size_t at) const {
    return at == 0 || content_.boxes[followers[at]].relation != content_.boxes[followers[at - 1]].relation;
  }
  WrappedText label(std::size_t box) const { return wrap(content_.boxes[box].relation, labelFace, width_, 2); }
  Tenths labelHeight(std::size_t box) const { return heightOf(label(box), labelFace) + belowLabel; }
  static Tenths heightOf(const WrappedText& words, const Face& face) {
    return static_cast<Tenths>(words.lines.size()) * face.lineHeight;
  }
  // What is left out of a box that nothing follows stands under it; there may be no column beside it.
  Tenths underBox(std::size_t box) const {
    return placed_[box].followers.empty() && content_.boxes[box].more > 0 ? belowLabel + smallFace.lineHeight : 0;
  }
  Tenths heightOf(std::size_t box) const { return std::max(placed_[box].height + underBox(box), placed_[box].below); }

  // Between a follower and the one before it.
  Tenths spaceBefore(std::span<const std::size_t> followers, std::size_t at) const {
    if (at == 0) return 0;
    const bool isLeaf = placed_[followers[at]].below == 0 && placed_[followers[at - 1]].below == 0;
    return beginsGroup(followers, at) || !isLeaf ? betweenGroups : betweenBoxes;
  }

  void measure(std::size_t box) {
    constexpr std::size_t mostLines = 4;
    Placed& placed = placed_[box];
    const Face& face = box == 0 ? strongFace : nameFace;
    placed.words = wrap(content_.boxes[box].item.title, face, width_ - 2 * padding, mostLines);
    placed.height = heightOf(placed.words, face) + 2 * aroundText;
    for (std::size_t i = 0; i < placed.followers.size(); ++i) {
      placed.below += spaceBefore(placed.followers, i) + heightOf(placed.followers[i]);
      if (beginsGroup(placed.followers, i)) placed.below += labelHeight(placed.followers[i]);
    }
    if (placed.below > 0 && content_.boxes[box].more > 0) placed.below += betweenBoxes + smallFace.lineHeight;
  }

  // Puts the box, and all that follows from it, in a strip from `top` down; the box in the strip's middle. Returns its place.
  Box place(std::size_t box, Tenths x, Tenths top) {
    const ChainBox& what = content_.boxes[box];
    Placed& placed = placed_[box];
    const bool isStart = box == 0;
    const Box at{x, top + (heightOf(box) - placed.height - underBox(box)) / 2, width_, placed.height};
    const std::string_view style = isStart ? "figure__centre" : what.isAgain ? "figure__again" : "";
    DrawnItem item{what.item.entity, isStart ? std::string() : what.item.url, style, {}, at, true, {}};
    item.texts.push_back(textIn(at, padding, std::move(placed.words), isStart ? strongFace : nameFace, isStart ? Align::middle : Align::start));
    drawing_.items.push_back(std::move(item));
    if (underBox(box) > 0) placeMore(box, x, at.bottom() + belowLabel);
    if (!placed.followers.empty()) placeFollowers(box, x + width_ + gap, top + (heightOf(box) - placed.below) / 2, {at.right(), at.middle().y});
    return at;
  }

  void placeFollowers(std::size_t box, Tenths x, Tenths y, Point from) {
    const std::vector<std::size_t>& followers = placed_[box].followers;
    Tenths barTop = y, barBottom = y;
    for (std::size_t i = 0; i < followers.size(); ++i) {
      y += spaceBefore(followers, i);
      const bool begins = beginsGroup(followers, i);
      if (begins && i > 0) tie(from, x - barDistance, barTop, barBottom);
      if (begins) y += labelHeight(followers[i]);
      const Box at = place(followers[i], x, y);
      if (begins) {
        barTop = at.y - labelHeight(followers[i]);
        placeWords(label(followers[i]), labelFace, "figure__relation", x, barTop);
      }
      barBottom = at.bottom();
      y += heightOf(followers[i]);
    }
    tie(from, x - barDistance, barTop, barBottom);
    if (content_.boxes[box].more > 0) placeMore(box, x, y + betweenBoxes);  // beside the bar: of any relation
  }

  void placeMore(std::size_t box, Tenths x, Tenths y) {
    placeWords(wrap(content_.more.of(content_.boxes[box].more), smallFace, width_, 1), smallFace, "figure__more", x, y);
  }

  void placeWords(WrappedText words, const Face& face, std::string_view style, Tenths x, Tenths y) {
    DrawnItem item{none, {}, style, {}, {x, y, width_, heightOf(words, face)}, false, {}};
    item.texts.push_back(textIn(item.box, 0, std::move(words), face, Align::start));
    drawing_.items.push_back(std::move(item));
  }

  void tie(Point from, Tenths bar, Tenths top, Tenths bottom) {
    const Tenths y = (top + bottom) / 2, bend = (from.x + bar) / 2;
    drawing_.lines.push_back({"figure__tie", PathWriter().move(from).curve({bend, from.y}, {bend, y}, {bar, y}).take()});
    drawing_.lines.push_back({"figure__bar", PathWriter().move({bar, top}).line({bar, bottom}).take()});
  }

  const ChainContent& content_;
  std::vector<Placed> placed_;
  Tenths width_ = 0;
  Drawing drawing_;
};

}  // namespace

Drawing drawChain(const ChainContent& content) { return ChainLayout(content).draw(); }

}  // namespace pejl::rendering
