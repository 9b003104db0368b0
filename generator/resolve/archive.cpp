// The dated texts of frameworks as a Site of their own. There the rules are the same, so the same steps resolve it.
#include <algorithm>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "language/dates.h"
#include "resolve/steps.h"
#include "resolve/version_names.h"

namespace pejl::resolution {
namespace {

// An empty block for each anchor of `whole`, so that the stub is a document like any other. Returns which block stands for
// which node.
std::unordered_map<NodeIndex, NodeIndex> addEmptyBlocks(const Document& whole, Document& stub) {
  std::unordered_map<NodeIndex, NodeIndex> blockOf{{0, 0}};
  stub.nodes.resize(1 + whole.anchors.size());
  stub.anchors = whole.anchors;
  for (std::size_t i = 0; i < stub.anchors.size(); ++i) {
    const auto block = static_cast<NodeIndex>(i + 1);
    Node& node = stub.nodes[block];
    node.kind = whole.nodes[stub.anchors[i].node].kind;
    node.parent = 0;
    (block == 1 ? stub.nodes[0].firstChild : stub.nodes[block - 1].nextSibling) = block;
    blockOf.emplace(stub.anchors[i].node, block);
    stub.anchors[i].node = block;
  }
  return blockOf;
}

// A page of the rest of the site: what a version can link to, without its text and without what it says of others.
Document stubOf(const Site& site, PageIndex page) {
  const Document& whole = site.documents[site.pages[page].document];
  Document stub;
  stub.path = whole.path;
  const auto blockOf = addEmptyBlocks(whole, stub);
  for (const EntityDeclaration& declared : whole.declarations) {
    EntityDeclaration kept;
    kept.id = declared.id;
    kept.type = declared.type;
    kept.title = declared.title;
    kept.shortTitle = declared.shortTitle;
    kept.number = declared.number;
    kept.summary = declared.summary;
    kept.organisation = declared.organisation;
    kept.language = declared.language;
    kept.order = declared.order;
    const auto block = blockOf.find(declared.node);
    kept.node = block == blockOf.end() ? 0 : block->second;
    kept.enclosing = declared.enclosing;
    kept.where = declared.where;
    const auto known = site.entityById.find(declared.id);
    if (kept.title.empty() && known != site.entityById.end() && known->second < site.entities.size()) {
      kept.title = site.entities[known->second].title;
    }
    stub.declarations.push_back(std::move(kept));
  }
  return stub;
}

// "Kompasset, version 1. januar 2011": what tells a version from the others wherever it is named.
void nameVersion(Document& page, const std::string& date, const std::string& language) {
  EntityDeclaration& declared = page.declarations.front();
  std::string name = declared.shortTitle.empty() ? declared.title : declared.shortTitle;
  declared.shortTitle = name.append(", version ").append(writtenDate(date, language));
}

void sortByFrameworkAndDate(std::vector<VersionText>& versions) {
  std::stable_sort(versions.begin(), versions.end(), [](const VersionText& a, const VersionText& b) {
    return std::make_pair(std::string_view(a.framework), firstDay(a.date)) <
           std::make_pair(std::string_view(b.framework), firstDay(b.date));
  });
}

// The settings of the site, and what the versions can link to in it.
std::shared_ptr<Site> archiveOf(const Site& site) {
  auto archive = std::make_shared<Site>();
  archive->config = site.config;
  archive->config.redirects.clear();
  archive->config.matrices.clear();
  archive->schema = site.schema;
  archive->assets = site.assets;
  archive->today = site.today;
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].translationOf == none) archive->documents.push_back(stubOf(site, page));
  }
  return archive;
}

// Moves the documents of the versions to the archive. Returns the files that stand nowhere else.
std::unordered_set<std::string> fill(Site& archive, std::vector<VersionText>& versions, Names& names) {
  std::unordered_set<std::string> ownFiles;
  for (VersionText& version : versions) {
    nameVersion(version.documents.front(), version.date, archive.config.language);
    const VersionNames versionNames(archive.schema, version);
    for (Document& document : version.documents) {
      versionNames.applyTo(document);
      if (document.writtenIn.empty()) {
        ownFiles.insert(document.path);
      } else {
        names.datedPath.emplace(document.writtenIn, document.path);
      }
      archive.documents.push_back(std::move(document));
    }
  }
  return ownFiles;
}

// One version in both lists of versions, and at the pages that show it.
void bindVersion(const VersionText& version, const Names& names, Site& site, Site& archive) {
  const auto page = names.pageByPath.find(version.folder + "index.md");
  const auto framework = site.entityById.find(version.framework);
  const auto stub = archive.entityById.find(version.framework);
  if (page == names.pageByPath.end() || framework == site.entityById.end() || stub == archive.entityById.end()) return;
  const EntityIndex entity = archive.pages[page->second].entity;
  if (entity == none) return;
  for (Page& inFolder : archive.pages) {
    if (inFolder.framework == entity) inFolder.version = static_cast<std::uint32_t>(site.versions.size());
  }
  site.versions.push_back({framework->second, entity, version.date, version.isShown});
  archive.versions.push_back({stub->second, entity, version.date, version.isShown});
}

}  // namespace

void bindVersions(Site& site, std::vector<VersionText> versions, unsigned jobs, Diagnostics& diagnostics) {
  if (versions.empty()) return;
  sortByFrameworkAndDate(versions);
  const std::shared_ptr<Site> archive = archiveOf(site);
  Names names;
  const std::unordered_set<std::string> ownFiles = fill(*archive, versions, names);
  Diagnostics found;
  resolveArchive(*archive, names, jobs, found);
  for (const Diagnostic& finding : found.all()) {  // what is found elsewhere is found, and reported, in the site itself
    if (ownFiles.count(finding.where.file) != 0) diagnostics.add(finding);
  }
  for (const VersionText& version : versions) bindVersion(version, names, site, *archive);
  site.archive = archive;
}

}  // namespace pejl::resolution
