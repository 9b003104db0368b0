#include "export/export.h"

#include <iterator>
#include <utility>

#include "export/steps.h"
#include "model/addresses.h"

namespace pejl {

Output exportData(const Site& site, const Diagnostics& diagnostics, unsigned jobs) {
  const std::string folder(addresses::dataFolder);
  Output output;
  output.push_back({folder + "graph.json", exporting::graphJson(site, jobs)});
  output.push_back({folder + "graph.schema.json", std::string(exporting::graphSchema())});
  output.push_back({addresses::accessibilityData(), exporting::accessibilityJson(site, diagnostics)});
  for (const MatrixConfig& matrix : site.config.matrices) {
    output.push_back({addresses::tableOfMatrix(matrix.id), exporting::matrixTable(site, graph::findMatrix(site, matrix))});
  }
  output.push_back({folder + "coverage.json", exporting::coverageJson(site, jobs)});
  output.push_back({folder + "coverage.schema.json", std::string(exporting::coverageSchema())});
  output.push_back({"robots.txt", exporting::robotsText(site)});
  if (site.config.baseUrl.empty()) return output;
  output.push_back({std::string(addresses::feed), exporting::atomFeed(site)});
  Output sitemap = exporting::sitemap(site);
  std::move(sitemap.begin(), sitemap.end(), std::back_inserter(output));
  return output;
}

}  // namespace pejl
