// What is wrong with the places of a drawing, and made-up words to draw.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "render/figure_layouts.h"

namespace pejl::test {

// Boxes that overlap or leave the drawing, words that are higher or wider than their room, rooms outside their box.
std::vector<std::string> figureFaults(const rendering::Drawing& drawing);

// Titles of one to seven words, some of them compounds that no box holds; the same for the same seed everywhere.
class Words {
 public:
  explicit Words(std::uint32_t seed) : state_(seed) {}

  std::uint32_t upTo(std::size_t end);  // 0 … end - 1
  std::string title();
  rendering::FigureItem item();         // each with an entity of its own

 private:
  std::uint32_t state_;
  EntityIndex next_ = 0;
};

}  // namespace pejl::test
