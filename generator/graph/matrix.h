// A matrix: the entities of some types down the side, of others along the top, and in each cell what relates the two,
// whichever of them said it. What cells there are follows from [[matrices]] in pejl.toml (MatrixConfig).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

// One relation in a cell. Its ends are the row's and the column's entity, or parts of them where parts count too.
struct MatrixItem {
  std::uint32_t row = 0, column = 0;  // in Matrix::rows, Matrix::columns
  RelationIndex relation = none;
  bool isIncoming = false;            // it goes from the column to the row, so the row knows it by its inverse name
  EntityIndex rowEnd = none, columnEnd = none;
};

struct Matrix {
  std::vector<EntityIndex> rows, columns;                // by framework in reading order; outside frameworks last
  std::vector<EntityIndex> skippedRows, skippedColumns;  // without a relation, where the settings leave those out
  std::vector<MatrixItem> items;  // by row, column, mapping or not, type, direction, then reading order; each once

  // The items of one cell; empty for an empty cell.
  std::span<const MatrixItem> cell(std::uint32_t row, std::uint32_t column) const;
  std::size_t cells() const { return rows.size() * columns.size(); }
};

// Beyond this many cells a table is of no use to a reader, and megabytes to load: its page shows the list alone.
inline constexpr std::size_t mostCells = 20'000;

Matrix findMatrix(const Site& site, const MatrixConfig& config);

// Rows and columns changed over, every relation seen from its other end.
Matrix transposed(const Site& site, const Matrix& matrix);

// The relation's name as the row's entity says it: "støtter", or "støttes af" where it is the other's relation.
std::string_view nameOf(const Site& site, const MatrixItem& item, std::string_view language);

}  // namespace pejl::graph
