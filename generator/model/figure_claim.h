// A figure that a page's front matter asks for: which of the forms, and what it is drawn of. What it shows is never
// written there; it follows from what is part of what.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"

namespace pejl {

enum class FigureForm : std::uint8_t {
  circle,  // rings around a centre, one a group, from the inside out
  areas,   // a band a group, from the top
  compass, // points around a centre
  chain    // what the centre leads on to, from purpose to practice
};

struct FigureClaim {
  FigureForm form = FigureForm::areas;
  std::string centre;       // id, or empty: no entity
  std::string centreTitle;  // instead of the entity's own
  std::vector<std::pair<std::string, Location>> groups;  // ids whose parts are drawn; empty: the page's own
  Location where, centreWhere;
};

}  // namespace pejl
