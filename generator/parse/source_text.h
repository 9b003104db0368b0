// A file's text with its lines: turns byte offsets, and the lines and byte columns of cmark, into places as people
// count them. Lines end in LF (discover has seen to that); a lone CR ends a line too, as it does for cmark.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"

namespace pejl::parsing {

class SourceText {
 public:
  // Both must outlive it. `text` is at most 4 GiB.
  SourceText(const std::string& path, std::string_view text);

  std::string_view text() const { return text_; }
  const std::string& path() const { return path_; }
  std::uint32_t lineCount() const { return static_cast<std::uint32_t>(lineStarts_.size()); }

  // Offset of the first byte of a line (from 1), and of the byte after its last one, line end not counted. A line
  // beyond the last is empty and stands at the end.
  std::uint32_t lineBegin(std::uint32_t line) const;
  std::uint32_t lineEnd(std::uint32_t line) const;
  std::string_view line(std::uint32_t number) const;
  std::uint32_t lineOf(std::uint32_t offset) const;

  // Amortised: offsets that come in rising order cost no more than one walk over each line.
  Position positionOf(std::uint32_t offset) const;
  // The place of bytes [begin, end), of which the first line counts.
  Location locationOf(std::uint32_t begin, std::uint32_t end) const;

 private:
  const std::string& path_;
  std::string_view text_;
  std::vector<std::uint32_t> lineStarts_;
  // Where the last question was answered, so that many on one long line are not quadratic.
  mutable std::uint32_t lastOffset_ = 0;
  mutable Position last_;
};

}  // namespace pejl::parsing
