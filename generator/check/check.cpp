#include "check/check.h"

#include <string>
#include <unordered_set>

#include "check/rules.h"
#include "graph/decisions.h"

namespace pejl {
namespace {

using Rule = void (*)(const Site&, Diagnostics&);

// What a text can keep alone: dated texts keep it too.
constexpr Rule rulesOfTexts[] = {rules::checkFields,         rules::checkRelationEnds, rules::checkProvenance,
                                 rules::checkDeclaredCounts, rules::checkLinkTexts,    rules::checkVersionDates};

// What is asked of the site as it is today.
constexpr Rule rulesOfTheSite[] = {rules::checkRelationCounts, rules::checkRelationCycles, rules::checkMatrices,
                                   rules::checkFigures,        rules::checkPaths,          rules::checkPageTitles,
                                   rules::checkImageTexts,     rules::checkTables,         rules::checkImitations,
                                   rules::checkLanguages,      rules::checkLabelLanguages, rules::checkAccessibilityStatement};

// What is found at a stub, or at the copy of a text in force, has been found in the site itself.
void checkArchive(const Site& archive, Diagnostics& diagnostics) {
  Diagnostics found;
  for (const Rule rule : rulesOfTexts) rule(archive, found);
  std::unordered_set<std::string> files;
  for (const Page& page : archive.pages) {
    if (page.version != none) files.insert(archive.documents[page.document].path);
  }
  for (const Diagnostic& finding : found.all()) {
    if (files.count(finding.where.file) != 0) diagnostics.add(finding);
  }
}

}  // namespace

void check(const Site& site, const BuildOptions& options, Diagnostics& diagnostics) {
  for (const Rule rule : rulesOfTexts) rule(site, diagnostics);
  for (const Rule rule : rulesOfTheSite) rule(site, diagnostics);
  if (site.archive) checkArchive(*site.archive, diagnostics);
  // Drafts are nobody's decision yet: with them every relation of theirs would be new.
  const bool isDecided = site.lock.exists && !options.drafts;
  const graph::Decisions decisions = isDecided ? graph::compareWithLock(site, options.jobs) : graph::Decisions{};
  rules::checkDecisions(site, decisions, options, diagnostics);
  rules::checkCoverage(site, decisions, options, diagnostics);
}

}  // namespace pejl
