#include "parse/records.h"

#include <utility>

#include "base/diagnostic_codes.h"
#include "base/toml.h"
#include "base/toml_table.h"
#include "parse/claims.h"

namespace pejl::parsing {
namespace {

MappingClaim readMapping(const TomlValue& table, Diagnostics& diagnostics) {
  TableReader reader(table, diagnostics);
  MappingClaim claim;
  claim.where = reader.where("kind");
  claim.a = readIds(reader, "a", diagnostics);
  claim.b = readIds(reader, "b", diagnostics);
  claim.kind = reader.text("kind").value_or("");
  claim.reason = reader.text("reason").value_or("");
  claim.shared = reader.text("shared").value_or("");
  claim.differenceA = reader.text("difference_a").value_or("");
  claim.differenceB = reader.text("difference_b").value_or("");
  reader.reportUnknownKeys();
  for (const std::string_view key : {"a", "kind"}) {
    if (table.find(key) == nullptr) {
      diagnostics.add(codes::missingKey, table.where, say("the mapping has no '{}'", key),
                      say("a mapping is: a = [\"…\"], b = [\"…\"], kind = \"…\", reason = \"…\""));
    }
  }
  return claim;
}

MappingSetClaim readMappingSet(TableReader& reader, Diagnostics& diagnostics) {
  MappingSetClaim set;
  set.a = reader.text("a").value_or("");
  set.aWhere = reader.where("a");
  set.b = reader.text("b").value_or("");
  set.bWhere = reader.where("b");
  set.author = reader.text("author").value_or("");
  set.date = reader.time("date").value_or("");
  set.state = reader.text("state").value_or("");
  set.method = reader.text("method").value_or("");
  for (const TomlValue* table : reader.tables("mapping")) set.mappings.push_back(readMapping(*table, diagnostics));
  return set;
}

}  // namespace

Document readRecord(const SourceFile& file, const Schema& schema, Diagnostics& diagnostics) {
  Document document;
  document.path = file.path;
  document.declarations.emplace_back();
  document.declarations.front().where = {file.path, 1, 1, 1};
  const std::size_t before = diagnostics.all().size();
  const TomlValue table = parseToml(file.text, file.path, 1, diagnostics);
  if (diagnostics.all().size() > before) return document;
  TableReader reader(table, diagnostics);
  const auto type = schema.findType(reader.text("type").value_or(""));
  const TypeKind kind = type ? schema.types[*type].kind : TypeKind::mappingSet;  // an unknown type is reported by resolve
  if (kind == TypeKind::path) document.readingPath = readPath(reader, table, diagnostics);
  else document.mappingSet = readMappingSet(reader, diagnostics);
  readClaims(reader, table, schema, document, diagnostics);
  const EntityDeclaration& declaration = document.declarations.front();
  for (const std::string_view key : {"id", "type", "title"}) {
    if (table.find(key) == nullptr) {
      diagnostics.add(key == "title" ? codes::missingTitle : codes::missingKey, document.declarations.front().where,
                      say("the file has no '{}'", key), say("write {} = \"…\" at the top", key));
    }
  }
  if (kind != TypeKind::mappingSet && kind != TypeKind::path) {
    diagnostics.add(codes::wrongValue, reader.where("type"),
                    say("a TOML file holds a mapping set or a reading path, not '{}'", declaration.type),
                    say("write other entities as Markdown pages (.md)"));
    document.mappingSet.reset();
  }
  return document;
}

}  // namespace pejl::parsing
