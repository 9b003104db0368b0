#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "commands/outcome.h"
#include "commands/review.h"

namespace pejl {
namespace {

std::string placeOf(const Location& where) {
  return where.line == 0 ? where.file : where.file + ':' + std::to_string(where.line);
}

std::string sentenceOf(const RelationFact& fact) {
  return fact.from + ' ' + fact.type + ' ' + (fact.to.empty() ? "–" : fact.to) + (fact.set.empty() ? "" : " (" + fact.set + ")");
}

template <typename Fact>
bool touches(const Fact& fact, const ReviewChoice& choice);

template <>
bool touches(const LinkFact& fact, const ReviewChoice& choice) {
  return choice.relation.empty() && (choice.id.empty() || fact.term == choice.id || fact.place == choice.id);
}

template <>
bool touches(const RelationFact& fact, const ReviewChoice& choice) {
  const bool isOfId = choice.id.empty() || fact.from == choice.id || fact.to == choice.id || fact.set == choice.id;
  return isOfId && (choice.relation.empty() || fact.type == choice.relation);
}

// One place in one version, "eb-mod@2019-06-01"; or in all of them, "eb-mod".
template <>
bool touches(const TextFact& fact, const ReviewChoice& choice) {
  const bool isOfId = choice.id.empty() || fact.id == choice.id || fact.id.substr(0, fact.id.find('@')) == choice.id;
  return isOfId && choice.relation.empty();
}

template <>
bool touches(const GapFact& fact, const ReviewChoice& choice) {
  return choice.relation.empty() && (choice.id.empty() || fact.entity == choice.id || fact.rule == choice.id);
}

template <>
bool touches(const TranslationFact& fact, const ReviewChoice& choice) {
  return choice.relation.empty() && (choice.id.empty() || fact.file == choice.id);
}

const TranslationFact& factOf(const graph::CurrentTranslation& one) { return one.fact; }
const TranslationFact& factOf(const TranslationFact& fact) { return fact; }
const TextFact& factOf(const graph::CurrentText& text) { return text.fact; }
const TextFact& factOf(const TextFact& fact) { return fact; }
const GapFact& factOf(const graph::CurrentGap& gap) { return gap.fact; }
const GapFact& factOf(const GapFact& fact) { return fact; }
const LinkFact& factOf(const graph::CurrentLink& link) { return link.fact; }
const LinkFact& factOf(const LinkFact& fact) { return fact; }
const RelationFact& factOf(const graph::CurrentRelation& relation) { return relation.fact; }
const RelationFact& factOf(const RelationFact& fact) { return fact; }

template <typename Item>
std::vector<Item> chosen(const std::vector<Item>& items, const ReviewChoice& choice) {
  std::vector<Item> kept;
  std::copy_if(items.begin(), items.end(), std::back_inserter(kept),
               [&](const Item& item) { return touches(factOf(item), choice); });
  return kept;
}

// Of the two facts of a mapping the first: to a reader they are one relation.
template <typename Item>
std::vector<Item> eachOnce(std::vector<Item> items) {
  const auto isSame = [](const Item& a, const Item& b) {
    const RelationFact &one = factOf(a), &other = factOf(b);
    return std::tie(one.set, one.from, one.type, one.to) == std::tie(other.set, other.from, other.type, other.to);
  };
  items.erase(std::unique(items.begin(), items.end(), isSame), items.end());
  return items;
}

class Describer {
 public:
  explicit Describer(const Site& site) : site_(site) {}

  void heading(std::size_t count, std::string_view what) {
    if (count != 0) out_ += (out_.empty() ? "" : "\n") + amountOf(count, what) + '\n';
  }
  void line(const Location& where, const std::string& what) { out_ += "  " + placeOf(where) + "  " + what + '\n'; }
  void more(std::string_view name, std::string_view text) {
    if (!text.empty()) out_.append("      ").append(name).append(": ").append(text).append("\n");
  }

  void link(const graph::CurrentLink& link) {
    const Mention& mention = site_.mentions[link.mention];
    line(link.fact.where, "'" + link.fact.form + "' → " + link.fact.term);
    more("in", mention.sentence);
  }
  void relation(const graph::CurrentRelation& relation) {
    line(relation.fact.where, sentenceOf(relation.fact));
    more("because", relation.reason);
  }
  // What has changed, and below it what was said of it.
  void changed(const graph::CurrentRelation& relation) {
    const auto says = [&](const Location& where, const std::string& title, const std::string& summary) {
      line(where, relation.changingId() + " has changed");
      more("says now", title + (summary.empty() ? "" : ". " + summary));
    };
    if (relation.changing() == none) {
      const ExternalEntity& entity = site_.federation.at(relation.external);
      return says(site_.federation.siteOf(relation.external).where, entity.title, entity.summary);
    }
    const Entity& entity = site_.entities[relation.changing()];
    says(entity.declared.where, entity.title, entity.declared.summary);
  }
  std::string finish() { return std::move(out_); }

 private:
  const Site& site_;
  std::string out_;
};

}  // namespace

graph::Decisions chosenDecisions(const graph::Decisions& decisions, const ReviewChoice& choice) {
  graph::Decisions kept;
  kept.newLinks = chosen(decisions.newLinks, choice);
  kept.goneLinks = chosen(decisions.goneLinks, choice);
  kept.newRelations = chosen(decisions.newRelations, choice);
  kept.goneRelations = chosen(decisions.goneRelations, choice);
  kept.suspects = chosen(decisions.suspects, choice);
  kept.suspectFacts = chosen(decisions.suspectFacts, choice);
  kept.newTexts = chosen(decisions.newTexts, choice);
  kept.changedTexts = chosen(decisions.changedTexts, choice);
  kept.goneTexts = chosen(decisions.goneTexts, choice);
  kept.changedTextFacts = chosen(decisions.changedTextFacts, choice);
  kept.newTranslations = chosen(decisions.newTranslations, choice);
  kept.goneTranslations = chosen(decisions.goneTranslations, choice);
  kept.outdatedTranslations = chosen(decisions.outdatedTranslations, choice);
  kept.outdatedTranslationFacts = chosen(decisions.outdatedTranslationFacts, choice);
  kept.newGaps = chosen(decisions.newGaps, choice);
  kept.closedGaps = chosen(decisions.closedGaps, choice);
  return kept;
}

std::string describeDecisions(const Site& site, const graph::Decisions& decisions) {
  Describer describer(site);
  describer.heading(decisions.changedTexts.size(), "changed adopted text");
  for (const graph::CurrentText& text : decisions.changedTexts) describer.line(text.fact.where, text.fact.id);
  describer.heading(decisions.goneTexts.size(), "gone adopted text");
  for (const TextFact& fact : decisions.goneTexts) describer.line(fact.where, fact.id);
  describer.heading(decisions.newTexts.size(), "new adopted text");
  for (const graph::CurrentText& text : decisions.newTexts) describer.line(text.fact.where, text.fact.id);
  describer.heading(decisions.outdatedTranslations.size(), "outdated translation");
  for (const graph::CurrentTranslation& one : decisions.outdatedTranslations) describer.line(one.fact.where, one.fact.file);
  describer.heading(decisions.newTranslations.size(), "new translation");
  for (const graph::CurrentTranslation& one : decisions.newTranslations) describer.line(one.fact.where, one.fact.file);
  describer.heading(decisions.goneTranslations.size(), "gone translation");
  for (const TranslationFact& fact : decisions.goneTranslations) describer.line(fact.where, fact.file);
  describer.heading(decisions.suspects.size(), "suspect relation");
  std::vector<graph::CurrentRelation> suspects = decisions.suspects;
  std::stable_sort(suspects.begin(), suspects.end(),
                   [](const graph::CurrentRelation& a, const graph::CurrentRelation& b) {
                     return std::make_pair(a.changing(), a.changingId()) < std::make_pair(b.changing(), b.changingId());
                   });
  for (std::size_t i = 0; i < suspects.size(); ++i) {
    if (i == 0 || suspects[i - 1].changingId() != suspects[i].changingId()) describer.changed(suspects[i]);
    describer.relation(suspects[i]);
  }
  const auto newRelations = eachOnce(decisions.newRelations);
  describer.heading(newRelations.size(), "new relation");
  for (const graph::CurrentRelation& relation : newRelations) describer.relation(relation);
  const auto goneRelations = eachOnce(decisions.goneRelations);
  describer.heading(goneRelations.size(), "gone relation");
  for (const RelationFact& fact : goneRelations) describer.line(fact.where, sentenceOf(fact));
  describer.heading(decisions.newLinks.size(), "new link");
  for (const graph::CurrentLink& link : decisions.newLinks) describer.link(link);
  describer.heading(decisions.goneLinks.size(), "gone link");
  for (const LinkFact& fact : decisions.goneLinks) describer.line(fact.where, "'" + fact.form + "' → " + fact.term + " in " + fact.file);
  describer.heading(decisions.newGaps.size(), "new gap");
  for (const graph::CurrentGap& gap : decisions.newGaps) describer.line(gap.fact.where, gap.fact.entity + " in the rule " + gap.fact.rule);
  describer.heading(decisions.closedGaps.size(), "closed gap");
  for (const GapFact& fact : decisions.closedGaps) describer.line(fact.where, fact.entity + " in the rule " + fact.rule);
  return describer.finish();
}

}  // namespace pejl
