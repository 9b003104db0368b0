#include "render/sector.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace pejl::rendering {
namespace {

constexpr int one = 10000;
// sin 0° … sin 90°, in ten-thousandths.
constexpr std::array<int, 91> sines = {
    0,    175,  349,  523,  698,  872,  1045, 1219, 1392, 1564, 1736, 1908, 2079, 2250, 2419, 2588, 2756, 2924, 3090,
    3256, 3420, 3584, 3746, 3907, 4067, 4226, 4384, 4540, 4695, 4848, 5000, 5150, 5299, 5446, 5592, 5736, 5878, 6018,
    6157, 6293, 6428, 6561, 6691, 6820, 6947, 7071, 7193, 7314, 7431, 7547, 7660, 7771, 7880, 7986, 8090, 8192, 8290,
    8387, 8480, 8572, 8660, 8746, 8829, 8910, 8988, 9063, 9135, 9205, 9272, 9336, 9397, 9455, 9511, 9563, 9613, 9659,
    9703, 9744, 9781, 9816, 9848, 9877, 9903, 9925, 9945, 9962, 9976, 9986, 9994, 9998, 10000};

int sine(int degrees) {
  degrees = (degrees % 360 + 360) % 360;
  if (degrees > 180) return -sine(degrees - 180);
  return sines[static_cast<std::size_t>(degrees > 90 ? 180 - degrees : degrees)];
}

int scale(Tenths radius, int factor) {
  const std::int64_t product = std::int64_t{radius} * factor;
  return static_cast<int>((product + (product < 0 ? -one / 2 : one / 2)) / one);
}

std::int64_t square(std::int64_t length) { return length * length; }

// How far the point lies clockwise of the line from the centre at `degrees`, in ten-thousandths of a tenth.
std::int64_t clockwiseOf(int degrees, std::int64_t x, std::int64_t y) {
  return sine(degrees) * y + sine(degrees + 90) * x;
}

}  // namespace

Point pointAt(Point centre, Tenths radius, int degrees) {
  return {centre.x + scale(radius, sine(degrees)), centre.y - scale(radius, sine(degrees + 90))};
}

bool holds(const Sector& sector, const Box& box, Tenths margin) {
  const Point c = sector.centre;
  const std::int64_t nearX = std::clamp(c.x, box.x, box.right()) - c.x, nearY = std::clamp(c.y, box.y, box.bottom()) - c.y;
  if (sector.inner > 0 && square(nearX) + square(nearY) < square(sector.inner + margin)) return false;
  for (const Tenths x : {box.x - c.x, box.right() - c.x}) {
    for (const Tenths y : {box.y - c.y, box.bottom() - c.y}) {
      if (square(x) + square(y) > square(sector.outer - margin)) return false;
      if (sector.to - sector.from >= 360) continue;
      const std::int64_t distance = std::int64_t{margin} * one;
      if (clockwiseOf(sector.from, x, y) < distance || clockwiseOf(sector.to, x, y) > -distance) return false;
    }
  }
  return true;
}

std::string pathOf(const Sector& sector) {
  PathWriter path;
  const auto at = [&](Tenths radius, int degrees) { return pointAt(sector.centre, radius, degrees); };
  if (sector.to - sector.from >= 360) {
    for (const Tenths radius : {sector.outer, sector.inner}) {
      if (radius == 0) continue;
      const bool isClockwise = radius == sector.outer;  // the hole turns the other way
      path.move(at(radius, 0)).arc(radius, false, isClockwise, at(radius, 180)).arc(radius, false, isClockwise, at(radius, 0)).close();
    }
    return path.take();
  }
  const bool isLarge = sector.to - sector.from > 180;
  path.move(at(sector.inner, sector.from)).line(at(sector.outer, sector.from));
  path.arc(sector.outer, isLarge, true, at(sector.outer, sector.to)).line(at(sector.inner, sector.to));
  if (sector.inner > 0) path.arc(sector.inner, isLarge, false, at(sector.inner, sector.from));
  return path.close().take();
}

Box boxAround(const Sector& sector) {
  Point low = pointAt(sector.centre, sector.outer, sector.from), high = low;
  const auto add = [&](Point point) {
    low = {std::min(low.x, point.x), std::min(low.y, point.y)};
    high = {std::max(high.x, point.x), std::max(high.y, point.y)};
  };
  for (const Tenths radius : {sector.inner, sector.outer}) {
    add(pointAt(sector.centre, radius, sector.from));
    add(pointAt(sector.centre, radius, sector.to));
    for (int degrees = 0; degrees <= 360; degrees += 90) {
      if (degrees >= sector.from && degrees <= sector.to) add(pointAt(sector.centre, radius, degrees));
    }
  }
  return {low.x, low.y, high.x - low.x, high.y - low.y};
}

}  // namespace pejl::rendering
