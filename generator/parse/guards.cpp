#include "parse/guards.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl::parsing {
namespace {

constexpr std::size_t maximumPage = 4u << 20;        // cmark takes about 30 bytes of memory for a byte of page.
constexpr std::size_t maximumMarkers = 100;          // "- " 1,000 deep with blank lines: 18 s
constexpr std::size_t maximumIndentation = 400;      // the same, built line by line
constexpr std::size_t maximumColumns = 256;          // 8,000 columns: 0.4 s; 65,000: 134 s
constexpr std::size_t maximumCompletedCells = 65536; // 70 KB of short rows under 10,000 columns: more than 8 GB
constexpr std::size_t maximumDelimiterRows = 32;     // "|a|b|" over "|-|", repeated in a paragraph: 10 s in 100 KB
constexpr std::size_t maximumParagraph = 64u << 10;  // What is quadratic in a paragraph stays below a second.

bool isBlank(char c) { return c == ' ' || c == '\t'; }

struct LineShape {
  std::size_t indentation = 0;  // bytes before the first mark
  std::size_t markers = 0;      // of quotes and lists
  std::string_view rest;        // after them
};

// The length of a list or quote mark with a blank after it at the start of `text`, or 0.
std::size_t markerLength(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == '>') return 1;
  std::size_t length = 0;
  if (text[0] == '-' || text[0] == '+' || text[0] == '*') {
    length = 1;
  } else {
    while (length < text.size() && length < 9 && text[length] >= '0' && text[length] <= '9') ++length;
    if (length == 0 || length == text.size() || (text[length] != '.' && text[length] != ')')) return 0;
    ++length;
  }
  return length == text.size() || isBlank(text[length]) ? length : 0;
}

LineShape shapeOf(std::string_view line) {
  LineShape shape;
  std::size_t at = 0;
  while (at < line.size() && isBlank(line[at])) ++at;
  shape.indentation = at;
  for (std::size_t length = markerLength(line.substr(at)); length > 0; length = markerLength(line.substr(at))) {
    ++shape.markers;
    at += length;
    while (at < line.size() && isBlank(line[at])) ++at;
  }
  shape.rest = line.substr(at);
  return shape;
}

// Cells of a row at most: pipes that are not escaped, and one.
std::size_t cellsIn(std::string_view row) {
  std::size_t cells = 1;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\') {
      ++i;
    } else if (row[i] == '|') {
      ++cells;
    }
  }
  return cells;
}

bool isDelimiterRow(std::string_view text) {
  return text.find('-') != std::string_view::npos && text.find_first_not_of(" \t|:-\r") == std::string_view::npos;
}

// Three or more '`' or '~' at the start; 0 when it is no fence.
std::size_t fenceLength(std::string_view text) {
  if (text.empty() || (text[0] != '`' && text[0] != '~')) return 0;
  const std::size_t end = text.find_first_not_of(text[0]);
  const std::size_t length = end == std::string_view::npos ? text.size() : end;
  const bool inlineCode = text[0] == '`' && text.find('`', length) != std::string_view::npos;
  return length >= 3 && !inlineCode ? length : 0;
}

class Guard {
 public:
  Guard(const SourceText& source, Diagnostics& diagnostics) : source_(source), diagnostics_(diagnostics) {}

  bool run(std::uint32_t firstLine);

 private:
  bool readLine(std::uint32_t number);
  bool readFence(const LineShape& shape);
  bool readParagraphLine(std::uint32_t number, std::string_view line, const LineShape& shape);
  bool refuse(std::uint32_t line, Message message, Message help);

  const SourceText& source_;
  Diagnostics& diagnostics_;
  char fenceMark_ = 0;
  std::size_t fence_ = 0;           // length of the open fence
  std::size_t paragraph_ = 0;       // bytes since the last blank line or new block
  std::size_t lines_ = 0;           // lines since then
  std::size_t delimiterRows_ = 0;   // in the paragraph
  std::size_t columns_ = 0;         // of the table we are in
  std::size_t headCells_ = 0;       // of the line before
  std::size_t completed_ = 0;       // cells that cmark adds to short rows, in the page
};

bool Guard::refuse(std::uint32_t line, Message message, Message help) {
  const std::uint32_t begin = source_.lineBegin(line);
  diagnostics_.add(codes::tooComplex, source_.locationOf(begin, begin + 1), std::move(message), std::move(help));
  return false;
}

bool Guard::run(std::uint32_t firstLine) {
  if (source_.text().size() > maximumPage) return refuse(1, say("the page is larger than 4 MiB"), say("split it into several pages"));
  for (std::uint32_t line = firstLine; line <= source_.lineCount(); ++line) {
    if (!readLine(line)) return false;
  }
  return true;
}

bool Guard::readFence(const LineShape& shape) {
  const std::size_t length = fenceLength(shape.rest);
  if (fence_ == 0) {
    if (length == 0) return false;
    fence_ = length;
    fenceMark_ = shape.rest[0];
    paragraph_ = 0;
    return true;
  }
  const bool closes = length >= fence_ && shape.rest[0] == fenceMark_ && trim(shape.rest.substr(length)).empty();
  if (closes) fence_ = 0;
  return true;
}

bool Guard::readLine(std::uint32_t number) {
  const std::string_view line = source_.line(number);
  const LineShape shape = shapeOf(line);
  if (shape.markers > maximumMarkers) {
    return refuse(number, say("more than 100 marks of lists and quotes on one line"), say("write it flatter"));
  }
  if (shape.markers > 0 && shape.indentation > maximumIndentation) {
    return refuse(number, say("a list or quote indented by more than 400 blanks"), say("write it flatter"));
  }
  if (readFence(shape)) return true;
  return readParagraphLine(number, line, shape);
}

bool Guard::readParagraphLine(std::uint32_t number, std::string_view line, const LineShape& shape) {
  const bool blank = trim(shape.rest).empty();
  if (blank || shape.markers > 0 || startsWith(shape.rest, "#")) {
    paragraph_ = lines_ = delimiterRows_ = columns_ = 0;
  }
  if (blank) return true;
  ++lines_;
  const std::size_t cells = cellsIn(shape.rest);
  if (isDelimiterRow(shape.rest)) {
    if (cells > maximumColumns + 2) {
      return refuse(number, say("a table with more than 256 columns"), say("split the table"));
    }
    if (++delimiterRows_ > maximumDelimiterRows) {
      return refuse(number, say("more than 32 lines that look like the line below a table's head in one paragraph"),
                    say("put blank lines between the tables"));
    }
    // A table begins when its head has as many cells; the text before it is a paragraph of its own.
    const bool headFits = headCells_ + 2 >= cells && cells + 2 >= headCells_ && lines_ > 1;
    if (headFits) columns_ = std::max(columns_, cells);
    paragraph_ = headFits ? 0 : paragraph_;
  } else if (columns_ > 0) {
    if (columns_ > cells) completed_ += columns_ - cells;
    if (completed_ > maximumCompletedCells) {
      return refuse(number, say("tables whose rows lack more than 65,536 cells"), say("give each row all its cells"));
    }
    paragraph_ = 0;
  }
  headCells_ = cells;
  paragraph_ += line.size() + 1;
  if (paragraph_ > maximumParagraph) {
    return refuse(number, say("a paragraph longer than 64 KiB ends here or later"), say("put blank lines between its parts"));
  }
  return true;
}

}  // namespace

bool withinLimits(const SourceText& source, std::uint32_t firstLine, Diagnostics& diagnostics) {
  return Guard(source, diagnostics).run(firstLine);
}

}  // namespace pejl::parsing
