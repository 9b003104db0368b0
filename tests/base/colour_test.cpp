#include <catch2/catch.hpp>

#include <cstdlib>

#include "base/colour.h"

using namespace pejl;

TEST_CASE("a colour is written as the web writes it, and nothing else is one") {
  CHECK(parseColour("#00535b") == Rgb{0, 0x53, 0x5b});
  CHECK(parseColour("#0fA") == Rgb{0, 0xff, 0xaa});
  for (const char* wrong : {"", "#", "00535b", "#00535", "#00535bff", "#00535g", "petrol", "rgb(0,0,0)"}) {
    INFO(wrong);
    CHECK_FALSE(parseColour(wrong));
  }
  CHECK(toHex({0, 0x53, 0x5b}) == "#00535b");
}

// The figures are those of the examples in WCAG 2.2, "Understanding 1.4.3", and of the definition itself.
TEST_CASE("contrast is that of WCAG") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) == Approx(21));
  CHECK(contrast({10, 20, 30}, {10, 20, 30}) == Approx(1));
  CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == Approx(4.54).margin(0.005));
  CHECK(contrast({255, 255, 255}, {0x77, 0x77, 0x77}) == Approx(4.48).margin(0.005));
}

TEST_CASE("a colour survives the way to the eye and back, and what no screen has becomes the nearest it has") {
  for (int red = 0; red < 256; red += 17) {
    for (int green = 0; green < 256; green += 17) {
      for (int blue = 0; blue < 256; blue += 51) {
        const Rgb colour{std::uint8_t(red), std::uint8_t(green), std::uint8_t(blue)};
        const Rgb back = shown(perceived(colour));
        INFO(toHex(colour) << " " << toHex(back));
        CHECK(std::abs(colour.red - back.red) <= 1);
        CHECK(std::abs(colour.green - back.green) <= 1);
        CHECK(std::abs(colour.blue - back.blue) <= 1);
      }
    }
  }
  const Rgb nearest = shown({0.5, 2.0, 1.0});  // far beyond any screen
  CHECK(perceived(nearest).lightness == Approx(0.5).margin(0.01));
  CHECK(perceived(nearest).hue == Approx(1.0).margin(0.02));
}
