#include "graph/automatic_links.h"

#include <algorithm>

namespace pejl::graph {
namespace {

const Anchor* anchorNamed(const Document& document, const std::string& id) {
  const auto found = std::find_if(document.anchors.begin(), document.anchors.end(),
                                  [&](const Anchor& anchor) { return anchor.id == id; });
  return found == document.anchors.end() ? nullptr : &*found;
}

// The anchor of the last heading above the block that stands on the page's top level, or empty.
std::string headingAbove(const Document& document, NodeIndex block) {
  while (document.nodes[block].parent != noNode && document.nodes[block].parent != 0) block = document.nodes[block].parent;
  std::string heading;
  NodeIndex last = noNode;
  for (NodeIndex node = document.nodes[0].firstChild; node != noNode; node = document.nodes[node].nextSibling) {
    if (document.nodes[node].kind == NodeKind::heading) last = node;
    if (node == block) break;
  }
  for (const Anchor& anchor : document.anchors) {
    if (last != noNode && anchor.node == last) heading = anchor.id;
  }
  return heading;
}

std::string placeOf(const Site& site, const Mention& mention) {
  if (mention.from != none && site.entities[mention.from].page == mention.page && !site.entities[mention.from].anchor.empty()) {
    return site.entities[mention.from].anchor;
  }
  const Document& document = site.documents[site.pages[mention.page].document];
  const Anchor* const anchor = anchorNamed(document, mention.anchor);
  if (anchor == nullptr) return {};
  return anchor->written ? anchor->id : headingAbove(document, anchor->node);
}

}  // namespace

std::vector<CurrentLink> automaticLinks(const Site& site) {
  std::vector<CurrentLink> links;
  for (MentionIndex i = 0; i < site.mentions.size(); ++i) {
    const Mention& mention = site.mentions[i];
    if (!mention.automatic) continue;
    CurrentLink claim;
    claim.fact.file = site.documents[site.pages[mention.page].document].path;
    claim.fact.place = placeOf(site, mention);
    claim.fact.term = site.entities[mention.to].declared.id;
    claim.fact.form = mention.sentence.substr(mention.begin, mention.length);
    claim.fact.where = mention.where;
    claim.mention = i;
    links.push_back(std::move(claim));
  }
  return links;
}

}  // namespace pejl::graph
