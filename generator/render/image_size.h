// How large an image is, from its first bytes, so that a page does not jump when it loads.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace pejl {

struct ImageSize {
  std::uint32_t width, height;  // CSS pixels
};

// Of PNG, GIF and SVG (its width and height, else its viewBox); nothing when it cannot be told.
std::optional<ImageSize> imageSize(std::string_view bytes);

}  // namespace pejl
