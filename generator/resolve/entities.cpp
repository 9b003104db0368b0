#include <algorithm>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "language/unicode.h"
#include "model/document_text.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

const Anchor* anchorOf(const Document& document, NodeIndex node) {
  const auto found = std::find_if(document.anchors.begin(), document.anchors.end(),
                                  [&](const Anchor& anchor) { return anchor.node == node; });
  return found == document.anchors.end() ? nullptr : &*found;
}

void reportUnknownType(const Site& site, const EntityDeclaration& declaration, Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const EntityType& type : site.schema.types) known.push_back(type.id);
  diagnostics.add(codes::unknownType, declaration.where, say("there is no type '{}'", declaration.type),
                  didYouMean(declaration.type, known));
}

void reportDouble(const Entity& first, const EntityDeclaration& second, Diagnostics& diagnostics) {
  const Location& there = first.declared.where;
  diagnostics.add(codes::duplicateId, second.where,
                  say("the id '{}' is already used in {}:{}", second.id, there.file, there.line),
                  say("an id is unique on the whole site; put the framework's short name before it"));
}

// Title of an entity without one: what its heading or sentence says.
std::string titleFromText(const Site& site, const Document& document, const EntityDeclaration& declaration) {
  constexpr std::size_t longest = 90;
  NodeIndex node = declaration.node;
  if (document.nodes[node].kind == NodeKind::listItem && document.nodes[node].firstChild != noNode) {
    node = document.nodes[node].firstChild;
  }
  const auto titleOfReference = [&](std::uint32_t reference) {
    const std::string& target = document.references[reference].target;
    if (const auto external = site.federation.findSite(document.references[reference].framework)) {
      const auto entity = site.federation.sites[*external].find(target);
      if (entity) return std::string_view(site.federation.sites[*external].entities[*entity].title);
    }
    const auto found = site.entityById.find(target);
    if (found == site.entityById.end() || found->second >= site.entities.size()) return std::string_view(target);
    return std::string_view(site.entities[found->second].declared.title);
  };
  std::string title = plainText(document, node, titleOfReference);
  if (title.size() <= longest) return title;
  std::size_t cut = title.rfind(' ', longest);
  if (cut == std::string::npos || cut < longest / 2) {
    cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(title[cut]) & 0xC0) == 0x80) --cut;
  }
  while (cut > 0 && std::string_view(" ,;:–-").find(title[cut - 1]) != std::string_view::npos) --cut;
  return title.substr(0, cut) + "…";
}

}  // namespace

void gatherEntities(Site& site, Diagnostics& diagnostics) {
  site.entitiesOn.resize(site.pages.size());
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    Page& page = site.pages[i];
    if (page.translationOf != none) continue;
    Document& document = site.documents[page.document];
    for (EntityDeclaration& declaration : document.declarations) {
      const bool isPage = &declaration == &document.declarations.front();
      if (declaration.type.empty()) continue;
      const auto type = site.schema.findType(declaration.type);
      if (!type) reportUnknownType(site, declaration, diagnostics);
      const auto index = static_cast<EntityIndex>(site.entities.size());
      if (declaration.id.empty()) continue;  // Reported by parse.
      const auto [taken, isNew] = site.entityById.emplace(declaration.id, index);
      if (!isNew) reportDouble(site.entities[taken->second], declaration, diagnostics);
      if (!type || !isNew) continue;
      Entity entity;
      entity.type = *type;
      entity.page = i;
      const Anchor* anchor = isPage ? nullptr : anchorOf(document, declaration.node);
      if (anchor != nullptr) entity.anchor = anchor->id;
      entity.address = page.address + (entity.anchor.empty() ? "" : "#" + entity.anchor);
      if (isPage) page.entity = index;
      entity.declared = declaration;
      site.entitiesOn[i].push_back(index);
      site.entities.push_back(std::move(entity));
    }
  }
  // Only now, since the words of one entity may name another.
  for (Entity& entity : site.entities) {
    const Document& document = site.documents[site.pages[entity.page].document];
    const std::string& written = entity.declared.title;
    entity.title = written.empty() ? titleFromText(site, document, entity.declared) : written;
    entity.sortKey = sortKey(entity.title);
  }
}

EntityIndex findEntity(const Site& site, const Names& names, std::string_view id, const Location& where,
                       Diagnostics& diagnostics) {
  const auto found = site.entityById.find(std::string(id));
  if (found != site.entityById.end()) return found->second < site.entities.size() ? found->second : none;
  if (const auto draft = names.draftById.find(std::string(id)); draft != names.draftById.end()) {
    diagnostics.add(codes::unresolvedId, where, say("'{}' is a draft and not part of the site", id),
                    say("publish {}, or build with --drafts", draft->second));
    return none;
  }
  if (splitExternal(site, id)) {
    diagnostics.add(codes::externalEntity, where, say("'{}' is another site's, and this cannot lead there", id),
                    say("link to it in the text, or say what it corresponds to in a mapping set"));
    return none;
  }
  const auto ids = [&] {
    std::vector<std::string> known;
    for (const Entity& entity : site.entities) known.push_back(entity.declared.id);
    return known;
  };
  diagnostics.add(codes::unresolvedId, where, say("nothing has the id '{}'", id), names.nearestId.didYouMean(id, ids));
  return none;
}

}  // namespace pejl::resolution
