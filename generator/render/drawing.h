// A figure as boxes, lines and words with places, before it is SVG: what a layout makes, what its tests look at, and what
// svg() writes. Colours are the theme's: a drawing has only the names of its classes (parts/figure/figure.css).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "model/site.h"
#include "render/figure_text.h"

namespace pejl::rendering {

struct Point {
  Tenths x = 0, y = 0;
};

struct Box {
  Tenths x = 0, y = 0, width = 0, height = 0;

  Tenths right() const { return x + width; }
  Tenths bottom() const { return y + height; }
  Point middle() const { return {x + width / 2, y + height / 2}; }
};

enum class Align : std::uint8_t { start, middle, end };

// Lines that are set in one face, and the room that they must stay within.
struct TextBlock {
  WrappedText text;
  Face face = nameFace;
  Box room;                     // lines stand in its middle from top to bottom
  Align align = Align::middle;  // to the room's left, middle or right
};

struct DrawnItem {
  EntityIndex entity = none;  // none: words only, such as "… og 12 andre"
  std::string url;            // empty: no link
  std::string_view style;     // class, such as "figure__centre"; empty: one member among others
  std::string outline;        // path data; empty: a rectangle of `box`
  Box box;                    // around the outline
  bool hasOutline = true;     // false: words on the ground
  std::vector<TextBlock> texts;
};

struct DrawnLine {
  std::string_view style;
  std::string path;
};

struct Drawing {
  Box view;                      // what is seen of the plane
  std::vector<DrawnLine> lines;  // below the items
  std::vector<DrawnItem> items;  // a later one lies over an earlier
};

// Builds path data; lengths become CSS pixels with at most one decimal.
class PathWriter {
 public:
  PathWriter& move(Point to) { return command('M', {to}); }
  PathWriter& line(Point to) { return command('L', {to}); }
  PathWriter& curve(Point control1, Point control2, Point to) { return command('C', {control1, control2, to}); }
  PathWriter& arc(Tenths radius, bool isLarge, bool isClockwise, Point to);
  PathWriter& close();
  std::string take() { return std::move(path_); }

 private:
  PathWriter& command(char letter, std::initializer_list<Point> points);

  std::string path_;
};

// The item's box with `words` in its middle, or at its left with `Align::start`.
TextBlock textIn(const Box& box, Tenths padding, WrappedText words, const Face& face, Align align);

// Hidden from programs that read aloud, because the same list stands beside it; its links are for the mouse, and out of
// the order of the Tab key, because the list has the same ones.
SafeHtml svg(const Drawing& drawing);

}  // namespace pejl::rendering
