// A matrix as a table for spreadsheets: CSV after RFC 4180, in UTF-8.
#include "export/steps.h"
#include "graph/matrix.h"

namespace pejl::exporting {
namespace {

std::string titleOf(const Site& site, EntityIndex entity) { return site.entities[entity].title; }

// "støtter; forudsætter (2)": each name once, with how many relations it stands for.
std::string cellText(const Site& site, std::span<const graph::MatrixItem> items) {
  std::string text;
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    const std::string_view name = graph::nameOf(site, items[begin], site.config.language);
    for (end = begin; end < items.size() && graph::nameOf(site, items[end], site.config.language) == name; ++end) {
    }
    if (!text.empty()) text += "; ";
    text += name;
    if (end - begin > 1) text += " (" + std::to_string(end - begin) + ")";
  }
  return text;
}

}  // namespace

// Without this mark Excel takes the bytes for Windows-1252 and shows "vÃ¦rdi". Whatever reads UTF-8 by the book skips it.
std::string byteOrderMark() { return "\xEF\xBB\xBF"; }

std::string csvField(std::string_view text) {
  // A spreadsheet takes what begins so for a formula, and a formula can send data away or start a program
  // (owasp.org, "CSV Injection"). The apostrophe makes it words.
  constexpr std::string_view formulaStarts = "=+-@\t\r";
  const bool isFormula = !text.empty() && formulaStarts.find(text.front()) != std::string_view::npos;
  std::string field = isFormula ? "'" : "";
  field += text;
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string matrixTable(const Site& site, const graph::Matrix& matrix) {
  std::string csv = byteOrderMark();
  csv += "id,";
  for (const EntityIndex column : matrix.columns) csv += "," + csvField(site.entities[column].declared.id);
  csv += "\r\n,";
  for (const EntityIndex column : matrix.columns) csv += "," + csvField(titleOf(site, column));
  csv += "\r\n";
  for (std::uint32_t row = 0; row < matrix.rows.size(); ++row) {
    csv += csvField(site.entities[matrix.rows[row]].declared.id) + "," + csvField(titleOf(site, matrix.rows[row]));
    for (std::uint32_t column = 0; column < matrix.columns.size(); ++column) {
      csv += "," + csvField(cellText(site, matrix.cell(row, column)));
    }
    csv += "\r\n";
  }
  return csv;
}

}  // namespace pejl::exporting
