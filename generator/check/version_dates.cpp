// Dates that act: a review that is due, a status that is about to change, two texts in force at once.
#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "graph/timeline.h"
#include "language/dates.h"

namespace pejl::rules {
namespace {

constexpr std::int64_t daysBeforeReview = 60;
constexpr std::int64_t daysBeforeChange = 30;

// A review in "2028" is due before the year begins and has passed when it is over.
void checkReview(const Site& site, const StatusClaim& status, Diagnostics& diagnostics) {
  const std::string begin = firstDay(status.nextReview), end = lastDay(status.nextReview);
  if (begin.empty() || site.today.empty()) return;
  if (end < site.today) {
    diagnostics.add(codes::reviewPassed, status.where, say("the review of {} has passed", status.nextReview),
                    say("review it, then write 'checked' and a new 'next_review'"));
  } else if (daysBetween(site.today, begin) <= daysBeforeReview) {
    diagnostics.add(codes::reviewDue, status.where, say("a review is planned for {}", status.nextReview));
  }
}

void checkChange(const Site& site, const Entity& entity, Diagnostics& diagnostics) {
  const StatusClaim& status = *entity.declared.status;
  const auto type = site.schema.findStatus(status.state);
  if (!type || site.today.empty()) return;
  const auto warn = [&](const std::string& day, const std::string& next) {
    if (day.empty() || next.empty() || day < site.today) return;
    const std::int64_t days = daysBetween(site.today, day);
    if (days > daysBeforeChange) return;
    diagnostics.add(codes::statusChangeDue, status.where,
                    say("on {} the status turns from '{}' into '{}'", day, status.state, next),
                    say("see that it is so; build the site again on that day"));
  };
  const std::string begin = firstDay(status.since), end = lastDay(status.until);
  if (begin > site.today) warn(begin, site.schema.statuses[*type].afterSince);
  if (!end.empty() && end >= site.today) warn(addDays(end, 1), site.schema.statuses[*type].afterUntil);
}

void checkDecisions(const Site& site, const Entity& entity, Diagnostics& diagnostics) {
  for (const DecisionClaim& decision : entity.declared.decisions) {
    if (!decision.date.empty() && !isTime(decision.date)) {
      diagnostics.add(codes::wrongValue, decision.where, say("'{}' is no time", decision.date),
                      say("write a day, a month \"2021-09\", a quarter \"2021-Q3\" or a year \"2016\""));
    }
    if (decision.body.empty()) {
      diagnostics.add(codes::missingKey, decision.where, say("the decision does not say whose it is"), say("body = \"…\""));
    } else if ((isValidId(decision.body)) && site.entityById.count(decision.body) == 0) {
      diagnostics.add(codes::unresolvedId, decision.where, say("nothing has the id '{}'", decision.body),
                      say("write the id of an organisation, or its name in words with a capital"));
    }
  }
}

void checkOverlaps(const Site& site, EntityIndex framework, Diagnostics& diagnostics) {
  for (const Overlap& overlap : overlapsOf(site, framework)) {
    const FrameworkVersion &earlier = site.versions[overlap.earlier], &later = site.versions[overlap.later];
    const EntityDeclaration& declared = site.texts().entities[earlier.entity].declared;
    if (declared.mayOverlap || site.texts().entities[later.entity].declared.mayOverlap) continue;
    diagnostics.add(codes::overlappingVersions, declared.status ? declared.status->where : declared.where,
                    say("the versions of {} and {} are both said to be in force", earlier.date, later.date),
                    say("write 'until' in the earlier one's status; if both really hold, write may_overlap = true"));
  }
}

// What has no id can be neither compared nor guarded: it would change unseen between two versions, or in an adopted one.
void checkPages(const Site& site, Diagnostics& diagnostics) {
  std::vector<bool> isDated(site.entities.size(), false);
  for (const FrameworkVersion& version : site.versions) isDated[version.framework] = true;
  for (const Page& page : site.pages) {
    const bool inVersion = site.isArchive() ? page.version != none : page.framework != none && isDated[page.framework];
    if (!inVersion || page.entity != none) continue;
    const Document& document = site.documents[page.document];
    if (document.declarations.front().id.empty()) {
      diagnostics.add(codes::missingKey, document.declarations.front().where,
                      say("a page of a framework with dated versions needs an id"),
                      say("write id and type = \"del\", so that its text can be compared with that of other versions"));
    }
  }
}

}  // namespace

void checkVersionDates(const Site& site, Diagnostics& diagnostics) {
  if (!site.versions.empty()) checkPages(site, diagnostics);
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const Entity& entity = site.entities[i];
    if (entity.declared.status) {
      checkReview(site, entity.declared.status.value(), diagnostics);
      checkChange(site, entity, diagnostics);
    }
    checkDecisions(site, entity, diagnostics);
    if (site.archive && site.typeOf(entity).kind == TypeKind::framework) checkOverlaps(site, i, diagnostics);
    if (entity.declared.versionOf.empty() || entity.declared.status) continue;
    diagnostics.add(codes::missingKey, entity.declared.where, say("a version says whether it holds"),
                    say("status = { state = \"erstattet\", until = \"…\" }"));
  }
}

}  // namespace pejl::rules
