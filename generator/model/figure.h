// A figure that a page shows, its ids bound. The numbers are indices in Site::entities, `none` where there is nothing.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "model/figure_claim.h"

namespace pejl {

struct Figure {
  std::uint32_t entity = std::numeric_limits<std::uint32_t>::max();  // whose page shows it
  FigureForm form = FigureForm::areas;
  std::uint32_t centre = std::numeric_limits<std::uint32_t>::max();
  std::string centreTitle;            // empty: the centre's own title; or, without a centre, none
  std::vector<std::uint32_t> groups;  // at least one, unless an id was wrong; none of a chain
  Location where;
};

}  // namespace pejl
