#include "graph/chain_places.h"

#include <algorithm>

#include "model/addresses.h"

namespace pejl::graph {

ChainPlaces findChainPlaces(const Site& site) {
  constexpr std::size_t mostSteps = 1500;  // half a megabyte of page; what is nearest comes first
  constexpr std::uint32_t fewestLevels = 2;
  ChainPlaces places;
  places.chains = findChains(site);
  places.pageOf.assign(site.entities.size(), none);
  if (site.isArchive()) return places;  // chains have pages for what is shown today only
  for (const EntityIndex top : places.chains.tops) {
    ChainPage page{top, walkChain(places.chains, top, Towards::practice, mostSteps),
                   addresses::chainPage(site.entities[top].declared.id)};
    const bool isDeep = std::any_of(page.tree.steps.begin(), page.tree.steps.end(),
                                    [](const ChainStep& step) { return step.depth >= fewestLevels; });
    if (!isDeep) continue;
    for (const ChainStep& step : page.tree.steps) {
      std::uint32_t& place = places.pageOf[step.entity];
      if (place == none) place = static_cast<std::uint32_t>(places.pages.size());
    }
    places.pages.push_back(std::move(page));
  }
  return places;
}

std::string chainAnchor(const Entity& entity) { return "Led-" + entity.declared.id; }

}  // namespace pejl::graph
