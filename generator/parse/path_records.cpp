#include "base/diagnostic_codes.h"
#include "parse/claims.h"
#include "parse/records.h"

namespace pejl::parsing {
namespace {

void requireKeys(const TomlValue& table, std::initializer_list<std::string_view> keys, Phrase what, Phrase form,
                 Diagnostics& diagnostics) {
  for (const std::string_view key : keys) {
    if (table.find(key) != nullptr) continue;
    diagnostics.add(codes::missingKey, table.where, say("{} has no '{}'", say(what), key), say(form));
  }
}

PathStepClaim readStep(const TomlValue& table, Diagnostics& diagnostics) {
  TableReader reader(table, diagnostics);
  PathStepClaim step;
  step.to = {reader.text("to").value_or(""), reader.where("to")};
  step.also = readIds(reader, "also", diagnostics);
  step.reason = reader.text("reason").value_or("");
  reader.reportUnknownKeys();
  requireKeys(table, {"to"}, Phrase("the step"),
              Phrase("a step is: to = \"an id, or a file below content/\", reason = \"…\""), diagnostics);
  return step;
}

LeftOutClaim readLeftOut(const TomlValue& table, Diagnostics& diagnostics) {
  TableReader reader(table, diagnostics);
  LeftOutClaim leftOut;
  leftOut.ids = readIds(reader, "ids", diagnostics);
  leftOut.reason = reader.text("reason").value_or("");
  reader.reportUnknownKeys();
  requireKeys(table, {"ids", "reason"}, Phrase("what is left out"),
              Phrase("write: ids = [\"…\"], reason = \"why the path can do without it\""), diagnostics);
  return leftOut;
}

}  // namespace

PathClaim readPath(TableReader& reader, const TomlValue& table, Diagnostics& diagnostics) {
  PathClaim path;
  path.roles = readIds(reader, "roles", diagnostics);
  for (const TomlValue* step : reader.tables("step")) path.steps.push_back(readStep(*step, diagnostics));
  for (const TomlValue* leftOut : reader.tables("left_out")) path.leftOut.push_back(readLeftOut(*leftOut, diagnostics));
  requireKeys(table, {"roles", "step"}, Phrase("the path"),
              Phrase("a path is: roles = [\"…\"], and [[step]] for each thing to read"), diagnostics);
  return path;
}

}  // namespace pejl::parsing
