// The family of figures: each takes what is to be drawn and gives it places. They know nothing of a site, so that tests
// can draw anything; figure_view.cpp finds what to draw. All are at most `widest` wide, which the text's column holds.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "render/drawing.h"

namespace pejl::rendering {

inline constexpr Tenths widest = 6800;

struct FigureItem {
  EntityIndex entity = none;
  std::string title, number, note;  // the last two may be empty; note is a sentence about it
  std::string url;                  // empty: no link
  bool isEditorial = false;         // the editors' own, such as a theme
};

// How a figure counts what it leaves out.
struct MoreWords {
  std::string many, one;  // "… og {} andre", "… og 1 anden"

  std::string of(std::size_t count) const { return count == 1 ? one : replaceAll(many, "{}", std::to_string(count)); }
};

enum class Direction : std::uint8_t { out, in, both };

struct FigureGroup {
  FigureItem name;                     // of a relation, without entity and link, or what the members are parts of
  Direction direction = Direction::out;
  std::vector<FigureItem> members;
  std::size_t more = 0;                // members that are left out
};

struct FigureContent {
  FigureItem centre;
  std::vector<FigureGroup> groups;
  MoreWords more;
};

// Keeps a neighbourhood readable: at most so many members a group that it has no more than eighteen boxes; what is left out
// is counted in `more`.
void capMembers(FigureContent& content);

// The centre; what leads to it at its left, what it leads to at its right, group by group, with arrows. When all arrows go
// the same way the groups stand on both sides.
Drawing drawNeighbourhood(const FigureContent& content);

// A ring a group, from the inside out, each with its name at the top; nothing when the words have no room in a circle that
// the page can hold.
std::optional<Drawing> drawCircle(const FigureContent& content);

// A band a group, its members side by side; the centre, if it has a title, is the ground that they stand on.
Drawing drawAreas(const FigureContent& content);

// A rose whose points are the members of all groups, each with its words and note outside; nothing when there are fewer
// than two or more than eight.
std::optional<Drawing> drawCompass(const FigureContent& content);

// A step of a chain, drawn as a box. A chain is at most four steps deep, and no step leads on to more than five.
struct ChainBox {
  FigureItem item;
  std::string relation;     // as said of the box before it: "udmøntes i"
  std::size_t parent = 0;   // the box before it, which stands earlier in the list; of the first box itself
  std::size_t more = 0;     // that it leads on to, and that are left out
  bool isAgain = false;     // what it leads on to stands elsewhere in the figure
};

struct ChainContent {
  std::vector<ChainBox> boxes;  // at least one: where the chain begins
  MoreWords more;
};

// Steps from left to right.
Drawing drawChain(const ChainContent& content);

}  // namespace pejl::rendering
