#include "graph/decisions.h"

#include <algorithm>
#include <utility>

#include "graph/automatic_links.h"
#include "graph/coverage.h"
#include "graph/wording.h"

namespace pejl::graph {
namespace {

template <typename Claim>
void sortClaims(std::vector<Claim>& claims) {
  const auto isBefore = [](const Claim& a, const Claim& b) { return a.fact.key() < b.fact.key(); };
  std::stable_sort(claims.begin(), claims.end(), isBefore);
  claims.erase(std::unique(claims.begin(), claims.end(),
                           [](const Claim& a, const Claim& b) { return a.fact.key() == b.fact.key(); }),
               claims.end());
}

class ClaimReader {
 public:
  ClaimReader(const Site& site, unsigned jobs) : site_(site), words_(wordFingerprints(site, jobs)) {}

  std::vector<CurrentRelation> read() && {
    for (const Relation& relation : site_.relations) {
      if (relation.fromStructure) continue;
      const bool isMapping = relation.origin == Origin::mapping;
      CurrentRelation claim;
      claim.fact.set = isMapping ? idOf(relation.mappingSet) : std::string();
      claim.fact.type = isMapping ? site_.schema.mappingKinds[relation.type].id : site_.schema.relations[relation.type].id;
      claim.fact.where = relation.where;
      claim.from = relation.from;
      claim.to = relation.to;
      claim.reason = relation.reason;
      const bool hasTwoEnds = isMapping || site_.schema.relations[relation.type].symmetric;
      if (hasTwoEnds) add(claim, WatchedEnd::from);
      add(std::move(claim), WatchedEnd::to);
    }
    for (const MappingSet& set : site_.mappingSets) {
      for (const Mapping& row : set.mappings) addOneSided(set, row);
    }
    sortClaims(claims_);
    return std::move(claims_);
  }

 private:
  std::string idOf(EntityIndex entity) const { return entity == none ? std::string() : site_.entities[entity].declared.id; }

  void add(CurrentRelation claim, WatchedEnd end) {
    const auto nameOf = [&](EntityIndex entity) {
      return entity == none && claim.external.isThere() ? site_.federation.nameOf(claim.external) : idOf(entity);
    };
    claim.fact.from = nameOf(claim.from);
    claim.fact.to = nameOf(claim.to);
    claim.fact.end = end;
    claim.fact.words = claim.changing() == none ? wordFingerprint(site_.federation.at(claim.external)) : words_[claim.changing()];
    claims_.push_back(std::move(claim));
  }

  // What a row says of one entity here: that it has no counterpart, or one on another site, whose words in the copy here
  // count as much.
  void addOneSided(const MappingSet& set, const Mapping& row) {
    CurrentRelation claim;
    claim.fact.set = idOf(set.entity);
    claim.fact.type = site_.schema.mappingKinds[row.kind].id;
    claim.fact.where = row.where;
    claim.reason = row.reason;
    const bool hasA = !row.a.empty() || !row.externalA.empty(), hasB = !row.b.empty() || !row.externalB.empty();
    for (const EntityIndex from : row.a) {
      claim.from = from;
      if (!hasB) add(claim, WatchedEnd::from);
      addExternals(claim, row.externalB);
    }
    for (const EntityIndex to : row.b) {
      claim.from = hasA ? none : to;
      claim.to = hasA ? to : none;
      if (!hasA) add(claim, WatchedEnd::from);
      addExternals(claim, row.externalA);
    }
  }

  void addExternals(CurrentRelation claim, const std::vector<ExternalRef>& externals) {
    for (const ExternalRef& external : externals) {
      claim.external = external;
      add(claim, WatchedEnd::from);
      add(claim, WatchedEnd::to);
    }
  }

  const Site& site_;
  const std::vector<std::string> words_;
  std::vector<CurrentRelation> claims_;
};

// Walks two lists that are sorted by key. A key may stand several times among the facts, when a merge has left it so.
template <typename Claim, typename Fact, typename OnNew, typename OnGone, typename OnBoth>
void compare(const std::vector<Claim>& claims, const std::vector<Fact>& facts, const OnNew& onNew, const OnGone& onGone,
             const OnBoth& onBoth) {
  auto fact = facts.begin();
  for (const Claim& claim : claims) {
    for (; fact != facts.end() && fact->key() < claim.fact.key(); ++fact) onGone(*fact);
    const auto first = fact;
    while (fact != facts.end() && fact->key() == claim.fact.key()) ++fact;
    if (first == fact) {
      onNew(claim);
    } else {
      onBoth(claim, first, fact);
    }
  }
  for (; fact != facts.end(); ++fact) onGone(*fact);
}

// `gone` is sorted by key.
template <typename Fact>
void takeAway(std::vector<Fact>& facts, const std::vector<Fact>& gone) {
  std::erase_if(facts, [&](const Fact& fact) {
    return std::binary_search(gone.begin(), gone.end(), fact, [](const Fact& a, const Fact& b) { return a.key() < b.key(); });
  });
}

void addGaps(const Site& site, Decisions& found) {
  Coverage coverage = measureCoverage(site);
  for (const RuleCoverage& one : coverage.rules) {
    if (!one.rule.severity) continue;
    for (const Gap& gap : one.gaps) {
      const EntityDeclaration& declared = site.entities[gap.entity].declared;
      if (!gap.isKnown) found.newGaps.push_back({{one.rule.id, declared.id, declared.where}, gap.entity});
    }
  }
  found.closedGaps = std::move(coverage.closed);
}

}  // namespace

Decisions compareWithLock(const Site& site, unsigned jobs) {
  Decisions found;
  std::vector<CurrentLink> links = automaticLinks(site);
  sortClaims(links);
  compare(
      links, site.lock.links, [&](const CurrentLink& claim) { found.newLinks.push_back(claim); },
      [&](const LinkFact& fact) { found.goneLinks.push_back(fact); }, [](auto&&...) {});
  compare(
      ClaimReader(site, jobs).read(), site.lock.relations,
      [&](const CurrentRelation& claim) { found.newRelations.push_back(claim); },
      [&](const RelationFact& fact) { found.goneRelations.push_back(fact); },
      [&](const CurrentRelation& claim, auto first, auto last) {
        const auto old = std::find_if(first, last, [&](const RelationFact& fact) { return !fact.fits(claim.fact.words); });
        if (old == last) return;
        found.suspects.push_back(claim);
        found.suspectFacts.push_back(*old);
      });
  compare(
      adoptedTexts(site, jobs), site.lock.texts, [&](const CurrentText& text) { found.newTexts.push_back(text); },
      [&](const TextFact& fact) { found.goneTexts.push_back(fact); },
      [&](const CurrentText& text, auto first, auto) {
        if (first->words == text.fact.words) return;
        found.changedTexts.push_back(text);
        found.changedTextFacts.push_back(*first);
      });
  compare(
      currentTranslations(site), site.lock.translations, [&](const CurrentTranslation& one) { found.newTranslations.push_back(one); },
      [&](const TranslationFact& fact) { found.goneTranslations.push_back(fact); },
      [&](const CurrentTranslation& one, auto first, auto) {
        if (first->words == one.fact.words) return;
        found.outdatedTranslations.push_back(one);
        found.outdatedTranslationFacts.push_back(*first);
      });
  addGaps(site, found);
  return found;
}

Lock withDecisions(Lock lock, const Decisions& accepted, const std::string& waiver) {
  lock.exists = true;
  takeAway(lock.links, accepted.goneLinks);
  takeAway(lock.relations, accepted.goneRelations);
  takeAway(lock.relations, accepted.suspectFacts);
  takeAway(lock.texts, accepted.goneTexts);
  takeAway(lock.texts, accepted.changedTextFacts);
  takeAway(lock.translations, accepted.goneTranslations);
  takeAway(lock.translations, accepted.outdatedTranslationFacts);
  for (const CurrentTranslation& one : accepted.newTranslations) lock.translations.push_back(one.fact);
  for (const CurrentTranslation& one : accepted.outdatedTranslations) lock.translations.push_back(one.fact);
  for (const CurrentText& text : accepted.newTexts) lock.texts.push_back(text.fact);
  for (const CurrentText& text : accepted.changedTexts) lock.texts.push_back(text.fact);
  takeAway(lock.gaps, accepted.closedGaps);
  for (const CurrentGap& gap : accepted.newGaps) lock.gaps.push_back(gap.fact);
  for (const CurrentLink& claim : accepted.newLinks) lock.links.push_back(claim.fact);
  for (const CurrentRelation& claim : accepted.newRelations) lock.relations.push_back(claim.fact);
  for (std::size_t i = 0; i < accepted.suspects.size(); ++i) {
    RelationFact fact = accepted.suspects[i].fact;
    if (!waiver.empty()) {
      fact.words = accepted.suspectFacts[i].words;
      fact.waived = accepted.suspects[i].fact.words;
      fact.reason = waiver;
    }
    lock.relations.push_back(std::move(fact));
  }
  return lock;
}

}  // namespace pejl::graph
