#include "base/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace pejl {
namespace {

using Linear = std::array<double, 3>;  // red, green, blue as light, 0 to 1

std::optional<unsigned> digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return std::nullopt;
}

// IEC 61966-2-1.
double toLight(std::uint8_t value) {
  const double part = value / 255.0;
  return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

std::uint8_t fromLight(double light) {
  const double part = light <= 0.0031308 ? light * 12.92 : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(std::clamp(part, 0.0, 1.0) * 255));
}

Linear lightOf(const PerceivedColour& colour) {
  const double a = colour.chroma * std::cos(colour.hue);
  const double b = colour.chroma * std::sin(colour.hue);
  const auto cube = [](double x) { return x * x * x; };
  const double l = cube(colour.lightness + 0.3963377774 * a + 0.2158037573 * b);
  const double m = cube(colour.lightness - 0.1055613458 * a - 0.0638541728 * b);
  const double s = cube(colour.lightness - 0.0894841775 * a - 1.2914855480 * b);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool isShowable(const Linear& light) {
  constexpr double slack = 1e-4;  // less than half of a step of 8 bits
  return std::all_of(light.begin(), light.end(), [](double part) { return part >= -slack && part <= 1 + slack; });
}

}  // namespace

std::optional<Rgb> parseColour(std::string_view text) {
  if ((text.size() != 4 && text.size() != 7) || text.front() != '#') return std::nullopt;
  const std::size_t width = text.size() == 7 ? 2 : 1;
  std::array<std::uint8_t, 3> parts{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto high = digit(text[1 + i * width]);
    const auto low = digit(text[i * width + width]);
    if (!high || !low) return std::nullopt;
    parts[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return Rgb{parts[0], parts[1], parts[2]};
}

std::string toHex(Rgb colour) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t part : {colour.red, colour.green, colour.blue}) {
    text += digits[part / 16];
    text += digits[part % 16];
  }
  return text;
}

double luminance(Rgb colour) {
  return 0.2126 * toLight(colour.red) + 0.7152 * toLight(colour.green) + 0.0722 * toLight(colour.blue);
}

double contrast(Rgb a, Rgb b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});  // in braces: values, not dangling references
  return (lighter + 0.05) / (darker + 0.05);
}

PerceivedColour perceived(Rgb colour) {
  const double red = toLight(colour.red), green = toLight(colour.green), blue = toLight(colour.blue);
  const double l = std::cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const double m = std::cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const double s = std::cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  const double b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, std::hypot(a, b), std::atan2(b, a)};
}

Rgb shown(const PerceivedColour& colour) {
  PerceivedColour nearest = colour;
  nearest.lightness = std::clamp(colour.lightness, 0.0, 1.0);
  if (!isShowable(lightOf(nearest))) {
    double within = 0, beyond = colour.chroma;
    for (int i = 0; i < 24; ++i) {
      nearest.chroma = (within + beyond) / 2;
      (isShowable(lightOf(nearest)) ? within : beyond) = nearest.chroma;
    }
    nearest.chroma = within;
  }
  const Linear light = lightOf(nearest);
  return {fromLight(light[0]), fromLight(light[1]), fromLight(light[2])};
}

}  // namespace pejl
