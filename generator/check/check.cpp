#include "check/check.h"

#include "check/rules.h"

namespace pejl {

void check(const Site& site, const BuildOptions& options, Diagnostics& diagnostics) {
  rules::checkFields(site, diagnostics);
  rules::checkRelationEnds(site, diagnostics);
  rules::checkRelationCounts(site, diagnostics);
  rules::checkRelationCycles(site, diagnostics);
  rules::checkProvenance(site, diagnostics);
  rules::checkDeclaredCounts(site, diagnostics);
  rules::checkMatrices(site, diagnostics);
  rules::checkFigures(site, diagnostics);
  rules::checkLinkTexts(site, diagnostics);
  rules::checkDecisions(site, options, diagnostics);
}

}  // namespace pejl
