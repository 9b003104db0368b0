#include "parse/source_text.h"

#include <algorithm>

namespace pejl::parsing {

SourceText::SourceText(const std::string& path, std::string_view text) : path_(path), text_(text) {
  lineStarts_.reserve(text.size() / 40 + 1);
  lineStarts_.push_back(0);
  const bool hasCarriageReturn = text.find('\r') != std::string_view::npos;
  if (!hasCarriageReturn) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      lineStarts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
    return;
  }
  for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
       at = text.find_first_of("\r\n", at + 1)) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
    lineStarts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t SourceText::lineBegin(std::uint32_t line) const {
  return line >= 1 && line <= lineStarts_.size() ? lineStarts_[line - 1] : static_cast<std::uint32_t>(text_.size());
}

std::uint32_t SourceText::lineEnd(std::uint32_t line) const {
  std::uint32_t end = lineBegin(line + 1);
  const std::uint32_t begin = lineBegin(line);
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  return end;
}

std::string_view SourceText::line(std::uint32_t number) const {
  return text_.substr(lineBegin(number), lineEnd(number) - lineBegin(number));
}

std::uint32_t SourceText::lineOf(std::uint32_t offset) const {
  const auto after = std::upper_bound(lineStarts_.begin(), lineStarts_.end(), offset);
  return static_cast<std::uint32_t>(after - lineStarts_.begin());
}

Position SourceText::positionOf(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const bool onward = offset >= lastOffset_ && (last_.line == lineStarts_.size() || offset < lineStarts_[last_.line]);
  if (!onward) {
    last_.line = lineOf(offset);
    last_.column = 1;
    lastOffset_ = lineStarts_[last_.line - 1];
  }
  last_.column += static_cast<std::uint32_t>(countCodePoints(text_.substr(lastOffset_, offset - lastOffset_)));
  lastOffset_ = offset;
  return last_;
}

Location SourceText::locationOf(std::uint32_t begin, std::uint32_t end) const {
  begin = std::min(begin, static_cast<std::uint32_t>(text_.size()));
  const Position position = positionOf(begin);
  end = std::max(begin, std::min(end, lineEnd(position.line)));
  const auto length = static_cast<std::uint32_t>(countCodePoints(text_.substr(begin, end - begin)));
  return {path_, position.line, position.column, std::max(length, 1u)};
}

}  // namespace pejl::parsing
