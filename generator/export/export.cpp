#include "export/export.h"

#include <algorithm>
#include <utility>

#include "base/embedded.h"
#include "export/steps.h"
#include "graph/data_files.h"
#include "model/addresses.h"

namespace pejl {
namespace {

// What stands in each of the files that graph/data_files.h lists.
class DataWriter {
 public:
  DataWriter(const Site& site, const Diagnostics& diagnostics, unsigned jobs)
      : site_(site), diagnostics_(diagnostics), jobs_(jobs), schemes_(graph::conceptSchemes(site)) {}

  std::string bytesOf(const graph::DataFile& file) const {
    switch (file.subject) {
      case graph::DataSubject::graph: return exporting::graphJson(site_, jobs_);
      case graph::DataSubject::entities: return exporting::entityTable(site_);
      case graph::DataSubject::scheme: return exporting::conceptTriples(site_, schemeOf(file.of));
      case graph::DataSubject::mappings: return exporting::mappingTriples(site_, site_.mappingSets[file.of]);
      case graph::DataSubject::matrix: return exporting::matrixTable(site_, graph::findMatrix(site_, site_.config.matrices[file.of]));
      case graph::DataSubject::coverage: return exporting::coverageJson(site_, jobs_);
      case graph::DataSubject::versions: return exporting::versionsJson(site_);
      case graph::DataSubject::accessibility: return exporting::accessibilityJson(site_, diagnostics_);
      case graph::DataSubject::feed: return exporting::atomFeed(site_);
    }
    return {};
  }

 private:
  const graph::ConceptScheme& schemeOf(EntityIndex framework) const {
    return *std::find_if(schemes_.begin(), schemes_.end(), [&](const graph::ConceptScheme& scheme) { return scheme.framework == framework; });
  }

  const Site& site_;
  const Diagnostics& diagnostics_;
  const unsigned jobs_;
  const std::vector<graph::ConceptScheme> schemes_;
};

}  // namespace

std::string_view exporting::schemaAt(std::string_view address) {
  const auto& files = embeddedFiles();
  const std::string path = std::string("generator/export/").append(address.substr(addresses::dataFolder.size()));
  const auto found = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& file) { return file.path == path; });
  return found == files.end() ? std::string_view() : found->text;
}

Output exportData(const Site& site, const Diagnostics& diagnostics, unsigned jobs) {
  const DataWriter writer(site, diagnostics, jobs);
  Output output;
  for (const graph::DataFile& file : graph::dataFiles(site)) {
    output.push_back({file.path, writer.bytesOf(file)});
    if (!file.schema.empty()) output.push_back({file.schema, std::string(exporting::schemaAt(file.schema))});
  }
  output.push_back({"robots.txt", exporting::robotsText(site)});
  if (!site.config.baseUrl.empty()) append(output, exporting::sitemap(site));
  return output;
}

}  // namespace pejl
