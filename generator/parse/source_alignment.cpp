#include "parse/source_alignment.h"

#include <algorithm>

namespace pejl::parsing {
namespace {

bool isAsciiPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

std::size_t codePointLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The length of an entity at the start of `source`, such as "&auml;", or 0.
std::size_t entityLength(std::string_view source) {
  const std::size_t end = source.substr(0, 40).find(';');  // The longest name of HTML5 has 33 characters.
  if (source.empty() || source[0] != '&' || end == std::string_view::npos || end < 2) return 0;
  const auto isWord = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
  };
  return std::all_of(source.begin() + 1, source.begin() + static_cast<std::ptrdiff_t>(end), isWord) ? end + 1 : 0;
}

bool isAmpersandEntity(std::string_view entity) {
  return entity == "&amp;" || entity == "&AMP;" || entity == "&#38;" || entity == "&#x26;" || entity == "&#X26;";
}

// How many bytes of `text` the entity became: one code point, or two for a few names.
std::size_t decodedLength(std::string_view text, std::string_view sourceAfter) {
  const std::size_t one = std::min(codePointLength(text[0]), text.size());
  const auto fits = [&](std::size_t length) {
    return length == text.size() || sourceAfter.empty() || text[length] == sourceAfter[0] ||
           sourceAfter[0] == '\\' || sourceAfter[0] == '&';
  };
  if (fits(one) || one >= text.size()) return one;
  const std::size_t two = std::min(one + codePointLength(text[one]), text.size());
  return fits(two) ? two : one;
}

}  // namespace

void SourceAlignment::beginBlock(std::uint32_t firstLine, std::uint32_t column, std::uint32_t lastLine,
                                 std::uint32_t quoteDepth) {
  firstLine_ = firstLine;
  column_ = column;
  end_ = source_.lineEnd(std::max(firstLine, lastLine));
  quoteDepth_ = quoteDepth;
  cursor_ = std::min(source_.lineBegin(firstLine) + column - 1, end_);
}

void SourceAlignment::nextLine() { cursor_ = std::min(contentBegin(source_.lineOf(cursor_) + 1), end_); }

void SourceAlignment::moveCursor(std::uint32_t offset) { cursor_ = std::min(std::max(cursor_, offset), end_); }

// A paragraph's later lines lose the marks of the quotes they stand in, and all leading blanks.
std::uint32_t SourceAlignment::contentBegin(std::uint32_t line) const {
  const std::string_view text = source_.line(line);
  std::size_t at = 0;
  std::uint32_t quotes = 0;
  while (at < text.size()) {
    const bool quote = text[at] == '>' && quotes < quoteDepth_;
    if (!quote && text[at] != ' ' && text[at] != '\t') break;
    if (quote) ++quotes;
    ++at;
  }
  return source_.lineBegin(line) + static_cast<std::uint32_t>(at);
}

std::uint32_t SourceAlignment::offsetOf(std::uint32_t line, std::uint32_t column) const {
  if (line == 0 || column == 0) return cursor_;
  if (line > firstLine_) return contentBegin(line) + (column >= column_ ? column - column_ : 0);
  return source_.lineBegin(line) + column - 1;
}

std::uint32_t SourceAlignment::locateMark(std::uint32_t line, std::uint32_t column, std::string_view marks) {
  const std::string_view text = source_.text();
  const std::uint32_t said = offsetOf(line, column);
  if (said >= cursor_ && said < end_ && marks.find(text[said]) != std::string_view::npos) {
    cursor_ = said;
    return said;
  }
  const std::size_t found = text.substr(0, end_).find_first_of(marks, cursor_);
  if (found != std::string_view::npos) cursor_ = static_cast<std::uint32_t>(found);
  return cursor_;
}

void SourceAlignment::skip(std::string_view marks, std::uint32_t count) {
  const std::string_view text = source_.text();
  for (; count > 0 && cursor_ < end_ && marks.find(text[cursor_]) != std::string_view::npos; --count) ++cursor_;
}

std::optional<SourceAlignment::Range> SourceAlignment::skipAddress() {
  const std::string_view text = source_.text().substr(0, end_);
  constexpr std::string_view blanks = " \t\n\r";
  if (text.substr(cursor_, 2) != "](") return std::nullopt;
  std::size_t begin = std::min(text.find_first_not_of(blanks, cursor_ + 2), text.size());
  std::size_t end = begin;
  std::size_t after = begin;
  if (begin < text.size() && text[begin] == '<') {
    end = std::min(text.find('>', ++begin), text.size());
    after = std::min(end + 1, text.size());
  } else {
    std::size_t open = 0;
    for (; end < text.size() && blanks.find(text[end]) == std::string_view::npos; ++end) {
      if (text[end] == '\\') {
        ++end;
      } else if (text[end] == '(') {
        ++open;
      } else if (text[end] == ')' && open-- == 0) {
        break;
      }
    }
    end = std::min(end, text.size());
    after = end;
  }
  after = std::min(text.find_first_not_of(blanks, after), text.size());
  if (after < text.size() && (text[after] == '"' || text[after] == '\'' || text[after] == '(')) {
    const char quote = text[after] == '(' ? ')' : text[after];
    for (++after; after < text.size() && text[after] != quote; ++after) {
      if (text[after] == '\\') ++after;
    }
    after = std::min(text.find_first_not_of(blanks, std::min(after + 1, text.size())), text.size());
  }
  cursor_ = static_cast<std::uint32_t>(after < text.size() && text[after] == ')' ? after + 1 : end);
  return Range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void SourceAlignment::locateText(TokenStream& stream, Token& token, std::uint32_t line, std::uint32_t column) {
  const std::string_view literal = stream.textOf(token);
  const std::string_view file = source_.text();
  const auto length = static_cast<std::uint32_t>(literal.size());
  const std::uint32_t said = std::max(offsetOf(line, column), cursor_);
  const bool resolved = literal.find_first_of("\\&") != std::string_view::npos;
  token.sourceBegin = said;
  if (!resolved && said + length <= end_ && file.substr(said, length) == literal) {
    token.sourceEnd = said + length;
  } else {
    token.exact = false;
    std::optional<std::uint32_t> end = align(stream, token, said);
    if (!end && cursor_ != said) {
      token.sourceBegin = cursor_;
      end = align(stream, token, cursor_);
    }
    if (!end) {
      // cmark's line can lag after a link whose address stands on a line of its own.
      const std::size_t found = file.substr(0, end_).find(literal.substr(0, 12), cursor_);
      if (found != std::string_view::npos) token.sourceBegin = static_cast<std::uint32_t>(found);
      end = align(stream, token, token.sourceBegin);
    }
    if (!end) {
      stream.pieces.push_back({token.textBegin, token.textLength, token.sourceBegin, TextPiece::Origin::unknown});
      end = std::min(token.sourceBegin + length, end_);
    }
    token.sourceEnd = *end;
  }
  cursor_ = std::min(std::max(token.sourceEnd, cursor_), end_);
}

// Walks text and file side by side. Nothing, and no pieces, when they do not match.
std::optional<std::uint32_t> SourceAlignment::align(TokenStream& stream, const Token& token,
                                                    std::uint32_t offset) const {
  const std::string_view literal = stream.textOf(token);
  const std::string_view file = source_.text().substr(0, end_);
  const std::size_t piecesBefore = stream.pieces.size();
  std::size_t at = offset;
  const auto add = [&](std::size_t begin, std::size_t length, std::size_t from, TextPiece::Origin origin) {
    stream.pieces.push_back({token.textBegin + static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(length),
                             static_cast<std::uint32_t>(from), origin});
  };
  for (std::size_t i = 0; i < literal.size();) {
    const std::string_view rest = at < file.size() ? file.substr(at) : std::string_view{};
    const std::size_t entity = entityLength(rest);
    if (rest.size() >= 2 && rest[0] == '\\' && isAsciiPunctuation(rest[1]) && rest[1] == literal[i]) {
      add(i, 1, at, TextPiece::Origin::escaped);
      at += 2, i += 1;
    } else if (entity != 0 && (literal[i] != '&' || isAmpersandEntity(rest.substr(0, entity)))) {
      const std::size_t length = decodedLength(literal.substr(i), rest.substr(entity));
      add(i, length, at, TextPiece::Origin::escaped);
      at += entity, i += length;
    } else if (!rest.empty() && rest[0] == literal[i]) {
      std::size_t run = 1;
      while (i + run < literal.size() && run < rest.size() && rest[run] == literal[i + run] && rest[run] != '\\' &&
             rest[run] != '&') {
        ++run;
      }
      add(i, run, at, TextPiece::Origin::plain);
      at += run, i += run;
    } else {
      stream.pieces.resize(piecesBefore);
      return std::nullopt;
    }
  }
  return static_cast<std::uint32_t>(at);
}

}  // namespace pejl::parsing
