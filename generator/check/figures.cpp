#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "graph/figure_members.h"

namespace pejl::rules {

void checkFigures(const Site& site, Diagnostics& diagnostics) {
  for (const Figure& figure : site.figures) {
    for (const EntityIndex group : figure.groups) {
      if (!graph::figureMembers(site, group).empty()) continue;
      diagnostics.add(codes::emptyFigure, figure.where, "'" + site.entities[group].declared.id + "' has no parts to draw",
                      "a figure shows what is part of its groups; put the parts in its folder, or name another group");
    }
  }
}

}  // namespace pejl::rules
