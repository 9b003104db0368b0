#include "resolve/resolve.h"

#include <algorithm>
#include <utility>

#include "language/dates.h"
#include "resolve/steps.h"

namespace pejl {
namespace resolution {
namespace {

// Beyond its second step every id and address is final.
void placeAll(Site& site, Names& names, Diagnostics& diagnostics) {
  placePages(site, names, diagnostics);
  gatherEntities(site, diagnostics);
  inheritFromPlace(site, names, diagnostics);
  arrangeNavigation(site, diagnostics);
}

// Gives the links that wait for the pages that Pejl makes.
std::vector<PendingLink> bindAll(Site& site, const Names& names, unsigned jobs, Diagnostics& diagnostics) {
  std::vector<PendingLink> pending = bindLinks(site, names, jobs, diagnostics);
  bindMappings(site, names, diagnostics);
  bindRelations(site, names, diagnostics);
  bindFigures(site, names, diagnostics);
  bindPaths(site, names, diagnostics);
  findIncludeLoops(site, diagnostics);
  return pending;
}

}  // namespace

void resolveArchive(Site& site, Names& names, unsigned jobs, Diagnostics& diagnostics) {
  placeAll(site, names, diagnostics);
  const std::vector<PendingLink> pending = bindAll(site, names, jobs, diagnostics);
  leaveGeneratedPages(site, names, pending, diagnostics);
}

std::string latestDay(const std::vector<Document>& documents) {
  std::string latest;
  for (const Document& document : documents) {
    for (const EntityDeclaration& declaration : document.declarations) {
      if (declaration.status) latest = std::max(latest, firstDay(declaration.status->checked));
    }
    if (document.mappingSet) latest = std::max(latest, firstDay(document.mappingSet->date));
  }
  return latest;
}

}  // namespace resolution

Site resolve(Project project, std::vector<Document> documents, const BuildOptions& options, Diagnostics& diagnostics) {
  using namespace resolution;
  Site site;
  site.config = std::move(project.config);
  site.schema = std::move(project.schema);
  site.assets = std::move(project.assets);
  site.lock = std::move(project.lock);
  site.federation.sites = std::move(project.externalSites);

  Names names;
  names.nearestExternalId.resize(site.federation.sites.size());
  site.documents = publicDocuments(std::move(documents), site.schema, options, names);
  // Beyond this point a draft does not exist, save as a name in messages.

  site.today = options.today.empty() ? latestDay(site.documents) : options.today;
  std::vector<VersionText> versions = takeVersions(site.documents, site.schema, diagnostics);
  // Beyond this point the site holds only what is shown at undated addresses.

  placeAll(site, names, diagnostics);
  checkExternalNames(site, diagnostics);
  bindVersions(site, std::move(versions), options.jobs, diagnostics);
  const std::vector<PendingLink> pending = bindAll(site, names, options.jobs, diagnostics);
  bindGeneratedPages(site, names, pending, diagnostics);
  return site;
}

}  // namespace pejl
