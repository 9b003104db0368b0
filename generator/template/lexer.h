// A template's text → tokens, private to this room. White space is settled here: '-' in a tag trims all of it on that
// side, and lines that hold nothing but {% %} tags and comments leave no trace in the output.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "template/syntax.h"

namespace pejl {

enum class TokenKind : std::uint8_t {
  text,
  comment,
  outputBegin,
  outputEnd,
  tagBegin,
  tagEnd,
  name,
  string,
  integer,
  symbol,
  end
};

struct Token {
  TokenKind kind = TokenKind::end;
  Span where;
  std::string_view text;  // of a string: what it says
};

struct Tokens {
  std::vector<Token> list;  // ends with `end`; holds no comments
  std::optional<Fault> fault;
};

// Strings with escapes are kept in `literals`; all else views `text`.
Tokens tokenize(std::string_view text, std::deque<std::string>& literals);

}  // namespace pejl
