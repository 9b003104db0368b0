// Which documents are dated texts of frameworks: they are taken out before anything else is resolved.
#include <algorithm>
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

// Whether a version lies where it can be used, and says so of itself; what is wrong is reported.
bool isPlaced(const Document& page, Diagnostics& diagnostics) {
  const EntityDeclaration& declared = page.declarations.front();
  const auto refuse = [&](Message message, Message help) {
    diagnostics.add(codes::misplacedVersion, declared.where, std::move(message), std::move(help));
    return false;
  };
  if (!isFolderPage(page)) {
    return refuse(say("a version of a framework is a folder, and this is not a folder's page"),
                  say("move it to a folder named after its date, such as 2011-01-01/index.md"));
  }
  if (!isTime(declared.version)) {
    return refuse(say("a version says which time it is from"), say("version = \"2011-01-01\", or \"2021-09\", \"2021-Q3\", \"2016\""));
  }
  const std::string folder = page.path.substr(0, page.path.size() - std::string_view("/index.md").size());
  const std::string name = folder.substr(folder.rfind('/') + 1), wanted = folderName(declared.version);
  if (name != wanted) {
    return refuse(say("the version of {} lies in a folder named '{}'", declared.version, name),
                  say("name the folder '{}': it becomes the version's address, which never changes", wanted));
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
  const auto refuse = [&](Message message, Message help) {
    diagnostics.add(codes::misplacedVersion, declared.where, std::move(message), std::move(help));
    return false;
  };
  if (page == nullptr || !isFramework(schema, page->declarations.front())) {
    return refuse(say("'version_of' names '{}', which is no framework of this site", version.framework),
                  say("write the id that stands on the framework's own page"));
  }
  const std::string above = version.folder.substr(0, version.folder.rfind('/', version.folder.size() - 2) + 1);
  if (!isFolderPage(*page) || folderOf(page->path) != above) {
    return refuse(say("a version of '{}' lies in the folder of that framework", version.framework),
                  say("move it to {}/", folderOf(page->path) + folderName(version.date)));
  }
  const EntityDeclaration& shown = page->declarations.front();
  if (!isTime(shown.version)) {
    diagnostics.add(codes::misplacedVersion, shown.where,
                    say("'{}' has a version of {}, so its own text needs a date too", version.framework, version.date),
                    say("version = \"…\" in {}: the time that its text is from", page->path));
    return false;
  }
  if (folderName(shown.version) == folderName(version.date)) {
    return refuse(say("the text in {} is already the version of {}", folderOf(page->path), version.date),
                  say("one of the two has another date, or is not needed"));
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

// The versions whose own pages stand where they should; the folders of the others, which hold no documents of the site: each of
// their ids would be reported as well.
std::vector<VersionText> placedVersions(const std::vector<Document>& documents, std::vector<std::string>& refusedFolders, Diagnostics& diagnostics) {
  std::vector<VersionText> versions;
  for (const Document& document : documents) {
    const EntityDeclaration& declared = document.declarations.front();
    if (declared.versionOf.empty()) continue;
    if (!isPlaced(document, diagnostics)) {
      if (isFolderPage(document)) refusedFolders.push_back(folderOf(document.path));
      continue;
    }
    VersionText version;
    version.framework = declared.versionOf;
    version.date = declared.version;
    version.folder = folderOf(document.path);
    versions.push_back(std::move(version));
  }
  return versions;
}

// Gives each version its documents, its own page first; returns those of the site itself.
std::vector<Document> handOut(std::vector<Document> documents, std::vector<VersionText>& versions, const std::vector<std::string>& refusedFolders,
                              Diagnostics& diagnostics) {
  std::vector<Document> current;
  for (Document& document : documents) {
    const auto isIn = [&](const std::string& folder) { return startsWith(document.path, folder); };
    if (std::any_of(refusedFolders.begin(), refusedFolders.end(), isIn)) continue;
    const auto home = std::find_if(versions.begin(), versions.end(), [&](const VersionText& version) { return isIn(version.folder); });
    if (home == versions.end()) {
      current.push_back(std::move(document));
    } else if (translationName(document.path)) {
      diagnostics.add(codes::invalidTranslation, {document.path, 0, 0, 1}, say("earlier versions of a framework are not translated"),
                      say("take the file away"));
    } else {
      const bool isPage = document.path == home->folder + "index.md";
      home->documents.insert(isPage ? home->documents.begin() : home->documents.end(), std::move(document));
    }
  }
  return current;
}

// Every framework that says which time its text is from.
void addShownTexts(const std::vector<Document>& documents, const Schema& schema, std::vector<VersionText>& versions, Diagnostics& diagnostics) {
  for (const Document& document : documents) {
    const EntityDeclaration& declared = document.declarations.front();
    if (declared.version.empty() || !declared.versionOf.empty()) continue;
    if (!isFramework(schema, declared) || !isFolderPage(document) || !isTime(declared.version)) {
      diagnostics.add(codes::misplacedVersion, declared.where, say("'version' here must be the time of a framework's text"),
                      say("it stands on the page of a framework's folder: version = \"2011-01-01\", \"2021-Q3\" or \"2016\""));
      continue;
    }
    versions.push_back(shownText(document, documents, schema));
  }
}

}  // namespace

std::vector<VersionText> takeVersions(std::vector<Document>& documents, const Schema& schema, Diagnostics& diagnostics) {
  std::vector<std::string> refusedFolders;
  std::vector<VersionText> versions = placedVersions(documents, refusedFolders, diagnostics);
  documents = handOut(std::move(documents), versions, refusedFolders, diagnostics);
  std::erase_if(versions, [&](const VersionText& version) {
    return version.documents.empty() || !isBelowFramework(version, documents, schema, diagnostics);
  });
  addShownTexts(documents, schema, versions, diagnostics);
  return versions;
}

}  // namespace pejl::resolution
