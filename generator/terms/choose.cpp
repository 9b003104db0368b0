#include "terms/choose.h"

#include <algorithm>
#include <string>
#include <utility>

#include "language/unicode.h"
#include "terms/decide.h"

namespace pejl::terming {
namespace {

class Chooser {
 public:
  Chooser(const Site& site, const DocumentPlaces& places, PageIndex page, std::vector<Decision>& decisions)
      : site_(site), places_(places), decisions_(decisions) {
    const Document& document = places.document();
    const std::vector<Link>& links = site.links[site.pages[page].document];
    const auto titleOf = [&](std::uint32_t reference) { return places.titleOf(reference); };
    for (std::size_t i = 0; i < links.size(); ++i) {
      if (links[i].broken || links[i].kind == ReferenceKind::image || links[i].kind == ReferenceKind::include) continue;
      const NodeIndex node = document.references[i].node;
      if (links[i].entity != none) written_.emplace_back(places.sectionOf(node), links[i].entity);
      words_.emplace_back(caseFold(plainText(document, node, titleOf)), links[i].entity);
    }
    std::sort(written_.begin(), written_.end());
  }

  void rejectDoubles() {
    for (std::size_t i = 0; i < decisions_.size(); ++i) {
      Decision& decision = decisions_[i];
      if (!accepts(decision.rule)) continue;
      if (std::binary_search(written_.begin(), written_.end(), std::make_pair(decision.section, decision.entity))) {
        decision.rule = TermRule::linkedInSection;
      } else if (leadsElsewhere(decision)) {
        decision.rule = TermRule::sameWords;
      } else if (isRepeated(i)) {
        decision.rule = TermRule::repeated;
      }
    }
  }

  void thinOut(const std::vector<std::uint32_t>& wordsBySection) {
    const std::uint32_t wordsPerLink = site_.schema.terms.wordsPerLink;
    if (wordsPerLink == 0) return;
    std::vector<std::size_t> kept;
    for (std::uint32_t section = 0; section < wordsBySection.size(); ++section) {
      kept.clear();
      for (std::size_t i = 0; i < decisions_.size(); ++i) {
        if (accepts(decisions_[i].rule) && decisions_[i].section == section) kept.push_back(i);
      }
      const std::size_t most = std::max<std::size_t>(1, wordsBySection[section] / wordsPerLink);
      if (kept.size() <= most) continue;
      std::stable_sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) { return decisions_[a].rank < decisions_[b].rank; });
      for (std::size_t i = most; i < kept.size(); ++i) decisions_[kept[i]].rule = TermRule::tooDense;
    }
  }

 private:
  // Two links of a page with the same words and different ends cannot be told apart (WCAG 2.4.4).
  bool leadsElsewhere(Decision& decision) {
    const std::string words = caseFold(decision.words);
    for (const auto& [text, entity] : words_) {
      if (text != words || entity == decision.entity) continue;
      decision.instead = entity;
      return true;
    }
    words_.emplace_back(words, decision.entity);
    return false;
  }

  bool isRepeated(std::size_t index) const {
    const Decision& decision = decisions_[index];
    return std::any_of(decisions_.begin(), decisions_.begin() + static_cast<std::ptrdiff_t>(index), [&](const Decision& before) {
      return before.entity == decision.entity && before.section == decision.section && accepts(before.rule);
    });
  }

  const Site& site_;
  const DocumentPlaces& places_;
  std::vector<Decision>& decisions_;
  std::vector<std::pair<std::uint32_t, EntityIndex>> written_;  // links to entities, by section
  std::vector<std::pair<std::string, EntityIndex>> words_;      // of links, and where they lead
};

}  // namespace

void chooseEnough(const Site& site, const DocumentPlaces& places, PageIndex page, const std::vector<std::uint32_t>& wordsBySection,
                  std::vector<Decision>& decisions) {
  if (decisions.empty()) return;
  Chooser chooser(site, places, page, decisions);
  chooser.rejectDoubles();
  chooser.thinOut(wordsBySection);
}

}  // namespace pejl::terming
