#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "graph/matrix.h"

namespace pejl::rules {
namespace {

void checkFramework(const Site& site, const MatrixConfig& matrix, Diagnostics& diagnostics) {
  if (matrix.framework.empty()) return;
  const auto found = site.entityById.find(matrix.framework);
  if (found != site.entityById.end() && site.typeOf(site.entities[found->second]).kind == TypeKind::framework) return;
  std::vector<std::string_view> known;
  for (const Entity& entity : site.entities) {
    if (site.typeOf(entity).kind == TypeKind::framework) known.push_back(entity.declared.id);
  }
  diagnostics.add(codes::unresolvedId, matrix.where,
                  say("the matrix '{}' is about '{}', which is no framework", matrix.id, matrix.framework),
                  didYouMean(matrix.framework, known));
}

}  // namespace

void checkMatrices(const Site& site, Diagnostics& diagnostics) {
  for (const MatrixConfig& config : site.config.matrices) {
    checkFramework(site, config, diagnostics);
    const graph::Matrix matrix = graph::findMatrix(site, config);
    if (matrix.cells() <= graph::mostCells) continue;
    diagnostics.add(codes::matrixTooLarge, config.where,
                    say("the matrix '{}' would have {} rows and {} columns; its page shows only the list", config.id,
                        matrix.rows.size(), matrix.columns.size()),
                    say("make it smaller with framework = \"…\" or skip_empty = [\"rows\", \"columns\"]"));
  }
}

}  // namespace pejl::rules
