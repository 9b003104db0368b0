#include "export/export.h"

#include <iterator>
#include <utility>

#include "base/embedded.h"
#include "export/steps.h"
#include "model/addresses.h"

namespace pejl {

std::string_view exporting::schemaOf(std::string_view name) {
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (file.path == "generator/export/" + std::string(name) + ".schema.json") return file.text;
  }
  return {};
}

Output exportData(const Site& site, const Diagnostics& diagnostics, unsigned jobs) {
  const std::string folder(addresses::dataFolder);
  Output output;
  const auto addWithSchema = [&](const std::string& name, std::string bytes) {
    output.push_back({folder + name + ".json", std::move(bytes)});
    output.push_back({folder + name + ".schema.json", std::string(exporting::schemaOf(name))});
  };
  addWithSchema("graph", exporting::graphJson(site, jobs));
  addWithSchema("coverage", exporting::coverageJson(site, jobs));
  if (!site.versions.empty()) addWithSchema("versions", exporting::versionsJson(site));
  output.push_back({addresses::accessibilityData(), exporting::accessibilityJson(site, diagnostics)});
  for (const MatrixConfig& matrix : site.config.matrices) {
    output.push_back({addresses::tableOfMatrix(matrix.id), exporting::matrixTable(site, graph::findMatrix(site, matrix))});
  }
  output.push_back({addresses::entityTable(), exporting::entityTable(site)});
  for (const graph::ConceptScheme& scheme : graph::conceptSchemes(site)) {
    const std::string id = scheme.framework == none ? std::string() : site.entities[scheme.framework].declared.id;
    output.push_back({addresses::conceptScheme(id), exporting::conceptTriples(site, scheme)});
  }
  for (const MappingSet& set : site.mappingSets) {
    if (set.entity != none) output.push_back({addresses::mappingTriples(site.entities[set.entity].declared.id), exporting::mappingTriples(site, set)});
  }
  output.push_back({"robots.txt", exporting::robotsText(site)});
  if (site.config.baseUrl.empty()) return output;
  output.push_back({std::string(addresses::feed), exporting::atomFeed(site)});
  append(output, exporting::sitemap(site));
  return output;
}

}  // namespace pejl
