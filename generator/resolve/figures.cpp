#include <utility>

#include "base/diagnostic_codes.h"
#include "resolve/steps.h"

namespace pejl::resolution {

void bindFigures(Site& site, const Names& names, Diagnostics& diagnostics) {
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    for (const FigureClaim& claim : site.entities[i].declared.figures) {
      Figure figure{i, claim.form, none, claim.centreTitle, {}, claim.where};
      if (!claim.centre.empty()) figure.centre = findEntity(site, names, claim.centre, claim.centreWhere, diagnostics);
      for (const auto& [id, where] : claim.groups) {
        const EntityIndex group = findEntity(site, names, id, where, diagnostics);
        if (group != none) figure.groups.push_back(group);
      }
      if (claim.form == FigureForm::chain && claim.centre.empty()) figure.centre = i;
      if (claim.groups.empty() && claim.form != FigureForm::chain) figure.groups.push_back(i);
      site.figures.push_back(std::move(figure));
    }
  }
}

}  // namespace pejl::resolution
