// The steps of resolve, in the order they run. Private to this room and its tests. Each fills its part of the Site from
// the parts before it; what a step needs is said at its declaration.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/spelling.h"
#include "model/site.h"

namespace pejl::resolution {

// What is known by name while the site is being put together.
struct Names {
  std::unordered_map<std::string, PageIndex> pageByPath;       // "content/a/index.md"
  std::unordered_map<std::string, std::uint32_t> assetByPath;  // "content/a/kort.svg"
  std::unordered_map<std::string, std::string> draftById;      // id of what was left out → its file
  std::unordered_map<std::string, std::string> draftByPath;
  std::unordered_map<std::string, std::string> datedPath;      // file of a text in force → its place at the dated address

  // What to suggest instead of a name that nothing has.
  LazySpellingIndex nearestId, nearestAsset, nearestFile, nearestPage, nearestGenerated;
  std::deque<LazySpellingIndex> nearestExternalId;             // by Federation::sites; a deque, because they cannot move
};

// The documents of one version of a framework, its own page first.
struct VersionText {
  std::string framework;  // id
  std::string date;
  std::string folder;     // "content/eksempelby/kompas/2011-01-01/"
  bool isShown = false;   // a copy of what the undated addresses show
  std::vector<Document> documents;
};

// Leaves out drafts and what has a status that is not public, and remembers their names.
std::vector<Document> publicDocuments(std::vector<Document> documents, const Schema& schema, const BuildOptions& options,
                                      Names& names);

// Takes the folders of dated versions out of `documents`, and copies what a framework with a date shows. Reports versions
// that lie in the wrong place or do not say what they are versions of.
std::vector<VersionText> takeVersions(std::vector<Document>& documents, const Schema& schema, Diagnostics& diagnostics);

// The day of --today, or the latest on which the content says that somebody looked: a status was checked, a mapping set made.
std::string latestDay(const std::vector<Document>& documents);

// Every step below, in order. `site` has its settings and documents.
void resolveArchive(Site& site, Names& names, unsigned jobs, Diagnostics& diagnostics);

// site.versions and site.archive, from the finished addresses and titles of the site.
void bindVersions(Site& site, std::vector<VersionText> versions, unsigned jobs, Diagnostics& diagnostics);

// site.pages by address, with parents; reports two files for one address and addresses that Pejl itself uses.
void placePages(Site& site, Names& names, Diagnostics& diagnostics);

// site.entities and entityById, with page, anchor and address; reports unknown types and double ids.
// Moves the declarations out of the documents.
void gatherEntities(Site& site, Diagnostics& diagnostics);

// What entities get from where they stand: parent, framework, organisation, status, sources; partsOf, entitiesOn.
void inheritFromPlace(Site& site, const Names& names, Diagnostics& diagnostics);

// Children in order, previous and next.
void arrangeNavigation(Site& site, Diagnostics& diagnostics);

// A link that names no file of content/ and no entity: to a page that Pejl makes itself, or to nothing.
struct PendingLink {
  std::uint32_t document = none, reference = none;
  std::string path;  // "content/forventninger/index.html"
};

// Every reference of every document → site.links; mentions with their sentences; relations stated in prose. Gives the
// links that wait until it is known which pages Pejl makes.
std::vector<PendingLink> bindLinks(Site& site, const Names& names, unsigned jobs, Diagnostics& diagnostics);

// Relations from front matter, attributes, themes, place and mapping sets; then sorted, with outgoing and incoming.
void bindRelations(Site& site, const Names& names, Diagnostics& diagnostics);
void bindMappings(Site& site, const Names& names, Diagnostics& diagnostics);

// The figures that front matter asks for, by entity.
void bindFigures(Site& site, const Names& names, Diagnostics& diagnostics);

// site.paths.
void bindPaths(Site& site, const Names& names, Diagnostics& diagnostics);

// site.generatedPages, the links that waited for them, menus and redirects. Needs all relations.
void bindGeneratedPages(Site& site, const Names& names, const std::vector<PendingLink>& pending, Diagnostics& diagnostics);
// Of an archive, which has no such pages: links to them stay words, those to nothing are reported.
void leaveGeneratedPages(Site& site, const Names& names, const std::vector<PendingLink>& pending, Diagnostics& diagnostics);
void bindRedirects(Site& site, const Names& names, Diagnostics& diagnostics);

// Reports ![[id]] that would show itself, with the way round.
void findIncludeLoops(const Site& site, Diagnostics& diagnostics);

// The entity of that id, or none after reporting the nearest known one.
EntityIndex findEntity(const Site& site, const Names& names, std::string_view id, const Location& where,
                       Diagnostics& diagnostics);

// Reports another site whose name is a framework's too: [[name:id]] could mean both.
void checkExternalNames(const Site& site, Diagnostics& diagnostics);

// "nabokommune:tillid", when there is such a site.
struct ExternalName {
  std::uint32_t site = 0;  // in Federation::sites
  std::string_view id;
};
std::optional<ExternalName> splitExternal(const Site& site, std::string_view name);

// The other site's entity, or nothing after reporting the nearest one that it has.
ExternalRef findExternal(const Site& site, const Names& names, const ExternalName& name, const Location& where, Diagnostics& diagnostics);

// What a target names: a file below content/ (with or without that prefix), an entity's id, or the address of a page that
// Pejl makes.
Destination findPlace(const Site& site, const Names& names, const std::string& target, const Location& where, Diagnostics& diagnostics);

}  // namespace pejl::resolution
