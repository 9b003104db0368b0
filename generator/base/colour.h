// Colours as the screen has them and as the eye sees them. Contrast is that of WCAG 2.2 (relative luminance, 1 to 21);
// the eye's space is OKLCH (Ottosson, "A perceptual color space for image processing", 2020; CSS Color 4 §9.4), in which
// a step of lightness looks the same in every hue.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pejl {

// sRGB, as "#rrggbb" writes it.
struct Rgb {
  std::uint8_t red = 0, green = 0, blue = 0;

  friend auto operator<=>(const Rgb&, const Rgb&) = default;
};

// "#00535b" or "#0fa"; nothing else is a colour.
std::optional<Rgb> parseColour(std::string_view text);
std::string toHex(Rgb colour);

// 0 (black) to 1 (white).
double luminance(Rgb colour);
// 1 (the same) to 21 (black on white), whichever is the lighter.
double contrast(Rgb a, Rgb b);

struct PerceivedColour {
  double lightness;  // 0 to 1
  double chroma;     // 0 is grey; sRGB reaches about 0.32
  double hue;        // radians
};

PerceivedColour perceived(Rgb colour);
// The nearest colour a screen has: of the same lightness and hue, with as much chroma as there is.
Rgb shown(const PerceivedColour& colour);

}  // namespace pejl
