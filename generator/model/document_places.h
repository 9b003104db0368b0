// Where on a page something stands, as people say it when they quote: "punkt 3", "afsnit 2", counted under the nearest
// heading above, as a reader with the paper in hand counts.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "model/document.h"

namespace pejl {

enum class PlaceKind : std::uint8_t { other, heading, paragraph, item };

struct Place {
  PlaceKind kind = PlaceKind::other;
  // The heading it stands under, in Document::anchors; none before the first. Of a heading: none.
  std::uint32_t heading = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t list = 1;  // of an item: which list under the heading
  std::string number;      // of an item "3", or "2.1" inside another; as printed, where the list is numbered
};

// By Document::anchors.
std::vector<Place> placesIn(const Document& document);

}  // namespace pejl
