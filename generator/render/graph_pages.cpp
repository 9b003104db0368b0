// Pages that show the whole graph from one side: matrices, expectations by role and theme, all that is said with one
// strength, chains, comparisons seen from their other side, and all mentions of what is mentioned everywhere.
#include "model/addresses.h"
#include "render/chain_view.h"
#include "render/entry_view.h"
#include "render/expectation_view.h"
#include "render/mapping_view.h"
#include "render/matrix_view.h"
#include "render/mentions_view.h"
#include "render/page_view.h"
#include "render/steps.h"
#include "render/strength_view.h"

namespace pejl::rendering {
void addMatrixPages(const SiteFacts& facts, const Frame& frame, PageList& list) {
  OwnPages pages(facts, frame, list);
  if (facts.matrices.empty()) return;
  for (const MatrixPage& matrix : matrixPages(facts)) {
    pages.add("pages/matrix.html", [&facts, matrix](OwnPage& page, Values& values) -> std::vector<Entry> {
      page.placeInLanguage(facts, matrix.own);
      page.title = matrix.title;
      page.summary = facts.wordsOf(facts.site.config.matrices[matrix.config].summary);
      return {{"matrix", matrixView(facts, matrix, values)}};
    });
  }
  pages.add("pages/matrices.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.placeInLanguage(facts, addresses::matrixIndex());
    page.title = facts.strings("matrices");
    page.summary = facts.strings("matrices_text");
    return {{"matrices", matrixIndexView(facts, page.address, values)}};
  });
}

namespace {

void addExpectations(const SiteFacts& facts, OwnPages& pages) {
  if (facts.expectations.pairs.empty()) return;
  for (const graph::Expectation& pair : facts.expectations.pairs) {
    pages.add("pages/expectation.html", [&facts, &pair](OwnPage& page, Values& values) -> std::vector<Entry> {
      page.address = expectationAddress(facts.site, pair);
      page.title = expectationTitle(facts, pair);
      return {{"expectation", expectationView(facts, pair, values)}};
    });
  }
  pages.add("pages/expectations.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.address = addresses::expectationIndex();
    page.title = facts.strings("expectations");
    page.summary = facts.strings("expectations_text");
    return {{"expectations", expectationIndexView(facts, values)}};
  });
}

void addStrengths(const SiteFacts& facts, OwnPages& pages) {
  for (const StrengthPage& strength : strengthPages(facts)) {
    pages.add("pages/strength.html", [&facts, strength](OwnPage& page, Values& values) -> std::vector<Entry> {
      page.address = strength.address;
      page.title = strength.title;
      page.summary = facts.strings("strength_text");
      return {{"strength", strengthView(facts, strength, values)}};
    });
  }
}

void addChains(const SiteFacts& facts, OwnPages& pages) {
  if (facts.chainPlaces.pages.empty()) return;
  for (const graph::ChainPage& chain : facts.chainPlaces.pages) {
    pages.add("pages/chain.html", [&facts, &chain](OwnPage& page, Values& values) -> std::vector<Entry> {
      page.address = chain.address;
      page.title = std::string(facts.strings("chain_from")) + " " + linkText(facts, chain.top);
      page.summary = facts.strings("chain_lead");
      return {{"chain", chainView(facts, chain, values)}};
    });
  }
  pages.add("pages/chains.html", [&facts](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.address = addresses::chainIndex();
    page.title = facts.strings("chains");
    page.summary = facts.strings("chains_text");
    return {{"chains", chainIndexView(facts, values)}};
  });
}

void addInverseComparisons(const SiteFacts& facts, OwnPages& pages) {
  for (std::uint32_t set = 0; set < facts.site.mappingSets.size(); ++set) {
    const EntityIndex index = facts.site.mappingSets[set].entity;
    if (index == none) continue;
    pages.add("pages/comparison.html", [&facts, set, index](OwnPage& page, Values& values) -> std::vector<Entry> {
      const EntityDeclaration& declared = facts.site.entities[index].declared;
      const graph::Comparison inverse = graph::inverse(graph::compare(facts.site, set));
      page.address = addresses::inverseComparison(declared.id);
      page.title = inverseTitle(facts, inverse);
      page.summary = declared.summary;
      return {{"mapping", comparisonView(facts, inverse, page.address, values)}};
    });
  }
}

void addMentions(const SiteFacts& facts, OwnPages& pages) {
  for (const MentionPage& mentions : mentionPages(facts)) {
    pages.add("pages/mentions.html", [&facts, mentions](OwnPage& page, Values& values) -> std::vector<Entry> {
      page.address = mentions.address;
      page.title = linkText(facts, mentions.entity) + ": " + facts.counted(mentions.count, "mention");
      return {{"mentions", mentionPageView(facts, mentions, values)}};
    });
  }
}

}  // namespace

void addGraphPages(const SiteFacts& facts, const Frame& frame, PageList& list) {
  OwnPages pages(facts, frame, list);
  addMatrixPages(facts, frame, list);
  addExpectations(facts, pages);
  addStrengths(facts, pages);
  addChains(facts, pages);
  addInverseComparisons(facts, pages);
  addMentions(facts, pages);
}

}  // namespace pejl::rendering
