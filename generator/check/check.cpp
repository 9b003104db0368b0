#include "check/check.h"

#include <string>
#include <unordered_set>

#include "check/rules.h"
#include "graph/decisions.h"

namespace pejl {
namespace {

// Dated versions keep the rules that a text can keep alone. What is found at a stub, or at the copy of a text in force, has
// been found in the site itself.
void checkArchive(const Site& archive, Diagnostics& diagnostics) {
  Diagnostics found;
  rules::checkFields(archive, found);
  rules::checkRelationEnds(archive, found);
  rules::checkProvenance(archive, found);
  rules::checkDeclaredCounts(archive, found);
  rules::checkLinkTexts(archive, found);
  rules::checkVersionDates(archive, found);
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
  rules::checkFields(site, diagnostics);
  rules::checkRelationEnds(site, diagnostics);
  rules::checkRelationCounts(site, diagnostics);
  rules::checkRelationCycles(site, diagnostics);
  rules::checkProvenance(site, diagnostics);
  rules::checkDeclaredCounts(site, diagnostics);
  rules::checkMatrices(site, diagnostics);
  rules::checkFigures(site, diagnostics);
  rules::checkVersionDates(site, diagnostics);
  rules::checkPaths(site, diagnostics);
  rules::checkLinkTexts(site, diagnostics);
  if (site.archive) checkArchive(*site.archive, diagnostics);
  // Drafts are nobody's decision yet: with them every relation of theirs would be new.
  const bool isDecided = site.lock.exists && !options.drafts;
  const graph::Decisions decisions = isDecided ? graph::compareWithLock(site, options.jobs) : graph::Decisions{};
  rules::checkDecisions(site, decisions, options, diagnostics);
  rules::checkCoverage(site, decisions, options, diagnostics);
  rules::checkPageTitles(site, diagnostics);
  rules::checkImageTexts(site, diagnostics);
  rules::checkTables(site, diagnostics);
  rules::checkImitations(site, diagnostics);
  rules::checkLanguages(site, diagnostics);
  rules::checkAccessibilityStatement(site, diagnostics);
}

}  // namespace pejl
