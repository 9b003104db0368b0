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

Message sentenceOf(const RelationFact& fact) {
  const std::string_view to = fact.to.empty() ? std::string_view("–") : fact.to;
  return fact.set.empty() ? say("{} {} {}", fact.from, fact.type, to) : say("{} {} {} ({})", fact.from, fact.type, to, fact.set);
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
  Describer(const Site& site, const Catalogue& catalogue) : site_(site), catalogue_(catalogue) {}

  // `one` or `many` is the heading. One line each: where it stands, and what `wordsOf` makes of the fact.
  template <typename Item, typename WordsOf>
  void list(const std::vector<Item>& items, const Message& one, const Message& many, const WordsOf& wordsOf) {
    heading(items.size(), one, many);
    for (const Item& item : items) line(factOf(item).where, wordsOf(factOf(item)));
  }
  void newLinks(const std::vector<graph::CurrentLink>& links) {
    heading(links.size(), say("1 new link"), say("{} new links", withThousands(links.size())));
    for (const graph::CurrentLink& link : links) {
      line(link.fact.where, say("'{}' → {}", link.fact.form, link.fact.term));
      const std::string& sentence = site_.mentions[link.mention].sentence;
      if (!sentence.empty()) more(say("in: {}", sentence));
    }
  }
  void newRelations(const std::vector<graph::CurrentRelation>& relations) {
    heading(relations.size(), say("1 new relation"), say("{} new relations", withThousands(relations.size())));
    for (const graph::CurrentRelation& one : relations) relation(one);
  }
  // By what has changed, which is told once.
  void suspects(std::vector<graph::CurrentRelation> relations) {
    heading(relations.size(), say("1 suspect relation"), say("{} suspect relations", withThousands(relations.size())));
    std::stable_sort(relations.begin(), relations.end(), [](const graph::CurrentRelation& a, const graph::CurrentRelation& b) {
      return std::make_pair(a.changing(), a.changingId()) < std::make_pair(b.changing(), b.changingId());
    });
    for (std::size_t i = 0; i < relations.size(); ++i) {
      if (i == 0 || relations[i - 1].changingId() != relations[i].changingId()) changed(relations[i]);
      relation(relations[i]);
    }
  }
  std::string finish() { return std::move(out_); }

 private:
  void heading(std::size_t count, const Message& one, const Message& many) {
    if (count != 0) out_ += (out_.empty() ? "" : "\n") + (count == 1 ? one : many).in(catalogue_) + '\n';
  }
  void line(const Location& where, const Message& what) { out_ += "  " + placeOf(where) + "  " + what.in(catalogue_) + '\n'; }
  void more(const Message& what) { out_ += "      " + what.in(catalogue_) + '\n'; }

  void relation(const graph::CurrentRelation& relation) {
    line(relation.fact.where, sentenceOf(relation.fact));
    if (!relation.reason.empty()) more(say("because: {}", relation.reason));
  }
  // What has changed, and below it what was said of it.
  void changed(const graph::CurrentRelation& relation) {
    const auto says = [&](const Location& where, const std::string& title, const std::string& summary) {
      line(where, say("{} has changed", relation.changingId()));
      more(say("says now: {}", title + (summary.empty() ? "" : ". " + summary)));
    };
    if (relation.changing() == none) {
      const ExternalEntity& entity = site_.federation.at(relation.external);
      return says(site_.federation.siteOf(relation.external).where, entity.title, entity.summary);
    }
    const Entity& entity = site_.entities[relation.changing()];
    says(entity.declared.where, entity.title, entity.declared.summary);
  }

  const Site& site_;
  const Catalogue& catalogue_;
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

std::string describeDecisions(const Site& site, const graph::Decisions& decisions, const Catalogue& catalogue) {
  const auto idOf = [](const TextFact& fact) { return say("{}", fact.id); };
  const auto fileOf = [](const TranslationFact& fact) { return say("{}", fact.file); };
  const auto gapOf = [](const GapFact& fact) { return say("{} in the rule {}", fact.entity, fact.rule); };
  const auto linkOf = [](const LinkFact& fact) { return say("'{}' → {} in {}", fact.form, fact.term, fact.file); };
  const auto amount = [](const auto& items) { return withThousands(items.size()); };
  const std::vector<RelationFact> goneRelations = eachOnce(decisions.goneRelations);
  Describer describer(site, catalogue);
  describer.list(decisions.changedTexts, say("1 changed adopted text"), say("{} changed adopted texts", amount(decisions.changedTexts)), idOf);
  describer.list(decisions.goneTexts, say("1 gone adopted text"), say("{} gone adopted texts", amount(decisions.goneTexts)), idOf);
  describer.list(decisions.newTexts, say("1 new adopted text"), say("{} new adopted texts", amount(decisions.newTexts)), idOf);
  describer.list(decisions.outdatedTranslations, say("1 outdated translation"),
                 say("{} outdated translations", amount(decisions.outdatedTranslations)), fileOf);
  describer.list(decisions.newTranslations, say("1 new translation"), say("{} new translations", amount(decisions.newTranslations)), fileOf);
  describer.list(decisions.goneTranslations, say("1 gone translation"), say("{} gone translations", amount(decisions.goneTranslations)), fileOf);
  describer.suspects(decisions.suspects);
  describer.newRelations(eachOnce(decisions.newRelations));
  describer.list(goneRelations, say("1 gone relation"), say("{} gone relations", amount(goneRelations)), sentenceOf);
  describer.newLinks(decisions.newLinks);
  describer.list(decisions.goneLinks, say("1 gone link"), say("{} gone links", amount(decisions.goneLinks)), linkOf);
  describer.list(decisions.newGaps, say("1 new gap"), say("{} new gaps", amount(decisions.newGaps)), gapOf);
  describer.list(decisions.closedGaps, say("1 closed gap"), say("{} closed gaps", amount(decisions.closedGaps)), gapOf);
  return describer.finish();
}

}  // namespace pejl
