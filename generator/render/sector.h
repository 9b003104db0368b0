// Circles in whole numbers: sine comes from a table by degree, since floating-point sines differ from one C library to the
// next and a figure must be the same bytes everywhere.
#pragma once

#include <string>

#include "render/drawing.h"

namespace pejl::rendering {

// `degrees` clockwise from the top.
Point pointAt(Point centre, Tenths radius, int degrees);

// A part of a ring, from one angle to another, at most 360 degrees; inner 0: a slice.
struct Sector {
  Point centre;
  Tenths inner = 0, outer = 0;
  int from = 0, to = 360;

  int middle() const { return (from + to) / 2; }
};

// Whether the whole box lies in the sector, `margin` from its edges. A sector of more than 180 degrees must be a whole ring.
bool holds(const Sector& sector, const Box& box, Tenths margin);

std::string pathOf(const Sector& sector);
Box boxAround(const Sector& sector);

}  // namespace pejl::rendering
