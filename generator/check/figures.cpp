#include <algorithm>

#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "graph/chains.h"
#include "graph/figure_members.h"

namespace pejl::rules {
namespace {

// Chains are sought only for a site that draws one.
void checkChainFigures(const Site& site, Diagnostics& diagnostics) {
  const auto isChain = [](const Figure& figure) { return figure.form == FigureForm::chain && figure.centre != none; };
  if (std::none_of(site.figures.begin(), site.figures.end(), isChain)) return;
  const graph::Chains chains = graph::findChains(site);
  for (const Figure& figure : site.figures) {
    if (!isChain(figure) || !chains.below[figure.centre].empty()) continue;
    diagnostics.add(codes::emptyFigure, figure.where, say("'{}' leads on to nothing", site.entities[figure.centre].declared.id),
                    say("a chain goes from a purpose to what serves it"));
  }
}

}  // namespace

void checkFigures(const Site& site, Diagnostics& diagnostics) {
  for (const Figure& figure : site.figures) {
    for (const EntityIndex group : figure.groups) {
      if (!graph::figureMembers(site, group).empty()) continue;
      diagnostics.add(codes::emptyFigure, figure.where, say("'{}' has no parts to draw", site.entities[group].declared.id),
                      say("a figure shows what is part of its groups; put the parts in its folder, or name another group"));
    }
  }
  checkChainFigures(site, diagnostics);
}

}  // namespace pejl::rules
