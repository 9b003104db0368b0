#include "graph/data_files.h"

#include "graph/concept_schemes.h"
#include "model/addresses.h"

namespace pejl::graph {
namespace {

DataFile withSchema(DataSubject subject, std::string_view name) {
  const std::string path = std::string(addresses::dataFolder).append(name);
  return {subject, path + ".json", path + ".schema.json"};
}

}  // namespace

std::vector<DataFile> dataFiles(const Site& site) {
  std::vector<DataFile> files{withSchema(DataSubject::graph, "graph"), {DataSubject::entities, addresses::entityTable(), {}}};
  for (const ConceptScheme& scheme : conceptSchemes(site)) {
    const std::string id = scheme.framework == none ? std::string() : site.entities[scheme.framework].declared.id;
    files.push_back({DataSubject::scheme, addresses::conceptScheme(id), {}, scheme.framework});
  }
  for (std::uint32_t i = 0; i < site.mappingSets.size(); ++i) {
    files.push_back({DataSubject::mappings, addresses::mappingTriples(site.entities[site.mappingSets[i].entity].declared.id), {}, i});
  }
  for (std::uint32_t i = 0; i < site.config.matrices.size(); ++i) {
    files.push_back({DataSubject::matrix, addresses::tableOfMatrix(site.config.matrices[i].id), {}, i});
  }
  files.push_back(withSchema(DataSubject::coverage, "coverage"));
  if (!site.versions.empty()) files.push_back(withSchema(DataSubject::versions, "versions"));
  files.push_back({DataSubject::accessibility, addresses::accessibilityData(), {}});
  if (!site.config.baseUrl.empty()) files.push_back({DataSubject::feed, std::string(addresses::feed), {}});
  return files;
}

}  // namespace pejl::graph
