// Where in the file the text of an inline of cmark stands. cmark resolves backslashes and entities, joins what it
// resolved, and counts columns as if every line of a paragraph began where its first does; this finds the bytes again.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parse/source_text.h"
#include "parse/tokens.h"

namespace pejl::parsing {

// A paragraph, heading or table cell while its inlines are read.
class SourceAlignment {
 public:
  explicit SourceAlignment(const SourceText& source) : source_(source) {}

  // Lines and byte column (from 1) where the block begins and ends; how many block quotes it stands in.
  void beginBlock(std::uint32_t firstLine, std::uint32_t column, std::uint32_t lastLine, std::uint32_t quoteDepth);
  void nextLine();

  // The offset in the file of the mark that cmark says stands at (line, column): one of `marks` does, else it is the
  // next of them. The cursor moves there.
  std::uint32_t locateMark(std::uint32_t line, std::uint32_t column, std::string_view marks);

  // Sets the source of a text token, and adds pieces where it differs from the file.
  void locateText(TokenStream& stream, Token& token, std::uint32_t line, std::uint32_t column);

  // Where the next inline can begin at the earliest.
  std::uint32_t cursor() const { return cursor_; }
  void moveCursor(std::uint32_t offset);
  // Moves it past bytes of `marks`, at most `count`.
  void skip(std::string_view marks, std::uint32_t count);

  // With the cursor at the end of a link's text: moves it past "](address "title")" and says where the address is.
  // Nothing for a reference link.
  struct Range {
    std::uint32_t begin, end;
  };
  std::optional<Range> skipAddress();

 private:
  std::uint32_t contentBegin(std::uint32_t line) const;
  std::uint32_t offsetOf(std::uint32_t line, std::uint32_t column) const;
  std::optional<std::uint32_t> align(TokenStream& stream, const Token& token, std::uint32_t offset) const;

  const SourceText& source_;
  std::uint32_t firstLine_ = 1, column_ = 1, end_ = 0, quoteDepth_ = 0, cursor_ = 0;
};

}  // namespace pejl::parsing
