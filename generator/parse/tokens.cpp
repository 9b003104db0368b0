#include "parse/tokens.h"

#include <algorithm>

namespace pejl::parsing {

const TextPiece* TokenStream::pieceAt(std::uint32_t textOffset) const {
  const auto after = std::upper_bound(pieces.begin(), pieces.end(), textOffset,
                                      [](std::uint32_t offset, const TextPiece& piece) { return offset < piece.textBegin; });
  return after == pieces.begin() ? nullptr : &*(after - 1);
}

std::uint32_t TokenStream::sourceOf(const Token& token, std::uint32_t textOffset) const {
  if (token.exact) return token.sourceBegin + (textOffset - token.textBegin);
  const TextPiece* piece = pieceAt(textOffset);
  if (piece == nullptr || piece->textBegin < token.textBegin) return token.sourceBegin;
  return piece->sourceBegin + (piece->origin == TextPiece::Origin::plain ? textOffset - piece->textBegin : 0);
}

bool TokenStream::isEscaped(const Token& token, std::uint32_t textOffset) const {
  if (token.exact) return false;
  const TextPiece* piece = pieceAt(textOffset);
  return piece != nullptr && piece->origin == TextPiece::Origin::escaped && textOffset < piece->textBegin + piece->textLength;
}

Token TokenStream::part(const Token& token, std::uint32_t begin, std::uint32_t end) const {
  Token result = token;
  result.textBegin = begin;
  result.textLength = end - begin;
  result.sourceBegin = sourceOf(token, begin);
  result.sourceEnd = end == token.textBegin + token.textLength ? token.sourceEnd : sourceOf(token, end);
  return result;
}

}  // namespace pejl::parsing
