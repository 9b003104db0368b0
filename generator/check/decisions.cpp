// What differs from pejl.lock, and relations whose ends have changed since somebody read them together.
#include "graph/decisions.h"

#include <algorithm>

#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "model/lock_file.h"

namespace pejl::rules {
namespace {

std::string amount(std::size_t count, std::string_view noun) {
  return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
}

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
      add(codes::newLink, link.fact.where, "the automatic link '" + link.fact.form + "' to '" + link.fact.term + "' is new",
          accept_, {endOf(site_, site_.mentions[link.mention].to)});
    }
    for (const LinkFact& fact : decisions.goneLinks) {
      add(codes::goneLink, fact.where, "the automatic link '" + fact.form + "' in " + fact.file + " is gone", accept_,
          ends({fact.term}));
    }
    for (const graph::CurrentRelation& relation : decisions.newRelations) {
      add(codes::newRelation, relation.fact.where, "the relation '" + sentenceOf(relation.fact) + "' is new", accept_,
          ends({relation.fact.from, relation.fact.to}));
    }
    for (const graph::CurrentTranslation& one : decisions.newTranslations) {
      add(codes::newTranslation, one.fact.where, "this translation is new", accept_, {});
    }
    for (const RelationFact& fact : decisions.goneRelations) {
      add(codes::goneRelation, fact.where, "the relation '" + sentenceOf(fact) + "' is gone", accept_, ends({fact.from, fact.to}));
    }
    for (const GapFact& fact : decisions.closedGaps) {
      add(codes::closedGap, fact.where, "the gap of '" + fact.entity + "' in '" + fact.rule + "' is closed, or no longer asked about",
          accept_, ends({fact.entity}));
    }
  }

  // What readers are told on the page as well.
  void outdated(const graph::Decisions& decisions) {
    for (std::size_t i = 0; i < decisions.outdatedTranslations.size(); ++i) {
      const graph::CurrentTranslation& one = decisions.outdatedTranslations[i];
      const Document& original = site_.documents[site_.pages[site_.pages[one.page].translationOf].document];
      add(codes::outdatedTranslation, one.fact.where, "'" + original.path + "' has changed since it was translated",
          "read both; when they say the same again, 'pejl review " + one.fact.file + " --accept'",
          {{original.declarations.front().where, "what has changed"}, {decisions.outdatedTranslationFacts[i].where, "what was decided"}});
    }
  }

  void newVersion(const graph::CurrentText& text) {
    if (text.isWhole) add(codes::newVersion, text.fact.where, "the version '" + text.fact.id + "' is new", accept_, {});
  }

  // Adopted texts are guarded whatever else is asked for: nobody may find out years later.
  void texts(const graph::Decisions& decisions) {
    const auto report = [&](const Location& where, const std::string& id, std::string_view what, const Location& fact) {
      std::vector<RelatedPlace> related;
      if (fact.line != 0) related.push_back({fact, "what was adopted"});
      add(codes::adoptedTextChanged, where, "'" + id + "' " + std::string(what),
          "put the adopted words back; when a body has decided otherwise, 'pejl review " + id + " --accept'", std::move(related));
    };
    for (std::size_t i = 0; i < decisions.changedTexts.size(); ++i) {
      const TextFact& text = decisions.changedTexts[i].fact;
      report(text.where, text.id, "is not what was adopted", decisions.changedTextFacts[i].where);
    }
    for (const graph::CurrentText& text : decisions.newTexts) {
      if (text.isInKnownVersion) report(text.fact.where, text.fact.id, "has been added to an adopted text", {});
    }
    for (const TextFact& fact : decisions.goneTexts) report(fact.where, fact.id, "is gone from an adopted text", {});
  }

  void suspect(const graph::CurrentRelation& relation, const RelationFact& fact) {
    const std::string& changed = relation.changingId();
    add(codes::suspectRelation, relation.fact.where,
        "'" + changed + "' has changed since '" + sentenceOf(fact) + "' was made",
        "read both: if it still holds, 'pejl review " + changed + " --accept', or --language-only \"why\" if only the language differs",
        changes(relation, fact));
  }

 private:
  void add(const Code& code, const Location& where, std::string message, std::string help, std::vector<RelatedPlace> related) {
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
      places.push_back(endOf(site_, end));
      if (end == relation.changing()) places.back().what += ", which has changed";
    }
    if (relation.external.isThere()) {
      const std::string change = relation.changing() == none ? ", whose copy here has changed" : "";
      places.push_back({site_.federation.siteOf(relation.external).where, "'" + site_.federation.nameOf(relation.external) + "'" + change});
    }
    places.push_back({fact.where, "what was decided"});
    return places;
  }

  const Site& site_;
  const bool isRequired_;
  const std::string accept_ = "'pejl review' shows the change, 'pejl review --accept' takes it over";
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
std::string countsOf(const graph::Decisions& decisions) {
  std::string text;
  const auto count = [&](std::size_t number, std::string_view noun) {
    if (number != 0) text += (text.empty() ? "" : ", ") + amount(number, noun);
  };
  count(static_cast<std::size_t>(std::count_if(decisions.newTexts.begin(), decisions.newTexts.end(),
                                               [](const graph::CurrentText& one) { return one.isWhole; })),
        "new version");
  count(decisions.newTranslations.size(), "new translation");
  count(decisions.goneTranslations.size(), "gone translation");
  count(decisions.newLinks.size(), "new link");
  count(decisions.goneLinks.size(), "gone link");
  count(countRelations(decisions.newRelations, [](const graph::CurrentRelation& one) -> auto& { return one.fact; }), "new relation");
  count(countRelations(decisions.goneRelations, [](const RelationFact& one) -> auto& { return one; }), "gone relation");
  count(decisions.closedGaps.size(), "closed gap");
  return text;
}

}  // namespace

void checkDecisions(const Site& site, const graph::Decisions& decisions, const BuildOptions& options, Diagnostics& diagnostics) {
  const Location file{std::string(lockFile), 0, 0, 1};
  if (!site.lock.exists) {
    if (options.decisions != DecisionReport::required) return;
    diagnostics.add(codes::missingLock, file, "no pejl.lock here, so nothing has been decided",
                    "'pejl review --accept' makes one");
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
  const std::string counts = countsOf(decisions);
  if (counts.empty()) return;
  diagnostics.add(codes::unreviewedDecisions, file, counts + " since the last review",
                  "'pejl review' shows them, 'pejl review --accept' takes them over");
}

}  // namespace pejl::rules
