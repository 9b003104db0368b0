// What differs from pejl.lock, and relations whose ends have changed since somebody read them together.
#include "graph/decisions.h"

#include <algorithm>

#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "model/lock_file.h"

namespace pejl::rules {
namespace {

// "a stoetter b"
std::string sentenceOf(const RelationFact& fact) {
  return fact.from + ' ' + fact.type + (fact.to.empty() ? "" : ' ' + fact.to);
}

class DecisionReporter {
 public:
  DecisionReporter(const Site& site, DecisionReport how, Diagnostics& diagnostics)
      : site_(site), isRequired_(how == DecisionReport::required), diagnostics_(diagnostics) {}

  void list(const graph::Decisions& decisions) {
    for (const graph::CurrentLink& link : decisions.newLinks) {
      add(codes::newLink, link.fact.where, say("the automatic link '{}' to '{}' is new", link.fact.form, link.fact.term),
          accept_, {endOf(site_, site_.mentions[link.mention].to)});
    }
    for (const LinkFact& fact : decisions.goneLinks) {
      add(codes::goneLink, fact.where, say("the automatic link '{}' in {} is gone", fact.form, fact.file), accept_,
          ends({fact.term}));
    }
    for (const graph::CurrentRelation& relation : decisions.newRelations) {
      add(codes::newRelation, relation.fact.where, say("the relation '{}' is new", sentenceOf(relation.fact)), accept_,
          ends({relation.fact.from, relation.fact.to}));
    }
    for (const graph::CurrentTranslation& one : decisions.newTranslations) {
      add(codes::newTranslation, one.fact.where, say("this translation is new"), accept_, {});
    }
    for (const RelationFact& fact : decisions.goneRelations) {
      add(codes::goneRelation, fact.where, say("the relation '{}' is gone", sentenceOf(fact)), accept_, ends({fact.from, fact.to}));
    }
    for (const GapFact& fact : decisions.closedGaps) {
      add(codes::closedGap, fact.where, say("the gap of '{}' in '{}' is closed, or no longer asked about", fact.entity, fact.rule),
          accept_, ends({fact.entity}));
    }
  }

  // What readers are told on the page as well.
  void outdated(const graph::Decisions& decisions) {
    for (std::size_t i = 0; i < decisions.outdatedTranslations.size(); ++i) {
      const graph::CurrentTranslation& one = decisions.outdatedTranslations[i];
      const Document& original = site_.documents[site_.pages[site_.pages[one.page].translationOf].document];
      add(codes::outdatedTranslation, one.fact.where, say("'{}' has changed since it was translated", original.path),
          say("read both; when they say the same again, 'pejl review {} --accept'", one.fact.file),
          {{original.declarations.front().where, say("what has changed")}, {decisions.outdatedTranslationFacts[i].where, say("what was decided")}});
    }
  }

  void newVersion(const graph::CurrentText& text) {
    if (text.isWhole) add(codes::newVersion, text.fact.where, say("the version '{}' is new", text.fact.id), accept_, {});
  }

  // Adopted texts are guarded whatever else is asked for: nobody may find out years later.
  void texts(const graph::Decisions& decisions) {
    const auto report = [&](const TextFact& text, Message fault, std::vector<RelatedPlace> related) {
      add(codes::adoptedTextChanged, text.where, std::move(fault),
          say("put the adopted words back; when a body has decided otherwise, 'pejl review {} --accept'", text.id), std::move(related));
    };
    for (std::size_t i = 0; i < decisions.changedTexts.size(); ++i) {
      const TextFact& text = decisions.changedTexts[i].fact;
      const Location& adopted = decisions.changedTextFacts[i].where;
      report(text, say("'{}' is not what was adopted", text.id),
             adopted.line == 0 ? std::vector<RelatedPlace>() : std::vector<RelatedPlace>{{adopted, say("what was adopted")}});
    }
    for (const graph::CurrentText& text : decisions.newTexts) {
      if (text.isInKnownVersion) report(text.fact, say("'{}' has been added to an adopted text", text.fact.id), {});
    }
    for (const TextFact& fact : decisions.goneTexts) report(fact, say("'{}' is gone from an adopted text", fact.id), {});
  }

  void suspect(const graph::CurrentRelation& relation, const RelationFact& fact) {
    const std::string& changed = relation.changingId();
    add(codes::suspectRelation, relation.fact.where,
        say("'{}' has changed since '{}' was made", changed, sentenceOf(fact)),
        say("read both: if it still holds, 'pejl review {} --accept', or --language-only \"why\" if only the language differs", changed),
        changes(relation, fact));
  }

 private:
  void add(const Code& code, const Location& where, Message message, Message help, std::vector<RelatedPlace> related) {
    const Severity severity = isRequired_ ? Severity::error : code.severity;
    diagnostics_.add({code.name, severity, where, std::move(message), std::move(help), {}, std::move(related)});
  }

  std::vector<RelatedPlace> ends(const std::vector<std::string>& ids) const {
    std::vector<RelatedPlace> places;
    for (const std::string& id : ids) {
      const auto found = site_.entityById.find(id);
      if (found != site_.entityById.end()) places.push_back(endOf(site_, found->second));
    }
    return places;
  }

  std::vector<RelatedPlace> changes(const graph::CurrentRelation& relation, const RelationFact& fact) const {
    std::vector<RelatedPlace> places;
    for (const EntityIndex end : {relation.from, relation.to}) {
      if (end == none) continue;
      places.push_back(end == relation.changing() ? changedEnd(end) : endOf(site_, end));
    }
    if (relation.external.isThere()) {
      const std::string name = site_.federation.nameOf(relation.external);
      const bool hasChanged = relation.changing() == none;
      places.push_back({site_.federation.siteOf(relation.external).where,
                        hasChanged ? say("'{}', whose copy here has changed", name) : say("'{}'", name)});
    }
    places.push_back({fact.where, say("what was decided")});
    return places;
  }

  RelatedPlace changedEnd(EntityIndex index) const {
    const Entity& end = site_.entities[index];
    return {end.declared.where, say("'{}', a {}, which has changed", end.declared.id, site_.typeOf(end).id)};
  }

  const Site& site_;
  const bool isRequired_;
  const Message accept_ = say("'pejl review' shows the change, 'pejl review --accept' takes it over");
  Diagnostics& diagnostics_;
};

// A mapping has two facts, one for each end, and is one relation to whoever counts.
template <typename Item, typename FactOf>
std::size_t countRelations(const std::vector<Item>& items, const FactOf& factOf) {
  std::size_t count = 0;
  const RelationFact* before = nullptr;
  for (const Item& item : items) {
    const RelationFact& fact = factOf(item);
    const bool isSame = before != nullptr && std::tie(before->set, before->from, before->type, before->to) ==
                                                 std::tie(fact.set, fact.from, fact.type, fact.to);
    count += isSame ? 0 : 1;
    before = &fact;
  }
  return count;
}

// "3 new links, 1 gone link"
Message countsOf(const graph::Decisions& decisions) {
  Message all;
  const auto count = [&](std::size_t number, const Message& one, const Message& many) {
    if (number == 0) return;
    const Message& amount = number == 1 ? one : many;
    all = all.empty() ? amount : say("{}, {}", all, amount);
  };
  const std::size_t translations = decisions.newTranslations.size(), goneTranslations = decisions.goneTranslations.size();
  const std::size_t links = decisions.newLinks.size(), goneLinks = decisions.goneLinks.size(), gaps = decisions.closedGaps.size();
  const auto versions = static_cast<std::size_t>(std::count_if(decisions.newTexts.begin(), decisions.newTexts.end(),
                                                               [](const graph::CurrentText& one) { return one.isWhole; }));
  const std::size_t relations = countRelations(decisions.newRelations, [](const graph::CurrentRelation& one) -> auto& { return one.fact; });
  const std::size_t goneRelations = countRelations(decisions.goneRelations, [](const RelationFact& one) -> auto& { return one; });
  count(versions, say("1 new version"), say("{} new versions", versions));
  count(translations, say("1 new translation"), say("{} new translations", translations));
  count(goneTranslations, say("1 gone translation"), say("{} gone translations", goneTranslations));
  count(links, say("1 new link"), say("{} new links", links));
  count(goneLinks, say("1 gone link"), say("{} gone links", goneLinks));
  count(relations, say("1 new relation"), say("{} new relations", relations));
  count(goneRelations, say("1 gone relation"), say("{} gone relations", goneRelations));
  count(gaps, say("1 closed gap"), say("{} closed gaps", gaps));
  return all;
}

}  // namespace

void checkDecisions(const Site& site, const graph::Decisions& decisions, const BuildOptions& options, Diagnostics& diagnostics) {
  const Location file{std::string(lockFile), 0, 0, 1};
  if (!site.lock.exists) {
    if (options.decisions != DecisionReport::required) return;
    diagnostics.add(codes::missingLock, file, say("no pejl.lock here, so nothing has been decided"),
                    say("'pejl review --accept' makes one"));
    return;
  }
  DecisionReporter reporter(site, options.decisions, diagnostics);
  for (std::size_t i = 0; i < decisions.suspects.size(); ++i) reporter.suspect(decisions.suspects[i], decisions.suspectFacts[i]);
  reporter.texts(decisions);
  reporter.outdated(decisions);
  if (options.decisions != DecisionReport::counted) {
    for (const graph::CurrentText& text : decisions.newTexts) reporter.newVersion(text);
    return reporter.list(decisions);
  }
  const Message counts = countsOf(decisions);
  if (counts.empty()) return;
  diagnostics.add(codes::unreviewedDecisions, file, say("{} since the last review", counts),
                  say("'pejl review' shows them, 'pejl review --accept' takes them over"));
}

}  // namespace pejl::rules
