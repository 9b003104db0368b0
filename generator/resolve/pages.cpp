#include <algorithm>
#include <unordered_set>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "model/addresses.h"
#include "model/translation_name.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

constexpr std::string_view contentFolder = "content/";

std::string dataFileOf(const TranslationName& translation) {
  return translation.original.substr(0, translation.original.rfind('.')) + ".toml";
}

bool isHidden(const Document& document, const Schema& schema) {
  if (document.draft) return true;
  const auto& status = document.declarations.front().status;
  const auto type = status ? schema.findStatus(status->state) : std::nullopt;
  return type && !schema.statuses[*type].isPublic;
}

// "content/a/b.md" → "a/b.html"; "content/a/b.en.md" → "en/a/b.html".
std::string addressOf(std::string_view path) {
  if (const auto translation = translationName(path)) return std::string(translation->language) + '/' + addressOf(translation->original);
  path.remove_prefix(contentFolder.size());
  return std::string(path.substr(0, path.rfind('.'))) + ".html";
}

// The address of the index page of the folder that `address` lies in; of the folder above for an index page.
std::string indexAbove(std::string address) {
  constexpr std::string_view index = "index.html";
  if (endsWith(address, index)) address.erase(address.size() - index.size());
  if (endsWith(address, "/")) address.pop_back();
  const std::size_t slash = address.rfind('/');
  return (slash == std::string::npos ? std::string() : address.substr(0, slash + 1)) + std::string(index);
}

std::string folderOf(const std::string& address) {
  const std::size_t slash = address.rfind('/');
  return slash == std::string::npos ? std::string() : address.substr(0, slash);
}

// What a translation translates: "a.md", or the data file "a.toml" that makes a page there.
PageIndex originalOf(const Names& names, const TranslationName& translation) {
  auto found = names.pageByPath.find(translation.original);
  if (found == names.pageByPath.end()) found = names.pageByPath.find(dataFileOf(translation));
  return found == names.pageByPath.end() ? none : found->second;
}

// The page's language and, of a translation, what it translates.
void bindLanguage(Site& site, const Names& names, PageIndex index, Diagnostics& diagnostics) {
  Page& page = site.pages[index];
  const Document& document = site.documents[page.document];
  const EntityDeclaration& declared = document.declarations.front();
  page.language = declared.language.empty() ? site.config.language : declared.language;
  const auto name = translationName(document.path);
  if (!name) return;
  const auto report = [&](const Location& where, Message message, Message help) {
    diagnostics.add(codes::invalidTranslation, where, std::move(message), std::move(help));
  };
  const Location file{document.path, 0, 0, 1};
  const PageIndex original = originalOf(names, *name);
  const std::string language(name->language);
  if (const auto inner = translationName(name->original)) {
    const std::string wanted = inner->original.substr(0, inner->original.rfind('.')) + '.' + language + ".md";
    report(file, say("the file's name says its language twice"), say("call it '{}'", wanted));
  } else if (language == site.config.language) {
    report(file, say("the site is in '{}' itself, so this translates nothing", language), say("give the file a name without '.{}'", language));
  } else if (page.language != language) {
    report(declared.where, say("the file's name says '{}', and its front matter '{}'", language, page.language), say("take 'lang' away"));
  } else if (original == none) {
    report(file, say("there is no page '{}' that this could translate", name->original), say("write it, or give the file a name without '.{}'", language));
  } else {
    page.translationOf = original;
    site.pages[original].translation = index;
  }
  for (const EntityDeclaration& one : document.declarations) {
    const bool isOnlyText = one.id.empty() && one.type.empty() && one.relations.empty() && one.themes.empty();
    if (isOnlyText) continue;
    report(one.where, say("a translation declares nothing: ids, types and relations are those of the page it translates"), say("take them away"));
  }
}

void setParents(Site& site, const std::unordered_map<std::string, PageIndex>& pageByAddress) {
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    Page& page = site.pages[i];
    if (page.address == "index.html") {
      site.home = i;
      continue;
    }
    for (std::string above = indexAbove(page.address);; above = indexAbove(above)) {
      const auto found = pageByAddress.find(above);
      if (found != pageByAddress.end()) {
        // The way back from a translation leads through translations.
        const bool isReadable = page.translationOf == none || site.pages[found->second].translationOf != none;
        if (isReadable) page.parent = found->second;
        break;
      }
      if (folderOf(above).empty()) break;
    }
  }
}

}  // namespace

std::vector<Document> publicDocuments(std::vector<Document> documents, const Schema& schema, const BuildOptions& options,
                                      Names& names) {
  if (options.drafts) return documents;
  // A draft's folder page hides what lies in its folder as well, and a draft hides its translation.
  std::vector<std::string> hiddenFolders;
  std::unordered_set<std::string> hiddenFiles;  // look-up only
  for (const Document& document : documents) {
    if (!isHidden(document, schema)) continue;
    hiddenFiles.insert(document.path);
    if (endsWith(document.path, "/index.md")) hiddenFolders.push_back(document.path.substr(0, document.path.size() - 8));
  }
  const auto isLeftOut = [&](const Document& document) {
    const auto translation = translationName(document.path);
    if (hiddenFiles.count(document.path) != 0) return true;
    return translation && (hiddenFiles.count(translation->original) != 0 || hiddenFiles.count(dataFileOf(*translation)) != 0);
  };
  std::vector<Document> shown;
  for (Document& document : documents) {
    const bool inHiddenFolder = std::any_of(hiddenFolders.begin(), hiddenFolders.end(), [&](const std::string& folder) {
      return startsWith(document.path, folder);
    });
    if (!inHiddenFolder && !isLeftOut(document)) {
      shown.push_back(std::move(document));
      continue;
    }
    names.draftByPath.emplace(document.path, document.path);
    for (const EntityDeclaration& declaration : document.declarations) {
      if (!declaration.id.empty()) names.draftById.emplace(declaration.id, document.path);
    }
  }
  return shown;
}

void placePages(Site& site, Names& names, Diagnostics& diagnostics) {
  std::unordered_map<std::string, PageIndex> pageByAddress;
  std::vector<Page> pages;
  for (std::uint32_t i = 0; i < site.documents.size(); ++i) {
    const Document& document = site.documents[i];
    Page page;
    page.document = i;
    page.address = addressOf(document.path);
    page.title = document.declarations.front().title;
    pages.push_back(std::move(page));
  }
  std::stable_sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.address < b.address; });
  for (Page& page : pages) {
    const std::string& path = site.documents[page.document].path;
    if (addresses::isReserved(page.address)) {
      diagnostics.add(codes::duplicateAddress, {path, 0, 0, 1},
                      say("Pejl itself publishes something at '{}'", page.address), say("give the file another name"));
    }
    const auto [taken, isNew] = pageByAddress.emplace(page.address, static_cast<PageIndex>(site.pages.size()));
    if (!isNew) {
      diagnostics.add(codes::duplicateAddress, {path, 0, 0, 1},
                      say("'{}' is also the address of {}", page.address, site.documents[site.pages[taken->second].document].path),
                      say("give one of the two files another name"));
    }
    names.pageByPath.emplace(path, static_cast<PageIndex>(site.pages.size()));
    site.pages.push_back(std::move(page));
  }
  std::unordered_map<std::string, std::string> assetByAddress;
  for (std::uint32_t i = 0; i < site.assets.size(); ++i) {
    const Asset& asset = site.assets[i];
    names.assetByPath.emplace(asset.path, i);
    const auto [taken, isNew] = assetByAddress.emplace(asset.address, asset.path);
    if (!isNew || addresses::isReserved(asset.address)) {
      diagnostics.add(codes::duplicateAddress, {asset.path, 0, 0, 1},
                      isNew ? say("'{}' is also the address of something of Pejl's own", asset.address)
                            : say("'{}' is also the address of {}", asset.address, taken->second),
                      say("give the file another name"));
    }
  }
  for (PageIndex page = 0; page < site.pages.size(); ++page) bindLanguage(site, names, page, diagnostics);
  setParents(site, pageByAddress);
}

}  // namespace pejl::resolution
