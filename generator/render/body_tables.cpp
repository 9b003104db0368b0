// Tables: a region of its own that may scroll, a caption, and header cells that say what they head.
#include "base/html.h"
#include "model/document_text.h"
#include "render/body_writer.h"

namespace pejl {
namespace {

bool isWhollyStrong(const Document& document, NodeIndex cell) {
  const NodeIndex only = document.nodes[cell].firstChild;
  return only != noNode && document.nodes[only].kind == NodeKind::strong && document.nodes[only].nextSibling == noNode;
}

}  // namespace

// The first column names the rows when its own heading is empty, or when all its cells are written in **bold**.
FirstColumn BodyWriter::firstColumnOf(NodeIndex table) const {
  bool allStrong = true, hasRows = false;
  for (NodeIndex row = document_.nodes[table].firstChild; row != noNode; row = document_.nodes[row].nextSibling) {
    if (document_.nodes[row].kind != NodeKind::tableRow) continue;
    const NodeIndex cell = document_.nodes[row].firstChild;
    if (cell == noNode) return FirstColumn::data;
    if (document_.nodes[row].level == 1) {
      if (document_.nodes[cell].firstChild == noNode) return FirstColumn::names;
      continue;
    }
    hasRows = true;
    allStrong = allStrong && isWhollyStrong(document_, cell);
  }
  return hasRows && allStrong ? FirstColumn::names : FirstColumn::data;
}

void BodyWriter::writeTable(std::string& out, NodeIndex index) {
  const NodeIndex first = document_.nodes[index].firstChild;
  const bool hasCaption = first != noNode && document_.nodes[first].kind == NodeKind::tableCaption;
  std::string name = regionName(words_.table, ++tables_);
  if (hasCaption) {
    name = std::string(words_.table) + " " + std::to_string(tables_) + ": " +
           plainText(document_, first, [&](std::uint32_t reference) { return surroundings_.linkOf(reference).words; });
  }
  out += "<section class=\"table\" tabindex=\"0\" aria-label=\"";
  appendAttribute(out, name);
  out += "\">\n<table>\n";
  if (hasCaption) writeCaption(out, first);
  const FirstColumn firstColumn = firstColumnOf(index);
  bool inBody = false;
  for (NodeIndex row = hasCaption ? document_.nodes[first].nextSibling : first; row != noNode; row = document_.nodes[row].nextSibling) {
    const bool isHead = document_.nodes[row].level == 1;
    if (isHead) out += "<thead>\n";
    if (!isHead && !inBody) out += "<tbody>\n";
    inBody = inBody || !isHead;
    writeRow(out, row, firstColumn);
    if (isHead) out += "</thead>\n";
  }
  out += inBody ? "</tbody>\n</table>\n</section>\n" : "</table>\n</section>\n";
}

void BodyWriter::writeCaption(std::string& out, NodeIndex caption) {
  writeOpeningTag(out, "caption", caption);
  writeInlines(out, caption);
  writePermalink(out, caption);
  out += "</caption>\n";
}

void BodyWriter::writeRow(std::string& out, NodeIndex index, FirstColumn firstColumn) {
  const bool isHead = document_.nodes[index].level == 1;
  out += "<tr>\n";
  for (NodeIndex cell = document_.nodes[index].firstChild; cell != noNode; cell = document_.nodes[cell].nextSibling) {
    const bool isFirst = cell == document_.nodes[index].firstChild;
    const bool namesRow = !isHead && isFirst && firstColumn == FirstColumn::names;
    // An empty corner heads nothing.
    const bool isHeading = (isHead && !(isFirst && document_.nodes[cell].firstChild == noNode)) || namesRow;
    out += !isHeading ? "<td" : namesRow ? "<th scope=\"row\"" : "<th scope=\"col\"";
    const auto alignment = static_cast<Alignment>(document_.nodes[cell].level);
    if (alignment == Alignment::left) out += " class=\"align-left\"";
    if (alignment == Alignment::center) out += " class=\"align-center\"";
    if (alignment == Alignment::right) out += " class=\"align-right\"";
    out += '>';
    writeInlines(out, cell);
    out += isHeading ? "</th>\n" : "</td>\n";
  }
  out += "</tr>\n";
}

}  // namespace pejl
