// WCAG 1.3.1: who hears a table cell by cell hears its headings with each, and the caption first.
#include "base/diagnostic_codes.h"
#include "check/rules.h"

namespace pejl::rules {
namespace {

Location placeOf(const Document& document, NodeIndex node) {
  while (document.nodes[node].line == 0 && document.nodes[node].parent != noNode) node = document.nodes[node].parent;
  return {document.path, document.nodes[node].line, document.nodes[node].column, 1};
}

void checkHeaders(const Document& document, NodeIndex table, NodeIndex headRow, Diagnostics& diagnostics) {
  std::size_t column = 0, empty = 0, firstEmpty = 0;
  for (NodeIndex cell = document.nodes[headRow].firstChild; cell != noNode; cell = document.nodes[cell].nextSibling) {
    ++column;
    const bool isCorner = column == 1;  // nothing to say above the names of the rows
    if (document.nodes[cell].firstChild != noNode || isCorner) continue;
    if (empty++ == 0) firstEmpty = column;
  }
  if (empty == 0) return;
  const bool hasNone = empty + 1 >= column;
  diagnostics.add(codes::tableHeader, placeOf(document, table),
                  hasNone ? say("the table has no headings over its columns") : say("column {} has no heading", firstEmpty),
                  say("the first row says what stands below; only its first cell may be empty"));
}

}  // namespace

void checkTables(const Site& site, Diagnostics& diagnostics) {
  for (const Document& document : site.documents) {
    for (NodeIndex index = 0; index < document.nodes.size(); ++index) {
      if (document.nodes[index].kind != NodeKind::table) continue;
      const NodeIndex first = document.nodes[index].firstChild;
      if (first == noNode) continue;
      const bool hasCaption = document.nodes[first].kind == NodeKind::tableCaption;
      if (!hasCaption) {
        diagnostics.add(codes::tableCaption, placeOf(document, index), say("the table does not say what it shows"),
                        say("write a paragraph right above it: Tabel: what it shows"));
      }
      checkHeaders(document, index, hasCaption ? document.nodes[first].nextSibling : first, diagnostics);
    }
  }
}

}  // namespace pejl::rules
