#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "base/toml_table.h"
#include "discover/schema_parts.h"
#include "discover/steps.h"
#include "discover/tables.h"

namespace pejl::discovery {
namespace {

constexpr IdPurpose idPurpose{Phrase("a matrix needs an 'id'"), "dimension-vaerdi", Wording<1>("there is already a matrix '{}'"),
                              Phrase("its id is its address, so each needs one of its own")};

void readSkipEmpty(TableReader& reader, MatrixConfig& matrix, Diagnostics& diagnostics) {
  for (const std::string& side : reader.texts("skip_empty")) {
    if (side == "rows") {
      matrix.skipEmptyRows = true;
    } else if (side == "columns") {
      matrix.skipEmptyColumns = true;
    } else {
      constexpr std::array<std::string_view, 2> sides = {"rows", "columns"};
      diagnostics.add(codes::wrongValue, reader.where("skip_empty"), say("'{}' is neither rows nor columns", side),
                      didYouMean(side, sides));
    }
  }
}

}  // namespace

std::vector<MatrixConfig> readMatrices(const TomlValue& settings, const Config& config, const Schema& schema,
                                       Diagnostics& diagnostics) {
  std::vector<MatrixConfig> matrices;
  TableReader all(settings, diagnostics);
  for (const TomlValue* table : all.tables("matrices")) {
    TableReader reader(*table, diagnostics);
    MatrixConfig matrix;
    matrix.where = reader.where("id");
    matrix.id = reader.text("id").value_or("");
    applyText(matrix.title, reader, "title", config.language, diagnostics);
    applyText(matrix.summary, reader, "summary", config.language, diagnostics);
    matrix.rows = readTypes(reader, "rows", schema, diagnostics);
    matrix.columns = readTypes(reader, "columns", schema, diagnostics);
    matrix.relations = readRelations(reader, "relations", schema, diagnostics);
    matrix.framework = reader.text("framework").value_or("");
    matrix.withParts = reader.boolean("parts").value_or(false);
    matrix.withMappings = reader.boolean("mappings").value_or(false);
    readSkipEmpty(reader, matrix, diagnostics);
    reader.reportUnknownKeys();
    if (!hasOwnId(matrix, matrices, idPurpose, diagnostics)) continue;
    for (const std::string_view side : {"rows", "columns"}) {
      if (table->find(side) == nullptr) {
        diagnostics.add(codes::missingKey, reader.where(), say("the matrix '{}' has no '{}'", matrix.id, side),
                        say("a matrix is: id = \"…\", rows = \"a type\", columns = \"a type\""));
      }
    }
    if (!matrix.rows.empty() && !matrix.columns.empty()) matrices.push_back(std::move(matrix));
  }
  return matrices;
}

}  // namespace pejl::discovery
