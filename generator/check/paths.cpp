#include <algorithm>

#include "base/diagnostic_codes.h"
#include "check/rules.h"
#include "graph/path_coverage.h"

namespace pejl::rules {
namespace {

// One finding for all that is missing on a page.
void reportMissing(const Site& site, const ReadingPath& path, const std::vector<EntityIndex>& missing, Diagnostics& diagnostics) {
  for (std::size_t begin = 0, end = 0; begin < missing.size(); begin = end) {
    const PageIndex page = site.entities[missing[begin]].page;
    std::string ids;
    for (end = begin; end < missing.size() && site.entities[missing[end]].page == page; ++end) {
      ids.append(ids.empty() ? "'" : ", '").append(site.entities[missing[end]].declared.id).append("'");
    }
    diagnostics.add(codes::pathCoverage, path.where,
                    say("the path '{}' neither shows nor leaves out {}", site.entities[path.entity].declared.id, ids),
                    say("make a [[step]] of it, name it in a step's 'also', or say under [[left_out]] why not"), {endOf(site, missing[begin])});
  }
}

void reportNeedless(const Site& site, const ReadingPath& path, const std::vector<EntityIndex>& needless, Diagnostics& diagnostics) {
  for (const LeftOut& leftOut : path.leftOut) {
    for (std::size_t i = 0; i < leftOut.entities.size(); ++i) {
      if (std::find(needless.begin(), needless.end(), leftOut.entities[i]) == needless.end()) continue;
      diagnostics.add(codes::pathCoverage, leftOut.where[i],
                      say("'{}' need not be left out: a step shows it, or nothing in it is said to the path's roles",
                          site.entities[leftOut.entities[i]].declared.id),
                      say("take it out of the list"));
    }
  }
}

void reportLongSheet(const Site& site, const ReadingPath& path, const graph::PathCoverage& coverage, Diagnostics& diagnostics) {
  const std::size_t rows = graph::sheetRows(site, coverage);
  if (rows <= graph::mostSheetRows) return;
  diagnostics.add(codes::longSheet, path.where,
                  say("the sheet of the path '{}' has {} rows, and two pages of A4 hold {}", site.entities[path.entity].declared.id, rows,
                      graph::mostSheetRows),
                  say("divide the path, or say under [[left_out]] what the talk can do without"));
}

}  // namespace

void checkPaths(const Site& site, Diagnostics& diagnostics) {
  for (const ReadingPath& path : site.paths) {
    const graph::PathCoverage coverage = graph::coverageOf(site, path);
    reportMissing(site, path, coverage.missing, diagnostics);
    reportNeedless(site, path, coverage.needless, diagnostics);
    reportLongSheet(site, path, coverage, diagnostics);
  }
}

}  // namespace pejl::rules
