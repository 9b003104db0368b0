// Markdown as cmark understands it, as one row of tokens: what markdown.cpp gives, what the passes of our own change,
// and what tree.cpp makes nodes of. Text stands in one string; every token knows which bytes of the file it came from.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace pejl::parsing {

inline constexpr std::uint32_t unknownOffset = std::numeric_limits<std::uint32_t>::max();

enum class Role : std::uint8_t { open, close, leaf };

struct Token {
  Role role = Role::leaf;
  NodeKind kind = NodeKind::text;
  std::uint8_t level = 0;   // as Node::level
  bool tight = false;       // as Node::tight
  bool exact = true;        // text: byte for byte as in the file; else TokenStream::pieces tells
  std::uint32_t textBegin = 0, textLength = 0;
  std::uint32_t detail = 0; // as Node::detail; link, image, include: index in TokenStream::references
  std::uint32_t sourceBegin = unknownOffset, sourceEnd = unknownOffset;  // in the file; of a closing token unknown
};

// Text that does not stand in the file as it reads: after a backslash, from an entity, or around one.
struct TextPiece {
  enum class Origin : std::uint8_t {
    plain,    // byte for byte
    escaped,  // written with a backslash or as an entity: never part of our own syntax
    unknown   // somewhere near: all of it is said to stand at sourceBegin
  };
  std::uint32_t textBegin, textLength;
  std::uint32_t sourceBegin;
  Origin origin;
};

struct TokenStream {
  std::vector<Token> tokens;
  std::string text;
  std::vector<TextPiece> pieces;      // by textBegin
  std::vector<Reference> references;  // in no order that matters

  std::string_view textOf(const Token& token) const {
    return std::string_view(text).substr(token.textBegin, token.textLength);
  }
  // Where in the file the byte at `textOffset` of TokenStream::text, which is one of `token`'s, was written.
  std::uint32_t sourceOf(const Token& token, std::uint32_t textOffset) const;
  // Whether that byte was written with a backslash or as an entity.
  bool isEscaped(const Token& token, std::uint32_t textOffset) const;
  // The text [begin, end) of a text token, offsets in TokenStream::text, as a token of its own.
  Token part(const Token& token, std::uint32_t begin, std::uint32_t end) const;

 private:
  const TextPiece* pieceAt(std::uint32_t textOffset) const;
};

}  // namespace pejl::parsing
