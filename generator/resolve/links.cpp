// Every reference of every document, whatever its syntax, to what it names.
#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/parallel.h"
#include "base/text.h"
#include "language/sentence.h"
#include "model/document_text.h"
#include "model/relation_names.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

// What binding one document gives; merged in the order of documents.
struct Bound {
  std::vector<Link> links;
  std::vector<Mention> mentions;
  std::vector<Relation> relations;
  std::vector<PendingLink> pending;
  Diagnostics diagnostics;
};

// "content/a/b.md" and "../c/d.md" → "content/c/d.md"; empty when it leads out of content/.
std::string pathFrom(std::string_view file, std::string_view target) {
  std::vector<std::string_view> segments;
  const auto push = [&](std::string_view path) {
    while (!path.empty()) {
      const std::size_t slash = path.find('/');
      const std::string_view segment = path.substr(0, slash);
      if (segment == "..") {
        if (segments.size() <= 1) return false;
        segments.pop_back();
      } else if (!segment.empty() && segment != ".") {
        segments.push_back(segment);
      }
      if (slash == std::string_view::npos) break;
      path.remove_prefix(slash + 1);
    }
    return true;
  };
  const std::size_t folderEnd = file.rfind('/');
  const std::string_view folder = startsWith(target, "/") ? std::string_view("content") : file.substr(0, folderEnd);
  if (!push(folder) || !push(target)) return {};
  std::string path;
  for (const std::string_view segment : segments) path.append(path.empty() ? "" : "/").append(segment);
  return path;
}

// Where the words of a link start from: the file they are written in, wherever its page is placed.
const std::string& fileOf(const Document& document) {
  return document.writtenIn.empty() ? document.path : document.writtenIn;
}

class DocumentBinder {
 public:
  DocumentBinder(const Site& site, const Names& names, PageIndex page)
      : site_(site), names_(names), page_(page), document_(site.documents[site.pages[page].document]) {}

  Bound bind() {
    if (document_.references.empty()) return std::move(bound_);
    owners_ = declarationByNode(document_);
    for (std::uint32_t i = 0; i < document_.references.size(); ++i) bound_.links.push_back(bindOne(i));
    for (std::uint32_t i = 0; i < document_.references.size(); ++i) note(i);
    return std::move(bound_);
  }

 private:
  Link bindOne(std::uint32_t index) {
    const Reference& reference = document_.references[index];
    Link link;
    link.kind = reference.kind;
    switch (reference.kind) {
      case ReferenceKind::external: link.broken = false; break;
      case ReferenceKind::entity:
        if (namesGeneratedPage(reference)) {
          wait(index, "content/" + reference.target);
          break;
        }
        [[fallthrough]];
      case ReferenceKind::include: bindEntity(reference, link); break;
      case ReferenceKind::image: bindImage(reference, link); break;
      case ReferenceKind::page: bindPage(index, link); break;
    }
    return link;
  }

  void bindExternal(const Reference& reference, std::uint32_t externalSite, Link& link) {
    if (reference.kind == ReferenceKind::include || !reference.relation.empty()) {
      const std::string name = reference.framework + ":" + reference.target;
      bound_.diagnostics.add(codes::externalEntity, reference.where, say("'{}' is another site's, and this cannot lead there", name),
                             say("write [[{}]]", name));
      return;
    }
    link.external = findExternal(site_, names_, {externalSite, reference.target}, reference.where, bound_.diagnostics);
    link.broken = !link.external.isThere();
  }

  // "id@2011-01-01" in what is shown today: a fixed version. In the archive ids look so by themselves.
  bool bindVersion(const Reference& reference, Link& link) {
    if (!site_.archive || reference.kind != ReferenceKind::entity) return false;
    const auto found = site_.archive->entityById.find(reference.target);
    if (found == site_.archive->entityById.end() || reference.target.find('@') == std::string::npos) return false;
    link.version = found->second;
    link.broken = false;
    return true;
  }

  static bool namesGeneratedPage(const Reference& reference) {
    return reference.relation.empty() && reference.framework.empty() && endsWith(reference.target, ".html");
  }

  void wait(std::uint32_t reference, std::string path) {
    bound_.pending.push_back({site_.pages[page_].document, reference, std::move(path)});
  }

  void bindEntity(const Reference& reference, Link& link) {
    if (const auto external = site_.federation.findSite(reference.framework)) return bindExternal(reference, *external, link);
    if (bindVersion(reference, link)) return;
    const EntityIndex entity = findEntity(site_, names_, reference.target, reference.where, bound_.diagnostics);
    if (entity == none) return;
    const EntityIndex framework = site_.entities[entity].framework;
    if (!reference.framework.empty()) {
      const EntityIndex wanted = findEntity(site_, names_, reference.framework, reference.where, bound_.diagnostics);
      if (wanted == none) return;
      if (wanted != framework) {
        bound_.diagnostics.add(
            codes::wrongFramework, reference.where,
            say("'{}' does not belong to '{}'", reference.target, reference.framework),
            framework == none ? say("it belongs to no framework: write [[{}]]", reference.target)
                              : say("it belongs to '{}'", site_.entities[framework].declared.id));
        return;
      }
    }
    link.entity = entity;
    link.page = site_.entities[entity].page;
    link.anchor = site_.entities[entity].anchor;
    link.broken = false;
    preferTranslation(link);
  }

  bool isTranslation() const { return site_.pages[page_].translationOf != none; }

  // A translation leads to translations where there are any.
  void preferTranslation(Link& link) const {
    if (!isTranslation() || link.kind == ReferenceKind::include || !link.anchor.empty()) return;
    const PageIndex translation = site_.pages[link.page].translation;
    if (translation == none) return;
    link.page = translation;
    link.entity = none;
  }

  void bindImage(const Reference& reference, Link& link) {
    const auto found = names_.assetByPath.find(pathFrom(fileOf(document_), reference.target));
    if (found == names_.assetByPath.end()) {
      reportMissingImage(reference);
      return;
    }
    link.asset = found->second;
    link.broken = false;
  }

  void bindPage(std::uint32_t index, Link& link) {
    const Reference& reference = document_.references[index];
    PageIndex page = page_;
    if (!reference.target.empty()) {
      std::string path = pathFrom(fileOf(document_), reference.target);
      if (const auto asset = names_.assetByPath.find(path); asset != names_.assetByPath.end()) {
        link.asset = asset->second;
        link.broken = false;
        return;
      }
      if (!document_.writtenIn.empty()) {
        const auto dated = names_.datedPath.find(path);
        if (dated != names_.datedPath.end()) path = dated->second;
      }
      auto found = names_.pageByPath.find(path);
      if (found == names_.pageByPath.end()) found = names_.pageByPath.find(path + "/index.md");
      if (found == names_.pageByPath.end()) return wait(index, std::move(path));
      page = found->second;
    }
    link.page = page;
    link.entity = site_.pages[page].entity;
    link.broken = false;
    if (!reference.anchor.empty()) {
      bindAnchor(reference, link);
    } else {
      preferTranslation(link);
    }
  }

  void bindAnchor(const Reference& reference, Link& link) {
    const Document& target = site_.documents[site_.pages[link.page].document];
    std::vector<std::string_view> known;
    for (const Anchor& anchor : target.anchors) {
      if (anchor.id == reference.anchor) {
        link.anchor = anchor.id;
        link.entity = none;
        for (const EntityIndex entity : site_.entitiesOn[link.page]) {
          if (site_.entities[entity].anchor == anchor.id) link.entity = entity;
        }
        return;
      }
      known.push_back(anchor.id);
    }
    bound_.diagnostics.add(codes::unresolvedAnchor, reference.where,
                           say("nothing on {} has the anchor '#{}'", target.path, reference.anchor),
                           didYouMean(reference.anchor, known));
    link.broken = true;
  }

  void reportMissingImage(const Reference& reference) {
    const auto paths = [this] {
      std::vector<std::string> known;
      for (const Asset& asset : site_.assets) known.push_back(asset.path);
      return known;
    };
    Message help = names_.nearestAsset.didYouMean(pathFrom(document_.path, reference.target), paths);
    if (help.empty()) help = say("the path is read from {}", document_.path.substr(0, document_.path.rfind('/') + 1));
    bound_.diagnostics.add(codes::missingImage, reference.where, say("there is no image '{}'", reference.target), std::move(help));
  }

  // A link to an entity is a mention of it; with a relation it states that as well.
  void note(std::uint32_t index) {
    const Reference& reference = document_.references[index];
    const Link& link = bound_.links[index];
    const EntityIndex from = ownerOf(reference.node);
    if (!reference.relation.empty()) noteRelation(reference, link, from);
    // What is said in a translation has been said where it is translated from.
    if (link.broken || link.entity == none || link.entity == from || isTranslation()) return;
    Mention mention;
    mention.page = page_;
    mention.from = from;
    mention.to = link.entity;
    mention.where = reference.where;
    quoteSentence(reference, mention);
    bound_.mentions.push_back(std::move(mention));
  }

  void noteRelation(const Reference& reference, const Link& link, EntityIndex from) {
    const auto type = site_.schema.findRelation(reference.relation);
    if (!type) {
      const std::string_view owner = from == none ? std::string_view() : std::string_view(site_.entities[from].declared.id);
      bound_.diagnostics.add(codes::unknownRelation, reference.where, say("there is no relation '{}'", reference.relation),
                             suggestRelation(site_.schema, reference.relation, owner, reference.target));
      return;
    }
    if (from == none) {
      bound_.diagnostics.add(codes::relationType, reference.where,
                             say("a relation needs an entity to go from, and this page is none"),
                             isTranslation() ? say("write [[{}]]", reference.target)
                                             : say("give the page an id and a type, or write [[{}]]", reference.target));
      return;
    }
    if (link.broken || link.entity == none) return;
    Relation relation;
    relation.from = from;
    relation.type = *type;
    relation.to = link.entity;
    relation.origin = Origin::prose;
    relation.where = reference.where;
    bound_.relations.push_back(std::move(relation));
  }

  EntityIndex ownerOf(NodeIndex node) const {
    const EntityDeclaration& declaration = document_.declarations[owners_[node]];
    const auto found = site_.entityById.find(declaration.id);
    return declaration.type.empty() || found == site_.entityById.end() ? site_.pages[page_].entity : found->second;
  }

  void quoteSentence(const Reference& reference, Mention& mention) const {
    const NodeIndex block = blockAround(document_, reference.node);
    const auto titleOf = [this](std::uint32_t i) { return titleOfReference(i); };
    std::string text, before;
    appendUpTo(before, block, reference.node, titleOf);
    text = plainText(document_, block, titleOf);
    const std::string own = plainText(document_, reference.node, titleOf);
    const std::size_t at = std::min(before.size(), text.size());
    const Sentence sentence = sentenceAt(text, at);
    mention.sentence = text.substr(sentence.begin, sentence.length);
    if (at >= sentence.begin && at + own.size() <= sentence.begin + sentence.length) {
      mention.begin = static_cast<std::uint32_t>(at - sentence.begin);
      mention.length = static_cast<std::uint32_t>(own.size());
    }
    for (NodeIndex around = block; around != noNode && mention.anchor.empty(); around = document_.nodes[around].parent) {
      const auto anchor = std::find_if(document_.anchors.begin(), document_.anchors.end(),
                                       [&](const Anchor& a) { return a.node == around; });
      if (anchor != document_.anchors.end()) mention.anchor = anchor->id;
    }
  }

  // Plain text of `node` up to, not including, `stop`. True when it was met.
  bool appendUpTo(std::string& out, NodeIndex node, NodeIndex stop, const TitleOfReference& titleOf) const {
    if (node == stop) return true;
    const Node& here = document_.nodes[node];
    bool holdsStop = false;
    for (NodeIndex up = stop; up != noNode && !holdsStop; up = document_.nodes[up].parent) holdsStop = up == node;
    if (!holdsStop) {
      appendPlainText(out, document_, node, titleOf);
      return false;
    }
    for (NodeIndex child = here.firstChild; child != noNode; child = document_.nodes[child].nextSibling) {
      if (appendUpTo(out, child, stop, titleOf)) return true;
    }
    return false;
  }

  std::string_view titleOfReference(std::uint32_t index) const {
    const Link& link = bound_.links[index];
    if (link.entity != none) return site_.entities[link.entity].title;
    if (link.external.isThere()) return site_.federation.at(link.external).title;
    return document_.references[index].target;
  }

  const Site& site_;
  const Names& names_;
  const PageIndex page_;
  const Document& document_;
  std::vector<std::uint32_t> owners_;
  Bound bound_;
};

}  // namespace

std::vector<PendingLink> bindLinks(Site& site, const Names& names, unsigned jobs, Diagnostics& diagnostics) {
  const Site& unbound = site;
  std::vector<Bound> bound = parallelMap(site.pages.size(), jobs, [&](std::size_t page) {
    return DocumentBinder(unbound, names, static_cast<PageIndex>(page)).bind();
  });
  std::vector<PendingLink> pending;
  site.links.resize(site.documents.size());
  site.mentionsOf.resize(site.entities.size());
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    site.links[site.pages[page].document] = std::move(bound[page].links);
    for (Mention& mention : bound[page].mentions) {
      site.mentionsOf[mention.to].push_back(static_cast<MentionIndex>(site.mentions.size()));
      site.mentions.push_back(std::move(mention));
    }
    std::move(bound[page].relations.begin(), bound[page].relations.end(), std::back_inserter(site.relations));
    std::move(bound[page].pending.begin(), bound[page].pending.end(), std::back_inserter(pending));
    diagnostics.merge(std::move(bound[page].diagnostics));
  }
  return pending;
}

}  // namespace pejl::resolution
