// What the site says now, held against what pejl.lock remembers: what is new, what is gone, which relations are suspect
// because the words they were made against have changed, and which gaps in the coverage are new or closed. Asks nothing of
// a site without the file.
#pragma once

#include <string>
#include <vector>

#include "graph/adopted_texts.h"
#include "graph/translations.h"
#include "model/lock.h"
#include "model/site.h"

namespace pejl::graph {

// An automatic link of the site; `fact.where` is the link's place.
struct CurrentLink {
  LinkFact fact;
  MentionIndex mention = none;
};

// One end of a relation of the site, with the fingerprint of that end's words today; `fact.where` is the relation's
// place. Relations that only follow from folders and headings are not claims.
struct CurrentRelation {
  RelationFact fact;
  EntityIndex from = none, to = none;  // `to` none: the row says there is no counterpart, or names an external
  ExternalRef external;                // the end that lies on another site; its index is none
  std::string_view reason;

  // The end whose words the fact is about; none when it lies on another site.
  EntityIndex changing() const { return fact.end == WatchedEnd::to ? to : from; }
  const std::string& changingId() const { return fact.end == WatchedEnd::to ? fact.to : fact.from; }
};

// A gap in the coverage that nobody has let be; only of rules that report their gaps.
struct CurrentGap {
  GapFact fact;
  EntityIndex entity = none;
};

struct Decisions {
  std::vector<CurrentLink> newLinks;
  std::vector<LinkFact> goneLinks;           // as in pejl.lock
  std::vector<CurrentRelation> newRelations;
  std::vector<RelationFact> goneRelations;   // as in pejl.lock
  std::vector<CurrentRelation> suspects;
  std::vector<RelationFact> suspectFacts;    // by suspects: what pejl.lock holds of each
  std::vector<CurrentText> newTexts, changedTexts;
  std::vector<TextFact> goneTexts, changedTextFacts;  // as in pejl.lock; the second by changedTexts
  std::vector<CurrentTranslation> newTranslations, outdatedTranslations;
  std::vector<TranslationFact> goneTranslations, outdatedTranslationFacts;  // as in pejl.lock; the second by outdatedTranslations

  std::vector<CurrentGap> newGaps;
  std::vector<GapFact> closedGaps;           // as in pejl.lock

  bool empty() const {
    return newLinks.empty() && goneLinks.empty() && newRelations.empty() && goneRelations.empty() && suspects.empty() &&
           newTexts.empty() && changedTexts.empty() && goneTexts.empty() && newGaps.empty() && closedGaps.empty() &&
           newTranslations.empty() && outdatedTranslations.empty() && goneTranslations.empty();
  }
};

// Each list by key, each key once. Without a pejl.lock everything is new.
Decisions compareWithLock(const Site& site, unsigned jobs);

// Only the suspects are a matter of waivers: `waiver` is why their words mean what they meant, or empty when they were
// read anew. Everything in `accepted` is taken over.
Lock withDecisions(Lock lock, const Decisions& accepted, const std::string& waiver);

}  // namespace pejl::graph
