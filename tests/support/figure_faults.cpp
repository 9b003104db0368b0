#include "support/figure_faults.h"

#include <array>
#include <string_view>

namespace pejl::test {
namespace {

using rendering::Box;

bool overlap(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool isWithin(const Box& inner, const Box& outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

std::string nameOf(const rendering::DrawnItem& item) {
  std::string name = "item";
  for (const auto& block : item.texts) {
    for (const std::string& line : block.text.lines) name += " " + line;
  }
  return name;
}

}  // namespace

std::vector<std::string> figureFaults(const rendering::Drawing& drawing) {
  std::vector<std::string> faults;
  const Box& whole = drawing.view;
  if (whole.width > rendering::widest) faults.push_back("too wide");
  for (const auto& item : drawing.items) {
    if (!isWithin(item.box, whole)) faults.push_back(nameOf(item) + " leaves the drawing");
    for (const auto& block : item.texts) {
      const auto height = static_cast<int>(block.text.lines.size()) * block.face.lineHeight;
      if (!isWithin(block.room, item.box)) faults.push_back(nameOf(item) + " has room outside its box");
      if (block.text.width > block.room.width) faults.push_back(nameOf(item) + " is too wide");
      if (height > block.room.height) faults.push_back(nameOf(item) + " is too high");
      for (const std::string& line : block.text.lines) {
        if (rendering::widthOf(line, block.face) > block.text.width) faults.push_back(line + " is wider than said");
      }
    }
  }
  for (std::size_t i = 0; i < drawing.items.size(); ++i) {
    for (std::size_t j = i + 1; j < drawing.items.size(); ++j) {
      const bool areSectors = !drawing.items[i].outline.empty() || !drawing.items[j].outline.empty();
      if (!areSectors && overlap(drawing.items[i].box, drawing.items[j].box)) {
        faults.push_back(nameOf(drawing.items[i]) + " overlaps " + nameOf(drawing.items[j]));
      }
    }
  }
  return faults;
}

std::uint32_t Words::upTo(std::size_t end) {
  state_ = state_ * 1664525 + 1013904223;  // Numerical Recipes
  return static_cast<std::uint32_t>((state_ >> 8) % end);
}

std::string Words::title() {
  constexpr std::array<std::string_view, 14> words = {
      "ledelse", "i", "data", "Øjenhøjde", "på", "tværs", "kvalitetsudvikling", "MED-aftalen", "børne- og ungepolitik",
      "klyngeledelsesprofil", "og", "speciallægepraksisplanlægningsstabiliseringsperiode", "WWWWWWWWWWWWWWWWWWWWWWWW", "æøå"};
  std::string title;
  for (std::uint32_t count = 1 + upTo(7); count > 0; --count) {
    if (!title.empty()) title += ' ';
    title += words[upTo(words.size())];
  }
  return title;
}

rendering::FigureItem Words::item() {
  rendering::FigureItem item;
  item.entity = next_++;
  item.title = title();
  item.url = "side-" + std::to_string(item.entity) + ".html";
  return item;
}

}  // namespace pejl::test
