#include "terms/decide.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/inflect.h"
#include "language/words.h"
#include "terms/choose.h"
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

  struct Form {
    std::uint32_t senses;
    WordRange range;
    bool isAcronym;
  };

  Pick pickFrom(const Form& form) const {
    Pick pick;
    const auto rank = [](const Sense& sense) {
      const int policy = sense.policy == LinkPolicy::explicitOnly ? 1 : 0;
      return policy * 16 + static_cast<int>(sense.scope) * 2 + (sense.isTitle ? 0 : 1);
    };
    for (const Sense& sense : lexicon_.senses[form.senses]) {
      if (sense.isLikely || !isSpelled(sense, form) || places_.outOfScope(sense.entity, sense.scope)) continue;
      if (pick.sense == nullptr || rank(sense) < rank(*pick.sense)) {
        pick = {&sense, nullptr};
      } else if (rank(sense) == rank(*pick.sense) && pick.other == nullptr) {
        pick.other = &sense;
      }
    }
    return pick;
  }

  std::uint32_t beginOf(const Form& form) const { return block_.words[form.range.first].begin; }
  // Of an acronym with an ending, "SFO'er", the whole; of a compound, "MED-udvalget", the acronym.
  std::uint32_t endOf(const Form& form) const {
    const TextWord& last = block_.words[form.range.last];
    if (!form.isAcronym) return last.end;
    const std::string_view source = block_.of(last);
    const std::size_t mark = std::min(source.find_first_of("-'"), source.find("’"));
    if (mark == std::string_view::npos) return last.end;
    const bool isEnding = source[mark] != '-' && isInflectionalEnding(source.substr(mark + (source[mark] == '\'' ? 1 : 3)));
    return isEnding ? last.end : last.begin + static_cast<std::uint32_t>(mark);
  }

  // A name with capitals or marks inside it must stand as it is written; only its first letter follows the sentence.
  bool isSpelled(const Sense& sense, const Form& form) const {
    const std::vector<TextWord>& words = block_.words;
    if (sense.isAcronym != form.isAcronym || (sense.isName && !words[form.range.first].isCapital)) return false;
    if (sense.spelling == none) {
      for (std::size_t i = form.range.first + 1; i <= form.range.last; ++i) {
        if (!words[i].afterBlank) return false;
      }
      return true;
    }
    const std::string& spelling = lexicon_.spellings[sense.spelling];
    std::string_view text = std::string_view(block_.text).substr(beginOf(form));
    if (!startsWith(text.substr(1), std::string_view(spelling).substr(1))) return false;
    return normalWord(text.substr(0, spelling.size())) == normalWord(spelling);
  }

  bool any(const Form& form, bool (*is)(const TextWord&)) const {
    return std::any_of(block_.words.begin() + static_cast<std::ptrdiff_t>(form.range.first),
                       block_.words.begin() + static_cast<std::ptrdiff_t>(form.range.last) + 1, is);
  }

  void decide(const Form& form, const Pick& pick) {
    const Sense& sense = *pick.sense;
    Decision decision;
    decision.entity = sense.entity;
    decision.block = node_;
    decision.begin = beginOf(form);
    decision.end = endOf(form);
    decision.section = section_;
    decision.rank = static_cast<std::uint8_t>(static_cast<int>(sense.scope) * 4 + (sense.policy == LinkPolicy::careful ? 2 : 0) +
                                              (form.range.first == form.range.last ? 1 : 0));
    decision.rule = ruleFor(form, pick);
    if (decision.rule == TermRule::ambiguous) {
      decision.instead = pick.other->entity;
      decisions_.ambiguous.push_back(decision);
      if (asked_ == pick.other->entity) std::swap(decision.entity, decision.instead);
    }
    if (!accepts(decision.rule) && decision.entity != asked_) return;
    decision.words = block_.text.substr(decision.begin, decision.end - decision.begin);
    decisions_.all.push_back(std::move(decision));
  }

  TermRule ruleFor(const Form& form, const Pick& pick) const {
    const Sense& sense = *pick.sense;
    if (closed_) return *closed_;
    if (any(form, [](const TextWord& word) { return word.isFixed; })) return TermRule::link;
    if (any(form, [](const TextWord& word) { return word.isForbidden; })) return TermRule::forbidden;
    if (places_.isOwn(sense.entity, node_) || (pick.other != nullptr && places_.isOwn(pick.other->entity, node_))) return TermRule::ownText;
    if (sense.policy == LinkPolicy::explicitOnly) return TermRule::policyExplicit;
    if (pick.other != nullptr) return TermRule::ambiguous;
    if (isHalf(sense, form)) return TermRule::suspendedHyphen;
    if (form.isAcronym && standsInCapitals(form)) return TermRule::allCapitals;
    if (isPartOfQuotation(form)) return TermRule::quotation;
    if (isPartOfNumber(form)) return TermRule::longerTerm;
    if (isOtherName(sense, form)) return TermRule::otherCase;
    if (!canBeWrapped(places_.document(), block_, beginOf(form), endOf(form))) return TermRule::acrossMarkup;
    return meaningOf(form, sense);
  }

  TermRule meaningOf(const Form& form, const Sense& sense) const {
    const TermRule evidence = sense.policy == LinkPolicy::automatic
                                  ? (form.isAcronym ? TermRule::acronym : TermRule::always)
                                  : evidenceFor(lexicon_, block_, form.range, sense, lexicon_.typeNames[site_.entities[sense.entity].type]);
    // "tage mod til sig": the word after says more than a phrase that ends before it.
    if (evidence == TermRule::wordAfter || !isInPhrase(lexicon_, block_, form.range, sense.entity)) return evidence;
    return TermRule::fixedPhrase;
  }

  // Words between quotation marks are somebody's, or a title; a term alone between them is spoken of.
  bool isPartOfQuotation(const Form& form) const {
    constexpr std::array<std::string_view, 6> marks = {"\"", "”", "“", "„", "»", "«"};
    const std::string_view text = block_.text;
    const auto endsInMark = [&](std::string_view part) { return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return endsWith(part, mark); }); };
    std::size_t before = 0, after = 0;
    for (std::size_t i = 1; i <= text.size(); ++i) {
      if (!endsInMark(text.substr(0, i))) continue;
      if (i <= beginOf(form)) ++before;
      if (i > endOf(form)) ++after;
    }
    if (before % 2 == 0 || after == 0) return false;
    const bool isWhole = endsInMark(text.substr(0, beginOf(form))) &&
                         std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return startsWith(text.substr(endOf(form)), mark); });
    return !isWhole;
  }

  // "spor 2,5", "§ 17.4"
  bool isPartOfNumber(const Form& form) const {
    const std::string_view rest = std::string_view(block_.text).substr(endOf(form));
    const char last = block_.text[endOf(form) - 1];
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    constexpr std::array<std::string_view, 6> joints = {",", ".", ":", "-", "/", "–"};
    return isDigit(last) && std::any_of(joints.begin(), joints.end(), [&](std::string_view joint) {
             return startsWith(rest, joint) && rest.size() > joint.size() && isDigit(rest[joint.size()]);
           });
  }

  // "Center for Strategisk Ledelse": Danish gives names of things capitals, and words that are none no capital.
  bool isOtherName(const Sense& sense, const Form& form) const {
    const std::size_t first = form.range.first;
    const bool endsName = first >= 2 && block_.words[first].isCapital && block_.words[first].afterBlank && block_.words[first - 1].afterBlank &&
                          block_.words[first - 2].hyphenAfter && lexicon_.isOf(block_.words[first - 1].number, WordClass::conjunction);
    if (endsName) return true;  // "Kultur- og Børneudvalget"
    if (sense.spelling != none || form.range.first == form.range.last) return false;
    const TextWord& last = block_.words[form.range.last];
    return last.isCapital && !last.isAllCapitals;
  }

  // "med- og modspil", "-mod": part of a word.
  bool isHalf(const Sense& sense, const Form& form) const {
    const std::uint32_t begin = beginOf(form);
    if (begin > 0 && block_.text[begin - 1] == '-') return true;
    return sense.spelling == none && any(form, [](const TextWord& word) { return word.hyphenAfter; });
  }

  // In text that is all in capitals MED may be "med".
  bool standsInCapitals(const Form& form) const {
    const auto shouts = [&](std::size_t i) {
      return i < block_.words.size() && block_.words[i].isAllCapitals && block_.words[i].acronym == unknownWord;
    };
    return (form.range.first > 0 && shouts(form.range.first - 1)) || shouts(form.range.last + 1);
  }

  void noteMissed(const Form& form) {
    for (const Sense& sense : lexicon_.senses[form.senses]) {
      if (!sense.isLikely || !isSpelled(sense, form) || places_.outOfScope(sense.entity, sense.scope)) continue;
      if (places_.isOwn(sense.entity, node_) || isHalf(sense, form)) return;
      if (any(form, [](const TextWord& word) { return word.isFixed || word.isForbidden; })) return;
      decisions_.missed.push_back({sense.entity, block_.text.substr(beginOf(form), endOf(form) - beginOf(form)), node_, beginOf(form)});
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
        decision.begin = beginOf(form);
        decision.end = endOf(form);
        decision.instead = entity;
        if (!isSpelled(sense, form)) {
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
