#include "graph/generated_pages.h"

#include <algorithm>

#include "graph/chain_places.h"
#include "graph/expectations.h"
#include "graph/path_coverage.h"
#include "graph/strengths.h"
#include "graph/translations.h"
#include "graph/whole_frameworks.h"
#include "model/addresses.h"

namespace pejl::graph {
namespace {

using Pages = std::vector<GeneratedPage>;

void addIndexes(const Site& site, Pages& pages) {
  pages.push_back({addresses::indexIn(addresses::indexFolder)});
  std::vector<bool> isUsed(site.schema.types.size());
  for (const Entity& entity : site.entities) isUsed[entity.type] = true;
  for (std::size_t type = 0; type < isUsed.size(); ++type) {
    if (isUsed[type]) pages.push_back({addresses::indexOfType(site.schema.types[type].id)});
  }
}

void addMatrices(const Site& site, Pages& pages) {
  if (site.config.matrices.empty()) return;
  pages.push_back({addresses::matrixIndex()});
  for (const MatrixConfig& matrix : site.config.matrices) {
    pages.push_back({addresses::matrixPage(matrix.id)});
    pages.push_back({addresses::transposedMatrixPage(matrix.id)});
  }
}

void addExpectations(const Site& site, Pages& pages) {
  const Expectations expectations = findExpectations(site);
  if (expectations.pairs.empty()) return;
  pages.push_back({addresses::expectationIndex()});
  for (const Expectation& pair : expectations.pairs) {
    pages.push_back({addresses::expectationPage(site.entities[pair.role].declared.id, site.entities[pair.theme].declared.id)});
  }
}

void addStrengths(const Site& site, Pages& pages) {
  for (const Strength& strength : findStrengths(site)) {
    pages.push_back({addresses::strengthPage(strength.id)});
    if (strength.count <= mostOfStrength) continue;
    for (const StrengthPart& part : strength.parts) {
      const std::string framework = part.framework == none ? std::string() : site.entities[part.framework].declared.id;
      pages.push_back({addresses::strengthPage(strength.id, framework)});
    }
  }
}

void addChains(const Site& site, Pages& pages) {
  const ChainPlaces chains = findChainPlaces(site);
  if (chains.pages.empty()) return;
  pages.push_back({addresses::chainIndex()});
  for (const ChainPage& page : chains.pages) pages.push_back({page.address});
}

void addComparisons(const Site& site, Pages& pages) {
  for (const MappingSet& set : site.mappingSets) pages.push_back({addresses::inverseComparison(site.entities[set.entity].declared.id)});
}

void addHistories(const Site& site, Pages& pages) {
  for (const Entity& entity : site.entities) {
    if (site.typeOf(entity).kind != TypeKind::framework || !entity.anchor.empty()) continue;
    pages.push_back({addresses::historyOf(site.pages[entity.page].address)});
  }
}

void addPaths(const Site& site, Pages& pages) {
  for (const ReadingPath& path : site.paths) {
    const std::string& own = site.entities[path.entity].address;
    for (std::size_t number = 1; number <= path.steps.size(); ++number) pages.push_back({addresses::pathStep(own, number), false});
    if (!path.steps.empty()) pages.push_back({addresses::pathSheet(own), false});
    if (showsStatements(site, coverageOf(site, path))) pages.push_back({addresses::pathCards(own), false});
  }
}

void addWholeFrameworks(const Site& site, Pages& pages) {
  for (const WholeFramework& whole : wholeFrameworks(site)) {
    pages.push_back({addresses::wholeFramework(site.pages[whole.pages.front()].address), false});
  }
}

// The same pages again in the language of the site's translations.
void addTranslations(const Site& site, Pages& pages) {
  const std::string folder = folderOfTranslations(site);
  if (folder.empty()) return;
  const std::size_t own = pages.size();
  for (std::size_t i = 0; i < own; ++i) pages.push_back({folder + pages[i].address, pages[i].isListed});
}

}  // namespace

Pages generatedPages(const Site& site) {
  Pages pages{{std::string(addresses::searchPage), false}, {addresses::dataPage()}};
  if (!site.config.accessibility.criteria.empty()) pages.push_back({std::string(addresses::conformancePage)});
  addIndexes(site, pages);
  addMatrices(site, pages);
  addHistories(site, pages);
  addTranslations(site, pages);
  pages.push_back({std::string(addresses::coveragePage), false});
  addExpectations(site, pages);
  addStrengths(site, pages);
  addChains(site, pages);
  addComparisons(site, pages);
  addPaths(site, pages);
  addWholeFrameworks(site, pages);
  std::sort(pages.begin(), pages.end(), [](const GeneratedPage& a, const GeneratedPage& b) { return a.address < b.address; });
  return pages;
}

}  // namespace pejl::graph
