#include "terms/decide.h"

#include <algorithm>
#include <utility>

#include "terms/choose.h"
#include "terms/form.h"
#include "terms/phrases.h"
#include "terms/splice.h"

namespace pejl::terming {
namespace {

// What the senses of one form come to in one text.
struct Pick {
  const Sense* sense = nullptr;  // nothing: the form names nobody here
  const Sense* other = nullptr;  // as near as the first: nobody can tell
};

class DocumentReader {
 public:
  DocumentReader(const Site& site, const Lexicon& lexicon, const DocumentPlaces& places, EntityIndex asked)
      : site_(site), lexicon_(lexicon), places_(places), asked_(asked) {}

  Decisions read() {
    if (!places_.document().nodes.empty()) visit(0);
    return std::move(decisions_);
  }
  const std::vector<std::uint32_t>& wordsBySection() const { return wordsBySection_; }

 private:
  void visit(NodeIndex parent) {
    for (NodeIndex child = places_.document().nodes[parent].firstChild; child != noNode;
         child = places_.document().nodes[child].nextSibling) {
      const NodeKind kind = places_.document().nodes[child].kind;
      const bool holdsText = kind == NodeKind::paragraph || kind == NodeKind::heading || kind == NodeKind::tableCell;
      if (holdsText) {
        readBlockAt(child);
      } else if (!isInline(kind)) {
        visit(child);
      }
    }
  }

  void readBlockAt(NodeIndex node) {
    closed_ = places_.closedTo(node);
    if (closed_ && asked_ == none) return;
    node_ = node;
    section_ = places_.sectionOf(node);
    readBlock(block_, places_.document(), node, [this](std::uint32_t reference) { return places_.titleOf(reference); }, lexicon_);
    if (section_ >= wordsBySection_.size()) wordsBySection_.resize(section_ + 1, 0);
    if (!closed_) wordsBySection_[section_] += static_cast<std::uint32_t>(block_.words.size());
    for (std::size_t i = 0; i < block_.words.size();) i = readWord(i);
  }

  // The forms that begin with a word; returns where reading goes on.
  std::size_t readWord(std::size_t first) {
    ends_.clear();
    WordTrie::Node node = WordTrie::root;
    for (std::size_t i = first; i < block_.words.size(); ++i) {
      node = lexicon_.terms.next(node, block_.words[i].number);
      if (node == WordTrie::nowhere) break;
      if (lexicon_.sensesAt[node] != none) ends_.push_back({lexicon_.sensesAt[node], {first, i}, false});
    }
    if (const WordNumber acronym = block_.words[first].acronym; acronym != unknownWord) {
      node = lexicon_.terms.next(WordTrie::root, acronym);
      if (node != WordTrie::nowhere && lexicon_.sensesAt[node] != none) {
        ends_.insert(ends_.begin(), {lexicon_.sensesAt[node], {first, first}, true});
      }
    }
    // The longest that names somebody here wins, even where it is not linked.
    for (auto form = ends_.rbegin(); form != ends_.rend(); ++form) {
      const Pick pick = pickFrom(*form);
      if (pick.sense == nullptr) continue;
      decide(*form, pick);
      recordOthers(*form, pick.sense->entity);
      return form->range.last + 1;
    }
    if (!ends_.empty()) {
      if (!closed_) noteMissed(ends_.back());
      recordOthers(ends_.back(), none);
    }
    return first + 1;
  }

  Pick pickFrom(const Form& form) const {
    Pick pick;
    const auto rank = [](const Sense& sense) {
      const int policy = sense.policy == LinkPolicy::explicitOnly ? 1 : 0;
      return policy * 16 + static_cast<int>(sense.scope) * 2 + (sense.isTitle ? 0 : 1);
    };
    for (const Sense& sense : lexicon_.senses[form.senses]) {
      if (sense.isLikely || sense.policy == LinkPolicy::never || !isSpelled(lexicon_, block_, form, sense) || places_.outOfScope(sense.entity, sense.scope)) continue;
      if (pick.sense == nullptr || rank(sense) < rank(*pick.sense)) {
        pick = {&sense, nullptr};
      } else if (rank(sense) == rank(*pick.sense) && (pick.other == nullptr || sense.entity == asked_)) {
        pick.other = &sense;
      }
    }
    // Who asks for one of them is told of that one.
    if (pick.other != nullptr && pick.other->entity == asked_) std::swap(pick.sense, pick.other);
    return pick;
  }

  void decide(const Form& form, const Pick& pick) {
    const Sense& sense = *pick.sense;
    Decision decision;
    decision.entity = sense.entity;
    decision.block = node_;
    decision.begin = beginOf(block_, form);
    decision.end = endOf(block_, form);
    decision.section = section_;
    decision.rank = static_cast<std::uint8_t>(static_cast<int>(sense.scope) * 4 + (sense.policy == LinkPolicy::careful ? 2 : 0) +
                                              (form.range.first == form.range.last ? 1 : 0));
    decision.rule = ruleFor(form, pick);
    if (decision.rule == TermRule::ambiguous || decision.rule == TermRule::nearerTerm) decision.instead = pick.other->entity;
    if (decision.rule == TermRule::ambiguous) decisions_.ambiguous.push_back(decision);
    if (!accepts(decision.rule) && decision.entity != asked_) return;
    decision.words = block_.text.substr(decision.begin, decision.end - decision.begin);
    decisions_.all.push_back(std::move(decision));
  }

  TermRule ruleFor(const Form& form, const Pick& pick) const {
    const Sense& sense = *pick.sense;
    if (closed_) return *closed_;
    if (places_.isOwn(sense.entity, node_)) return TermRule::ownText;
    if (pick.other != nullptr && places_.isOwn(pick.other->entity, node_)) return TermRule::nearerTerm;  // than this one
    if (const auto obstacle = obstacleTo(lexicon_, block_, form, sense)) return *obstacle;
    if (sense.policy == LinkPolicy::explicitOnly) return TermRule::policyExplicit;
    if (pick.other != nullptr) return TermRule::ambiguous;
    if (!canBeWrapped(places_.document(), block_, beginOf(block_, form), endOf(block_, form))) return TermRule::acrossMarkup;
    return meaningOf(form, sense);
  }

  TermRule meaningOf(const Form& form, const Sense& sense) const {
    const TermRule evidence = sense.policy == LinkPolicy::automatic
                                  ? evidenceForAutomatic(lexicon_, block_, form.range, sense)
                                  : evidenceFor(lexicon_, block_, form.range, sense, lexicon_.typeNames[site_.entities[sense.entity].type]);
    // "tage mod til sig": the word after says more than a phrase that ends before it.
    const bool isFixed = evidence == TermRule::wordAfter ? isInPhraseWithNext(lexicon_, block_, form.range, sense.entity)
                                                         : isInPhrase(lexicon_, block_, form.range, sense.entity);
    return isFixed ? TermRule::fixedPhrase : evidence;
  }

  void noteMissed(const Form& form) {
    for (const Sense& sense : lexicon_.senses[form.senses]) {
      if (!sense.isLikely || !isSpelled(lexicon_, block_, form, sense) || places_.outOfScope(sense.entity, sense.scope)) continue;
      if (places_.isOwn(sense.entity, node_) || obstacleTo(lexicon_, block_, form, sense)) return;
      decisions_.missed.push_back({sense.entity, block_.text.substr(beginOf(block_, form), endOf(block_, form) - beginOf(block_, form)), node_, beginOf(block_, form)});
      return;
    }
  }

  // Why the asked term is not what was found here.
  void recordOthers(const Form& chosen, EntityIndex entity) {
    if (asked_ == none || entity == asked_) return;
    for (const Form& form : ends_) {
      for (const Sense& sense : lexicon_.senses[form.senses]) {
        if (sense.entity != asked_ || sense.isLikely) continue;
        Decision decision;
        decision.entity = asked_;
        decision.block = node_;
        decision.begin = beginOf(block_, form);
        decision.end = endOf(block_, form);
        decision.instead = entity;
        if (sense.policy == LinkPolicy::never) {
          decision.rule = TermRule::policyNever;
        } else if (!isSpelled(lexicon_, block_, form, sense)) {
          decision.rule = TermRule::otherCase;
        } else if (const auto outside = places_.outOfScope(asked_, sense.scope)) {
          decision.rule = *outside;
        } else {
          decision.rule = chosen.range.last > form.range.last ? TermRule::longerTerm : TermRule::nearerTerm;
        }
        decisions_.all.push_back(decision);
      }
    }
  }

  const Site& site_;
  const Lexicon& lexicon_;
  const DocumentPlaces& places_;
  const EntityIndex asked_;
  Decisions decisions_;
  std::vector<std::uint32_t> wordsBySection_;
  BlockText block_;
  std::vector<Form> ends_;  // forms that begin with the word being read, shortest first
  NodeIndex node_ = noNode;
  std::uint32_t section_ = 0;
  std::optional<TermRule> closed_;
};

}  // namespace

Decisions decideTerms(const Site& site, const Lexicon& lexicon, const DocumentPlaces& places, PageIndex page, EntityIndex asked) {
  DocumentReader reader(site, lexicon, places, asked);
  Decisions decisions = reader.read();
  chooseEnough(site, places, page, reader.wordsBySection(), decisions.all);
  if (asked == none) {
    std::erase_if(decisions.all, [](const Decision& decision) { return !accepts(decision.rule); });
  } else {
    std::erase_if(decisions.all, [&](const Decision& decision) { return decision.entity != asked; });
  }
  return decisions;
}

}  // namespace pejl::terming
