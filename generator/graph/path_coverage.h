// What is said to the roles of a reading path, and where the path shows it.
//
// A step shows what it names and everything that is part of it, and so does each id in its 'also'; a framework shows
// only its own page, or one step would be the whole path. Of several steps the nearest to the statement shows it. What is
// left out is left out with all its parts, those of a framework too.
#pragma once

#include <cstddef>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct PathCoverage {
  std::vector<std::vector<EntityIndex>> shown;  // by step: statements to the roles and what else applies to them, in reading order
  std::vector<EntityIndex> leftOut;             // on purpose, in reading order
  std::vector<EntityIndex> missing;             // neither, in reading order; what no longer holds is never missing
  std::vector<EntityIndex> needless;            // named as left out, though nothing in it is said to the roles or it is shown
};

// Whether a step shows a statement: only then are there cards.
bool showsStatements(const Site& site, const PathCoverage& coverage);

// How many rows the path's sheet has: a step, and each statement that it shows or a row to write in.
std::size_t sheetRows(const Site& site, const PathCoverage& coverage);
// How many of them two pages of A4 hold as sheet.css sets them, with a hand's height to write in or without.
inline constexpr std::size_t mostRoomySheetRows = 75, mostSheetRows = 90;

PathCoverage coverageOf(const Site& site, const ReadingPath& path);

}  // namespace pejl::graph
