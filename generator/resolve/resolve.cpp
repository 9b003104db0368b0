#include "resolve/resolve.h"

#include <utility>

#include "resolve/steps.h"

namespace pejl {

Site resolve(Project project, std::vector<Document> documents, const BuildOptions& options, Diagnostics& diagnostics) {
  using namespace resolution;
  Site site;
  site.config = std::move(project.config);
  site.schema = std::move(project.schema);
  site.assets = std::move(project.assets);
  site.lock = std::move(project.lock);
  site.federation.sites = std::move(project.externalSites);
  site.today = options.today;

  Names names;
  site.documents = publicDocuments(std::move(documents), site.schema, options, names);
  // Beyond this point a draft does not exist, save as a name in messages.

  placePages(site, names, diagnostics);
  gatherEntities(site, diagnostics);
  checkExternalNames(site, diagnostics);
  // Beyond this point every id and address is final.

  inheritFromPlace(site, names, diagnostics);
  arrangeNavigation(site, names, diagnostics);
  bindLinks(site, names, options.jobs, diagnostics);
  bindMappings(site, names, diagnostics);
  bindRelations(site, names, diagnostics);
  bindFigures(site, names, diagnostics);
  findIncludeLoops(site, diagnostics);
  return site;
}

}  // namespace pejl
