// Dated texts of frameworks. They are taken out of the documents before anything else is resolved, and become a Site of
// their own: the archive. There the rules are the same, so the same steps resolve it.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "language/dates.h"
#include "model/translation_name.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

std::string folderOf(const std::string& path) { return path.substr(0, path.rfind('/') + 1); }

bool isFolderPage(const Document& document) { return endsWith(document.path, "/index.md"); }

// "2021-Q3" → "2021-q3": the folder of a version is its date.
std::string folderName(std::string date) {
  std::replace(date.begin(), date.end(), 'Q', 'q');
  return date;
}

bool isFramework(const Schema& schema, const EntityDeclaration& declaration) {
  const auto type = schema.findType(declaration.type);
  return type && schema.types[*type].kind == TypeKind::framework;
}

// What is wrong with where a version lies or what it says of itself; nothing when it can be used.
bool isPlaced(const Document& page, Diagnostics& diagnostics) {
  const EntityDeclaration& declared = page.declarations.front();
  const auto refuse = [&](std::string message, std::string help) {
    diagnostics.add(codes::misplacedVersion, declared.where, std::move(message), std::move(help));
    return false;
  };
  if (!isFolderPage(page)) {
    return refuse("a version of a framework is a folder, and this is not a folder's page",
                  "move it to a folder named after its date, such as 2011-01-01/index.md");
  }
  if (!isTime(declared.version)) {
    return refuse("a version says which time it is from", "version = \"2011-01-01\", or \"2021-09\", \"2021-Q3\", \"2016\"");
  }
  const std::string folder = page.path.substr(0, page.path.size() - std::string_view("/index.md").size());
  const std::string name = folder.substr(folder.rfind('/') + 1), wanted = folderName(declared.version);
  if (name != wanted) {
    return refuse("the version of " + declared.version + " lies in a folder named '" + name + "'",
                  "name the folder '" + wanted + "': it becomes the version's address, which never changes");
  }
  return true;
}

const Document* frameworkPage(const std::vector<Document>& documents, const std::string& id) {
  const auto found = std::find_if(documents.begin(), documents.end(),
                                  [&](const Document& document) { return document.declarations.front().id == id; });
  return found == documents.end() ? nullptr : &*found;
}

// Whether the version lies in the folder of its framework, and that framework says which time its own text is from.
bool isBelowFramework(const VersionText& version, const std::vector<Document>& current, const Schema& schema,
                      Diagnostics& diagnostics) {
  const EntityDeclaration& declared = version.documents.front().declarations.front();
  const Document* page = frameworkPage(current, version.framework);
  const auto refuse = [&](std::string message, std::string help) {
    diagnostics.add(codes::misplacedVersion, declared.where, std::move(message), std::move(help));
    return false;
  };
  if (page == nullptr || !isFramework(schema, page->declarations.front())) {
    return refuse("'version_of' names '" + version.framework + "', which is no framework of this site",
                  "write the id that stands on the framework's own page");
  }
  const std::string above = version.folder.substr(0, version.folder.rfind('/', version.folder.size() - 2) + 1);
  if (!isFolderPage(*page) || folderOf(page->path) != above) {
    return refuse("a version of '" + version.framework + "' lies in the folder of that framework",
                  "move it to " + folderOf(page->path) + folderName(version.date) + "/");
  }
  const EntityDeclaration& shown = page->declarations.front();
  if (!isTime(shown.version)) {
    diagnostics.add(codes::misplacedVersion, shown.where,
                    "'" + version.framework + "' has a version of " + version.date + ", so its own text needs a date too",
                    "version = \"…\" in " + page->path + ": the time that its text is from");
    return false;
  }
  if (folderName(shown.version) == folderName(version.date)) {
    return refuse("the text in " + folderOf(page->path) + " is already the version of " + version.date,
                  "one of the two has another date, or is not needed");
  }
  return true;
}

// The text that the undated addresses show, once more at its dated ones.
VersionText shownText(const Document& page, const std::vector<Document>& current, const Schema& schema) {
  VersionText text;
  const EntityDeclaration& declared = page.declarations.front();
  text.framework = declared.id;
  text.date = declared.version;
  text.isShown = true;
  const std::string above = folderOf(page.path);
  text.folder = above + folderName(text.date) + '/';
  std::vector<std::string> others;  // frameworks inside the framework's folder have dates of their own
  for (const Document& document : current) {
    const bool isBelow = startsWith(document.path, above) && document.path != page.path;
    if (isBelow && isFolderPage(document) && isFramework(schema, document.declarations.front())) {
      others.push_back(folderOf(document.path));
    }
  }
  for (const Document& document : current) {
    const bool isOther = std::any_of(others.begin(), others.end(),
                                     [&](const std::string& folder) { return startsWith(document.path, folder); });
    if (!startsWith(document.path, above) || isOther || translationName(document.path)) continue;
    Document copy = document;
    copy.writtenIn = document.path;
    copy.path = text.folder + document.path.substr(above.size());
    text.documents.push_back(std::move(copy));
  }
  return text;
}

// Makes the documents of a version speak of themselves: what they name is looked for among them first.
class Renaming {
 public:
  Renaming(const Schema& schema, const VersionText& version) : schema_(schema), suffix_("@" + version.date) {
    for (const Document& document : version.documents) {
      for (const EntityDeclaration& declaration : document.declarations) own_.insert(declaration.id);
    }
    own_.erase(std::string());
  }

  void apply(Document& document) const {
    for (EntityDeclaration& declaration : document.declarations) apply(declaration);
    for (Reference& reference : document.references) {
      if (reference.kind != ReferenceKind::entity && reference.kind != ReferenceKind::include) continue;
      rename(reference.target);
      rename(reference.framework);
    }
    document.redirectsFrom.clear();
  }

 private:
  void rename(std::string& id) const {
    if (own_.count(id) != 0) id += suffix_;
  }

  void apply(EntityDeclaration& declaration) const {
    for (FieldClaim& field : declaration.fields) applyField(declaration, field);
    for (RelationClaim& relation : declaration.relations) {
      rename(relation.from);
      rename(relation.to);
    }
    for (auto& [theme, where] : declaration.themes) rename(theme);
    for (SourceClaim& source : declaration.sources) rename(source.document);
    for (FigureClaim& figure : declaration.figures) {
      rename(figure.centre);
      for (auto& [group, where] : figure.groups) rename(group);
    }
    for (DecisionClaim& decision : declaration.decisions) rename(decision.body);
    rename(declaration.organisation);
    rename(declaration.id);
  }

  void applyField(const EntityDeclaration& declaration, FieldClaim& claim) const {
    const auto type = schema_.findType(declaration.type);
    if (!type) return;
    for (const FieldType& field : schema_.types[*type].fields) {
      const bool refers = field.kind == FieldKind::reference || field.kind == FieldKind::references;
      if (field.id != claim.key || !refers) continue;
      if (auto* id = std::get_if<std::string>(&claim.value.data)) rename(*id);
      if (auto* items = std::get_if<TomlValue::Array>(&claim.value.data)) {
        for (TomlValue& item : *items) {
          if (auto* id = std::get_if<std::string>(&item.data)) rename(*id);
        }
      }
    }
  }

  const Schema& schema_;
  const std::string suffix_;
  std::unordered_set<std::string> own_;  // look-up only
};

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

}  // namespace

std::vector<VersionText> takeVersions(std::vector<Document>& documents, const Schema& schema, Diagnostics& diagnostics) {
  std::vector<VersionText> versions;
  std::unordered_set<std::string> refused;
  for (const Document& document : documents) {
    const EntityDeclaration& declared = document.declarations.front();
    if (declared.versionOf.empty()) continue;
    if (!isPlaced(document, diagnostics)) {
      if (isFolderPage(document)) refused.insert(folderOf(document.path));
      continue;
    }
    VersionText version;
    version.framework = declared.versionOf;
    version.date = declared.version;
    version.folder = folderOf(document.path);
    versions.push_back(std::move(version));
  }
  // What lies in a folder that was refused is not in the site, or each of its ids would be reported as well.
  std::vector<Document> current;
  for (Document& document : documents) {
    const auto home = std::find_if(versions.begin(), versions.end(), [&](const VersionText& version) {
      return startsWith(document.path, version.folder);
    });
    const bool isRefused = std::any_of(refused.begin(), refused.end(),
                                       [&](const std::string& folder) { return startsWith(document.path, folder); });
    if (isRefused) continue;
    if (home != versions.end() && translationName(document.path)) {
      diagnostics.add(codes::invalidTranslation, {document.path, 0, 0, 1}, "earlier versions of a framework are not translated", "take the file away");
    } else if (home == versions.end()) {
      current.push_back(std::move(document));
    } else {
      const bool isPage = document.path == home->folder + "index.md";
      home->documents.insert(isPage ? home->documents.begin() : home->documents.end(), std::move(document));
    }
  }
  documents = std::move(current);
  std::erase_if(versions, [&](const VersionText& version) {
    return version.documents.empty() || !isBelowFramework(version, documents, schema, diagnostics);
  });
  for (const Document& document : documents) {
    const EntityDeclaration& declared = document.declarations.front();
    if (declared.version.empty() || !declared.versionOf.empty()) continue;
    if (!isFramework(schema, declared) || !isFolderPage(document) || !isTime(declared.version)) {
      diagnostics.add(codes::misplacedVersion, declared.where, "'version' here must be the time of a framework's text",
                      "it stands on the page of a framework's folder: version = \"2011-01-01\", \"2021-Q3\" or \"2016\"");
      continue;
    }
    versions.push_back(shownText(document, documents, schema));
  }
  return versions;
}

void bindVersions(Site& site, std::vector<VersionText> versions, unsigned jobs, Diagnostics& diagnostics) {
  if (versions.empty()) return;
  std::stable_sort(versions.begin(), versions.end(), [](const VersionText& a, const VersionText& b) {
    return std::make_pair(std::string_view(a.framework), firstDay(a.date)) <
           std::make_pair(std::string_view(b.framework), firstDay(b.date));
  });
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
  Names names;
  std::unordered_set<std::string> ownFiles;  // what is found elsewhere is found, and reported, in the site itself
  for (VersionText& version : versions) {
    nameVersion(version.documents.front(), version.date, site.config.language);
    const Renaming renaming(site.schema, version);
    for (Document& document : version.documents) {
      renaming.apply(document);
      if (document.writtenIn.empty()) ownFiles.insert(document.path);
      else names.datedPath.emplace(document.writtenIn, document.path);
      archive->documents.push_back(std::move(document));
    }
  }
  Diagnostics found;
  resolveArchive(*archive, names, jobs, found);
  for (const Diagnostic& finding : found.all()) {
    if (ownFiles.count(finding.where.file) != 0) diagnostics.add(finding);
  }
  for (const VersionText& version : versions) {
    const auto page = names.pageByPath.find(version.folder + "index.md");
    const auto framework = site.entityById.find(version.framework);
    const auto stub = archive->entityById.find(version.framework);
    if (page == names.pageByPath.end() || framework == site.entityById.end() || stub == archive->entityById.end()) continue;
    const EntityIndex entity = archive->pages[page->second].entity;
    if (entity == none) continue;
    for (Page& inFolder : archive->pages) {
      if (inFolder.framework == entity) inFolder.version = static_cast<std::uint32_t>(site.versions.size());
    }
    site.versions.push_back({framework->second, entity, version.date, version.isShown});
    archive->versions.push_back({stub->second, entity, version.date, version.isShown});
  }
  site.archive = std::move(archive);
}

}  // namespace pejl::resolution
