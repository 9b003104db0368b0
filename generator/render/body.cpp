#include "render/body.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "graph/statement_fields.h"
#include "model/document_text.h"
#include "render/body_writer.h"
#include "render/image_size.h"

namespace pejl {
namespace {

constexpr std::size_t maximumIncludeDepth = 8;  // A loop is reported by resolve, and must end here all the same.

void writeExcerpt(std::string& out, const Site& site, EntityIndex entity, std::string_view from, std::size_t depth);

// A document of the site, seen from a page that may be another one: links are written for standing there.
class SiteSurroundings : public BodySurroundings {
 public:
  // `whole` is the framework whose one page it is seen on, or none.
  SiteSurroundings(const Site& site, PageIndex page, std::string_view from, std::size_t depth, EntityIndex whole = none)
      : site_(site), page_(page), from_(from), depth_(depth), whole_(whole), document_(site.pages[page].document),
        isTranslation_(site.pages[page].translationOf != none) {
    for (const EntityIndex entity : site.entitiesOn[page]) {
      if (!site.entities[entity].anchor.empty()) byNode_.emplace_back(site.entities[entity].declared.node, entity);
    }
    std::sort(byNode_.begin(), byNode_.end());
  }

  LinkView linkOf(std::uint32_t reference) const override {
    const Reference& written = site_.documents[document_].references[reference];
    const Link& link = site_.links[document_][reference];
    LinkView view;
    view.words = wordsFor(written, link);
    if (link.broken) return view;
    if (link.kind == ReferenceKind::external) {
      if (auto url = safeUrl(written.target)) view.address = std::move(url->text);
      return view;
    }
    if (link.external.isThere()) {
      view.address = site_.federation.at(link.external).url;
      view.site = site_.federation.siteOf(link.external).title;
      return view;
    }
    if (whole_ != none && link.page != none && site_.pages[link.page].framework == whole_) {
      view.address = "#" + anchorInWhole(site_, link.page, link.anchor);
      return view;
    }
    const std::string target = addressOf(link);
    if (!target.empty()) view.address = relativeAddress(from_, target);
    if (isTranslation_ && link.asset == none && languageOf(link) != site_.pages[page_].language) view.language = languageOf(link);
    return view;
  }

  ImageView imageOf(std::uint32_t reference) const override {
    const Link& link = site_.links[document_][reference];
    if (link.broken || link.asset == none) return {};
    const Asset& asset = site_.assets[link.asset];
    ImageView view;
    view.address = relativeAddress(from_, asset.address);
    if (const auto size = imageSize(asset.bytes)) {
      view.width = size->width;
      view.height = size->height;
    }
    return view;
  }

  EntityView entityAt(NodeIndex node) const override {
    const auto found = std::lower_bound(byNode_.begin(), byNode_.end(), std::pair<NodeIndex, EntityIndex>(node, 0));
    if (found == byNode_.end() || found->first != node) return {};
    const Entity& entity = site_.entities[found->second];
    const EntityType& type = site_.typeOf(entity);
    EntityView view;
    view.type = type.id;
    view.isStatement = type.kind == TypeKind::statement;
    if (const Choice* const modality = graph::modalityOf(site_, entity)) {
      view.modality = modality->id;
      view.modalityLabel = modality->label.in(site_.config.language);
    }
    return view;
  }

  void writeInclude(std::string& out, std::uint32_t reference) const override {
    const Link& link = site_.links[document_][reference];
    if (link.broken || link.entity == none || depth_ >= maximumIncludeDepth) return;
    const Entity& entity = site_.entities[link.entity];
    if (isTranslation_) out.append("<div lang=\"").append(site_.config.language).append("\">\n");
    writeExcerpt(out, site_, link.entity, from_, depth_ + 1);
    out += "<p class=\"include__origin\"><a href=\"";
    appendAttribute(out, relativeAddress(from_, entity.address));
    out += "\">";
    appendText(out, entity.title);
    out += "</a></p>\n";
    if (isTranslation_) out += "</div>\n";
  }

 private:
  std::string_view wordsFor(const Reference& written, const Link& link) const {
    if (link.version != none) return site_.archive->entities[link.version].title;
    if (link.entity != none) return site_.entities[link.entity].title;
    if (link.page != none) return site_.pages[link.page].title;
    if (link.external.isThere()) return site_.federation.at(link.external).title;
    return written.target;
  }

  // Of what the link leads to.
  const std::string& languageOf(const Link& link) const {
    if (link.page != none) return site_.pages[link.page].language;
    const std::string& here = site_.pages[page_].language;
    const bool isMadeHere = link.generated != none && startsWith(site_.generatedPages[link.generated].address, here + "/");
    return isMadeHere ? here : site_.config.language;
  }

  std::string addressOf(const Link& link) const {
    if (link.asset != none) return site_.assets[link.asset].address;
    if (link.version != none) return site_.archive->entities[link.version].address;
    if (link.generated != none) return site_.generatedPages[link.generated].address;
    if (link.page == none) return {};
    std::string address = site_.pages[link.page].address;
    if (!link.anchor.empty()) address.append("#").append(link.anchor);
    return address;
  }

  const Site& site_;
  const PageIndex page_;
  const std::string_view from_;
  const std::size_t depth_;
  const EntityIndex whole_;
  const std::uint32_t document_;
  const bool isTranslation_;
  std::vector<std::pair<NodeIndex, EntityIndex>> byNode_;
};

// A heading's section: what follows it up to the next heading of its level or above.
void writeSection(std::string& out, BodyWriter& writer, const Document& document, NodeIndex heading) {
  for (NodeIndex node = document.nodes[heading].nextSibling; node != noNode; node = document.nodes[node].nextSibling) {
    const Node& here = document.nodes[node];
    if (here.kind == NodeKind::heading && here.level <= document.nodes[heading].level) return;
    if (here.kind != NodeKind::footnoteDefinition) writer.writeBlock(out, node);
  }
}

void writeFirstParagraph(std::string& out, BodyWriter& writer, const Document& document) {
  for (NodeIndex node = document.nodes[0].firstChild; node != noNode; node = document.nodes[node].nextSibling) {
    if (document.nodes[node].kind != NodeKind::paragraph) continue;
    writer.writeBlock(out, node);
    return;
  }
}

void writeExcerpt(std::string& out, const Site& site, EntityIndex index, std::string_view from, std::size_t depth) {
  const Entity& entity = site.entities[index];
  const Document& document = site.documents[site.pages[entity.page].document];
  if (document.nodes.empty()) return;
  const SiteSurroundings surroundings(site, entity.page, from, depth);
  BodyWriter writer(document, surroundings, bodyWords(site.config.language), Ids::omitted);
  if (entity.anchor.empty()) {
    writeFirstParagraph(out, writer, document);
    return;
  }
  const NodeIndex node = entity.declared.node;
  switch (document.nodes[node].kind) {
    case NodeKind::heading:
      writeSection(out, writer, document, node);
      break;
    case NodeKind::listItem:
      out += "<div>";
      writer.writeItem(out, node);
      out += "</div>\n";
      break;
    default:
      writer.writeBlock(out, node);
      break;
  }
}

}  // namespace

SafeHtml renderBody(const Site& site, PageIndex index) {
  const Page& page = site.pages[index];
  const Document& document = site.documents[page.document];
  SafeHtml html;
  html.text.reserve(document.text.size() * 2 + document.nodes.size() * 8);
  const SiteSurroundings surroundings(site, index, page.address, 0);
  const Ids ids = hasPermalinks(site, index) ? Ids::permalinks : Ids::anchors;
  const std::string& language = page.translationOf == none ? site.config.language : page.language;
  BodyWriter(document, surroundings, bodyWords(language), ids).writeDocument(html.text);
  return html;
}

bool hasPermalinks(const Site& site, PageIndex index) {
  const PageIndex original = site.pages[index].translationOf;
  return (original == none ? index : original) != site.home;
}

SafeHtml renderBodyAt(const Site& site, PageIndex page, std::string_view from) {
  SafeHtml html;
  const SiteSurroundings surroundings(site, page, from, 0);
  BodyWriter(site.documents[site.pages[page].document], surroundings, bodyWords(site.config.language), Ids::anchors).writeDocument(html.text);
  return html;
}

SafeHtml renderBodyInWhole(const Site& site, PageIndex index, std::string_view from, std::size_t depth) {
  const Page& page = site.pages[index];
  SafeHtml html;
  const SiteSurroundings surroundings(site, index, from, 0, page.framework);
  const std::string prefix = anchorInWhole(site, index, {}) + "__";
  BodyWriter(site.documents[page.document], surroundings, bodyWords(site.config.language), Ids::anchors, {prefix, page.title, depth})
      .writeDocument(html.text);
  return html;
}

std::string anchorInWhole(const Site& site, PageIndex page, std::string_view anchor) {
  const std::string& top = site.pages[site.entities[site.pages[page].framework].page].address;
  const std::string& address = site.pages[page].address;
  const std::size_t folder = top.rfind('/') + 1;  // 0 without one
  const bool isBelow = address.compare(0, folder, top, 0, folder) == 0;
  std::string name = address.substr(isBelow ? folder : 0);
  name.resize(name.rfind('.'));
  std::replace_if(name.begin(), name.end(), [](char c) { return c == '/' || c == '.'; }, '_');
  name.insert(0, "Side-");
  if (!anchor.empty()) name.append("__").append(anchor);
  return name;
}

SafeHtml renderExcerpt(const Site& site, EntityIndex entity, std::string_view from) {
  SafeHtml html;
  writeExcerpt(html.text, site, entity, from, 0);
  return html;
}

std::vector<ContentsEntry> tableOfContents(const Site& site, PageIndex index) {
  const Document& document = site.documents[site.pages[index].document];
  std::vector<ContentsEntry> entries;
  if (!document.contents) return entries;
  const SiteSurroundings surroundings(site, index, site.pages[index].address, 0);
  for (const Anchor& anchor : document.anchors) {
    const Node& node = document.nodes[anchor.node];
    const bool listed = node.kind == NodeKind::heading && node.parent == 0 && (node.level == 2 || node.level == 3);
    if (!listed) continue;
    const auto words = [&](std::uint32_t reference) { return surroundings.linkOf(reference).words; };
    entries.push_back({node.level, anchor.id, plainText(document, anchor.node, words)});
  }
  return entries;
}

std::string relativeAddress(std::string_view from, std::string_view to) {
  const std::string_view path = to.substr(0, to.find('#'));
  const std::string_view anchor = to.substr(path.size());
  if (path == from) {
    if (!anchor.empty()) return std::string(anchor);
    return std::string(path.substr(path.rfind('/') + 1));
  }
  std::size_t shared = 0;  // length of the folders that both stand in
  for (std::size_t i = 0; i < from.size() && i < path.size() && from[i] == path[i]; ++i) {
    if (from[i] == '/') shared = i + 1;
  }
  std::string result;
  for (const char c : from.substr(shared)) {
    if (c == '/') result += "../";
  }
  return result.append(to.substr(shared));
}

}  // namespace pejl
