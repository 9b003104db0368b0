#include "terms/terms.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "language/sentence.h"
#include "terms/decide.h"
#include "terms/hints.h"
#include "terms/splice.h"

namespace pejl {
namespace {

using namespace terming;

// What linking one page gives.
struct Linked {
  PageIndex page = none;
  TreeEditor editor;
  std::vector<Reference> references;
  std::vector<Link> links;
  std::vector<Mention> mentions;
  std::vector<HintPlace> hints;
};

// Reads blocks again once it is known which words in them matter; decisions come block by block.
class BlockAgain {
 public:
  BlockAgain(const DocumentPlaces& places, const Lexicon& lexicon) : places_(places), lexicon_(lexicon) {}

  const BlockText& at(NodeIndex node) {
    if (node == node_) return block_;
    node_ = node;
    sentences_.clear();
    readBlock(block_, places_.document(), node, [this](std::uint32_t reference) { return places_.titleOf(reference); }, lexicon_);
    return block_;
  }

  // The sentence around a place in the block that was read last.
  Sentence sentenceAt(std::uint32_t begin) {
    if (sentences_.empty()) sentences_ = splitSentences(block_.text);
    Sentence found;
    for (const Sentence& sentence : sentences_) {
      if (sentence.begin > begin && found.length != 0) break;
      found = sentence;
    }
    return found;
  }

 private:
  const DocumentPlaces& places_;
  const Lexicon& lexicon_;
  NodeIndex node_ = noNode;
  BlockText block_;
  std::vector<Sentence> sentences_;
};

std::string anchorAround(const Document& document, NodeIndex block) {
  for (NodeIndex around = block; around != noNode; around = document.nodes[around].parent) {
    const auto anchor = std::find_if(document.anchors.begin(), document.anchors.end(), [&](const Anchor& a) { return a.node == around; });
    if (anchor != document.anchors.end()) return anchor->id;
  }
  return {};
}

// The words of a decision in their sentence, as Mention and TermOccurrence tell it.
template <typename Told>
void quote(Told& told, const Document& document, BlockAgain& again, const Decision& decision) {
  const BlockText& block = again.at(decision.block);
  const Sentence sentence = again.sentenceAt(decision.begin);
  told.sentence = block.text.substr(sentence.begin, sentence.length);
  const bool isInside = decision.begin >= sentence.begin && decision.end <= sentence.begin + sentence.length;
  told.begin = isInside ? static_cast<std::uint32_t>(decision.begin - sentence.begin) : 0;
  told.length = isInside ? decision.end - decision.begin : 0;
  told.rule = decision.rule;
  told.where = placeOf(document, block, decision.begin, decision.end);
}

void addLink(Linked& linked, const Site& site, const DocumentPlaces& places, BlockAgain& again, const Decision& decision) {
  const Document& document = places.document();
  const Entity& entity = site.entities[decision.entity];
  Mention mention;
  mention.page = linked.page;
  mention.from = places.ownerOf(decision.block);
  mention.to = decision.entity;
  mention.automatic = true;
  mention.anchor = anchorAround(document, decision.block);
  quote(mention, document, again, decision);
  Reference reference;
  reference.kind = ReferenceKind::entity;
  reference.target = entity.declared.id;
  reference.automatic = true;
  reference.where = mention.where;
  const auto index = static_cast<std::uint32_t>(document.references.size() + linked.references.size());
  reference.node = linked.editor.wrap(again.at(decision.block), decision.begin, decision.end, index);
  Link link;
  link.entity = decision.entity;
  link.page = entity.page;
  link.anchor = entity.anchor;
  link.broken = false;
  linked.references.push_back(std::move(reference));
  linked.links.push_back(std::move(link));
  linked.mentions.push_back(std::move(mention));
}

Linked linkPage(const Site& site, const Lexicon& lexicon, PageIndex page) {
  const DocumentPlaces places(site, page);
  Linked linked{page, TreeEditor(places.document()), {}, {}, {}, {}};
  const Decisions decisions = decideTerms(site, lexicon, places, page, none);
  BlockAgain again(places, lexicon);
  // From the end, so that places before it in the same block stay where they are.
  for (auto decision = decisions.all.rbegin(); decision != decisions.all.rend(); ++decision) addLink(linked, site, places, again, *decision);
  std::reverse(linked.mentions.begin(), linked.mentions.end());
  for (const Decision& decision : decisions.ambiguous) {
    const BlockText& block = again.at(decision.block);
    linked.hints.push_back({decision.entity, decision.instead, block.text.substr(decision.begin, decision.end - decision.begin),
                            placeOf(places.document(), block, decision.begin, decision.end)});
  }
  for (const MissedForm& missed : decisions.missed) {
    const BlockText& block = again.at(missed.block);
    const auto end = missed.begin + static_cast<std::uint32_t>(missed.words.size());
    linked.hints.push_back({missed.entity, none, missed.words, placeOf(places.document(), block, missed.begin, end)});
  }
  return linked;
}

// Written and automatic mentions of each page by their place, and who is mentioned where.
void mergeMentions(Site& site, std::vector<std::unique_ptr<Linked>>& all) {
  std::vector<Mention> merged;
  auto written = site.mentions.begin();
  for (const auto& one : all) {
    Linked& linked = *one;
    const auto begin = static_cast<std::ptrdiff_t>(merged.size());
    for (; written != site.mentions.end() && written->page == linked.page; ++written) merged.push_back(std::move(*written));
    if (linked.mentions.empty()) continue;
    std::move(linked.mentions.begin(), linked.mentions.end(), std::back_inserter(merged));
    std::stable_sort(merged.begin() + begin, merged.end(), [](const Mention& a, const Mention& b) {
      return std::tie(a.where.line, a.where.column) < std::tie(b.where.line, b.where.column);
    });
  }
  site.mentions = std::move(merged);
  site.mentionsOf.assign(site.entities.size(), {});
  for (MentionIndex i = 0; i < site.mentions.size(); ++i) site.mentionsOf[site.mentions[i].to].push_back(i);
}

}  // namespace

Site linkTerms(Site site, unsigned jobs, Diagnostics& diagnostics) {
  const Lexicon lexicon = compileLexicon(site, none);
  if (lexicon.senses.empty()) return site;
  const Site& unlinked = site;
  auto all = parallelMap(site.pages.size(), jobs, [&](std::size_t page) {
    return std::make_unique<Linked>(linkPage(unlinked, lexicon, static_cast<PageIndex>(page)));
  });
  std::vector<HintPlace> hints;
  for (const auto& one : all) {
    Linked& linked = *one;
    const std::uint32_t index = site.pages[linked.page].document;
    Document& document = site.documents[index];
    apply(document, std::move(linked.editor));
    std::move(linked.references.begin(), linked.references.end(), std::back_inserter(document.references));
    std::move(linked.links.begin(), linked.links.end(), std::back_inserter(site.links[index]));
    std::move(linked.hints.begin(), linked.hints.end(), std::back_inserter(hints));
  }
  mergeMentions(site, all);
  reportHints(site, hints, diagnostics);
  return site;
}

std::vector<TermOccurrence> occurrencesOf(const Site& site, EntityIndex term, unsigned jobs) {
  const Lexicon lexicon = compileLexicon(site, term);
  const auto byPage = parallelMap(site.pages.size(), jobs, [&](std::size_t page) {
    const DocumentPlaces places(site, static_cast<PageIndex>(page));
    BlockAgain again(places, lexicon);
    std::vector<TermOccurrence> occurrences;
    for (const Decision& decision : decideTerms(site, lexicon, places, static_cast<PageIndex>(page), term).all) {
      TermOccurrence occurrence;
      occurrence.page = static_cast<PageIndex>(page);
      occurrence.instead = decision.instead;
      quote(occurrence, places.document(), again, decision);
      occurrences.push_back(std::move(occurrence));
    }
    return occurrences;
  });
  std::vector<TermOccurrence> all;
  for (const auto& occurrences : byPage) all.insert(all.end(), occurrences.begin(), occurrences.end());
  return all;
}

}  // namespace pejl
