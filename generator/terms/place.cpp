#include "terms/place.h"

#include <algorithm>

namespace pejl::terming {

DocumentPlaces::DocumentPlaces(const Site& site, PageIndex page)
    : site_(site), page_(page), document_(site.documents[site.pages[page].document]), owners_(declarationByNode(document_)) {
  entityOf_.assign(document_.declarations.size(), none);
  for (std::size_t i = 0; i < document_.declarations.size(); ++i) {
    const auto found = site.entityById.find(document_.declarations[i].id);
    const bool isEntity = !document_.declarations[i].type.empty() && found != site.entityById.end() && found->second < site.entities.size();
    if (isEntity) entityOf_[i] = found->second;
  }
  if (document_.nodes.empty()) return;
  for (NodeIndex child = document_.nodes[0].firstChild; child != noNode; child = document_.nodes[child].nextSibling) {
    const Node& node = document_.nodes[child];
    if (node.kind == NodeKind::heading && node.level <= 2) sections_.push_back(child);
  }
}

std::uint32_t DocumentPlaces::sectionOf(NodeIndex node) const {
  while (document_.nodes[node].parent != 0 && document_.nodes[node].parent != noNode) node = document_.nodes[node].parent;
  return static_cast<std::uint32_t>(std::upper_bound(sections_.begin(), sections_.end(), node) - sections_.begin());
}

bool DocumentPlaces::isOwn(EntityIndex entity, NodeIndex node) const {
  if (site_.pages[page_].entity == entity) return true;
  if (site_.entities[entity].page != page_) return false;
  for (std::uint32_t around = owners_[node]; around < entityOf_.size(); around = document_.declarations[around].enclosing) {
    if (entityOf_[around] == entity) return true;
    if (around == 0) break;
  }
  return false;
}

EntityIndex DocumentPlaces::ownerOf(NodeIndex node) const {
  const EntityIndex owner = entityOf_[owners_[node]];
  return owner != none ? owner : site_.pages[page_].entity;
}

std::optional<TermRule> DocumentPlaces::closedTo(NodeIndex block) const {
  if (document_.nodes[block].kind == NodeKind::heading) return TermRule::heading;
  for (NodeIndex around = block; around != noNode; around = document_.nodes[around].parent) {
    const Node& node = document_.nodes[around];
    if (node.kind == NodeKind::blockQuote) return TermRule::quotation;
    if (node.kind == NodeKind::tableRow && node.level == 1) return TermRule::tableHead;
  }
  const std::string& language = document_.declarations.front().language;
  if (!language.empty() && language != site_.config.language) return TermRule::otherLanguage;
  if (isSourceText(block)) return TermRule::sourceText;
  return std::nullopt;
}

bool DocumentPlaces::isSourceText(NodeIndex block) const {
  const EntityIndex owner = ownerOf(block);
  const auto& sources = owner != none ? site_.entities[owner].sources : document_.declarations.front().sources;
  return std::any_of(sources.begin(), sources.end(), [&](const SourceClaim& source) {
    const auto fidelity = site_.schema.findFidelity(source.fidelity);
    return fidelity && site_.schema.fidelities[*fidelity].sourceText;
  });
}

std::optional<TermRule> DocumentPlaces::outOfScope(EntityIndex index, LinkScope scope) const {
  const Entity& entity = site_.entities[index];
  const Page& here = site_.pages[page_];
  if (scope == LinkScope::framework) {
    if (entity.framework == none || entity.framework == here.framework) return std::nullopt;
    return TermRule::otherFramework;
  }
  if (scope == LinkScope::organisation) {
    // An organisation's own entity stands in the text of whoever publishes its page.
    const EntityIndex around = site_.pages[entity.page].organisation;
    const EntityIndex publisher = entity.organisation == index && around != none ? around : entity.organisation;
    if (publisher != none && publisher != here.organisation) return TermRule::otherOrganisation;
  }
  return std::nullopt;
}

std::string_view DocumentPlaces::titleOf(std::uint32_t reference) const {
  const Link& link = site_.links[site_.pages[page_].document][reference];
  if (link.entity != none) return site_.entities[link.entity].title;
  return document_.references[reference].target;
}

}  // namespace pejl::terming
