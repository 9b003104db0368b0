#include "base/diagnostic_printer.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/diagnostic_formats.h"
#include "base/harmless.h"
#include "base/json.h"
#include "base/text.h"

namespace pejl {
namespace {

struct Range {
  char32_t first, last;
};

// Marks that stand on the letter before them, and signs without width. From Unicode's Mn, Me and Cf; the blocks that
// European text and emoji use, not all scripts.
constexpr std::array<Range, 7> withoutWidth = {{{0x0300, 0x036F}, {0x0483, 0x0489}, {0x1AB0, 0x1AFF},
                                                {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF},
                                                {0xFE00, 0xFE0F}}};
// East Asian Width W and F, and emoji, by block.
constexpr std::array<Range, 9> wide = {{{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF},
                                        {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F},
                                        {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};

template <std::size_t size>
bool isIn(const std::array<Range, size>& ranges, char32_t c) {
  return std::any_of(ranges.begin(), ranges.end(), [c](const Range& r) { return c >= r.first && c <= r.last; });
}

int widthOf(char32_t c) {
  if (c < 0x300) return 1;
  if (isIn(withoutWidth, c)) return 0;
  return isIn(wide, c) ? 2 : 1;
}

struct Palette {
  std::string_view place, error, warning, note, caret, end;
};
constexpr Palette plain{};
constexpr Palette coloured{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[32m", "\x1b[0m"};

std::string_view colourOf(Severity severity, const Palette& palette) {
  if (severity == Severity::error) return palette.error;
  return severity == Severity::warning ? palette.warning : palette.note;
}

// As people read it.
Message wordFor(Severity severity) {
  switch (severity) {
    case Severity::error: return say("error");
    case Severity::warning: return say("warning");
    case Severity::note: return say("note");
    case Severity::hint: break;
  }
  return say("hint");
}

void appendPlace(std::string& out, const Location& where) {
  out += harmless(where.file);
  if (where.line == 0) return;
  out += ':' + std::to_string(where.line);
  if (where.column != 0) out += ':' + std::to_string(where.column);
}

// A page of prose may keep a paragraph on one line; what is shown of it begins this long before the place.
constexpr std::size_t longestExcerpt = 160, shownBefore = 60;

struct Excerpt {
  std::u32string letters;
  std::size_t place = 0;  // index in letters that the caret points at
  bool cutBefore = false, cutAfter = false;
};

Excerpt excerptOf(const Diagnostic& finding) {
  Excerpt excerpt;
  for (std::size_t i = 0; i < finding.excerpt.size();) excerpt.letters += decodeCodePoint(finding.excerpt, i);
  const std::size_t size = excerpt.letters.size();
  excerpt.place = std::min<std::size_t>(finding.where.column == 0 ? 0 : finding.where.column - 1, size);
  if (size <= longestExcerpt) return excerpt;
  const std::size_t before = excerpt.place > shownBefore ? excerpt.place - shownBefore : 0;
  const std::size_t begin = std::min(before, size - longestExcerpt);
  excerpt.letters = excerpt.letters.substr(begin, longestExcerpt);
  excerpt.place -= begin;
  excerpt.cutBefore = begin > 0;
  excerpt.cutAfter = begin + excerpt.letters.size() < size;
  return excerpt;
}

void appendExcerpt(std::string& out, const Diagnostic& finding, const Palette& palette) {
  const Excerpt excerpt = excerptOf(finding);
  out += excerpt.cutBefore ? "  …" : "  ";
  for (const char32_t c : excerpt.letters) appendUtf8(out, isControl(c) ? U'?' : c);
  out += excerpt.cutAfter ? "…\n" : "\n";
  if (finding.where.column == 0) return;
  out += excerpt.cutBefore ? "   " : "  ";
  for (std::size_t i = 0; i < excerpt.place; ++i) {
    const char32_t c = excerpt.letters[i];
    if (c == U'\t') {
      out += '\t';
    } else {
      out.append(isControl(c) ? 1u : static_cast<std::size_t>(widthOf(c)), ' ');
    }
  }
  // The line under the place: a caret, then '~' to its end or the line's.
  const std::size_t end = std::min<std::size_t>(excerpt.place + std::max(finding.where.length, 1u), excerpt.letters.size());
  std::size_t columns = 0;
  for (std::size_t i = excerpt.place; i < end; ++i) {
    columns += excerpt.letters[i] == U'\t' ? 1u : static_cast<std::size_t>(widthOf(excerpt.letters[i]));
  }
  out += palette.caret;
  out += '^';
  if (columns > 1) out.append(columns - 1, '~');
  out += palette.end;
  out += '\n';
}

void appendHuman(std::string& out, const Diagnostic& finding, const Palette& palette, const Catalogue& catalogue) {
  out += palette.place;
  appendPlace(out, finding.where);
  out += palette.end;
  out += ": ";
  out += colourOf(finding.severity, palette);
  out += wordFor(finding.severity).in(catalogue);
  out += '[' + finding.code + ']';
  out += palette.end;
  out += ": ";
  out += harmless(finding.message.in(catalogue)) + '\n';
  if (!finding.excerpt.empty()) appendExcerpt(out, finding, palette);
  for (const RelatedPlace& place : finding.related) {
    out += "  " + say("see:").in(catalogue) + ' ';
    appendPlace(out, place.where);
    out += ": " + harmless(place.what.in(catalogue)) + '\n';
  }
  if (!finding.help.empty()) out += "  " + say("help: {}", harmless(finding.help.in(catalogue))).in(catalogue) + '\n';
}

void writePlace(JsonWriter& json, const Location& where) {
  json.field("path", harmless(where.file));
  if (where.line != 0) {
    json.key("line");
    json.integer(where.line);
  }
  if (where.column == 0) return;
  json.key("column");
  json.integer(where.column);
  json.key("length");
  json.integer(where.length);
}

void appendJson(std::string& out, const Diagnostic& finding, const Catalogue& catalogue) {
  JsonWriter json(out);
  json.beginObject();
  writePlace(json, finding.where);
  json.field("severity", nameOf(finding.severity));
  json.field("code", finding.code);
  json.field("message", harmless(finding.message.in(catalogue)));
  json.fieldUnlessEmpty("help", harmless(finding.help.in(catalogue)));
  if (!finding.related.empty()) {
    json.key("related");
    json.beginArray();
    for (const RelatedPlace& place : finding.related) {
      json.beginObject();
      writePlace(json, place.where);
      json.field("what", harmless(place.what.in(catalogue)));
      json.endObject();
    }
    json.endArray();
  }
  json.endObject();
  out += '\n';
}

Message counted(std::size_t count, Severity severity) {
  const bool isOne = count == 1;
  switch (severity) {
    case Severity::error: return isOne ? say("1 error") : say("{} errors", count);
    case Severity::warning: return isOne ? say("1 warning") : say("{} warnings", count);
    case Severity::note: return isOne ? say("1 note") : say("{} notes", count);
    case Severity::hint: break;
  }
  return isOne ? say("1 hint") : say("{} hints", count);
}

}  // namespace

std::string_view nameOf(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "note";
    case Severity::hint: break;
  }
  return "hint";
}

void addExcerpts(std::vector<Diagnostic>& findings, const LineOf& lineOf) {
  for (Diagnostic& finding : findings) {
    if (finding.where.line == 0 || !finding.excerpt.empty()) continue;
    finding.excerpt = lineOf(finding.where.file, finding.where.line);
  }
}

std::string printFindings(std::span<const Diagnostic> findings, DiagnosticFormat format, Colour colour, const Catalogue& catalogue) {
  if (format == DiagnosticFormat::sarif) return formats::sarif(findings, catalogue);
  if (format == DiagnosticFormat::github) return formats::github(findings, catalogue);
  if (format == DiagnosticFormat::gitlab) return formats::gitlab(findings, catalogue);
  std::string out;
  for (const Diagnostic& finding : findings) {
    if (format == DiagnosticFormat::json) {
      appendJson(out, finding, catalogue);
    } else {
      appendHuman(out, finding, colour == Colour::on ? coloured : plain, catalogue);
    }
  }
  return out;
}

Message countsOf(std::span<const Diagnostic> findings) {
  std::array<std::size_t, 4> counts{};
  for (const Diagnostic& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  Message all = say("{}, {}", counted(counts[0], Severity::error), counted(counts[1], Severity::warning));
  for (const Severity mild : {Severity::note, Severity::hint}) {
    const std::size_t count = counts[static_cast<std::size_t>(mild)];
    if (count != 0) all = say("{}, {}", all, counted(count, mild));
  }
  return all;
}

}  // namespace pejl
