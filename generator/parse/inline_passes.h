// What Pejl adds to cmark's inlines, each a pass over the tokens inside one paragraph, heading or table cell. They run
// in this order: an attribute block is taken off first, brackets that a wiki link used are no span, both may hold "~~".
#pragma once

#include <optional>
#include <vector>

#include "parse/source_text.h"
#include "parse/tokens.h"

namespace pejl::parsing {

using InlineTokens = std::vector<Token>;

// Takes "{#id key=value}" off the end, with the blanks before it. Returns its bytes in the file, braces included.
struct SourceRange {
  std::uint32_t begin, end;
};
std::optional<SourceRange> takeAttributeBlock(const TokenStream& stream, InlineTokens& inlines);

// [[id]], [[id|text]], [[framework:id]], [[relation::id|text]] and ![[id]]: links and includes with references.
void linkWikiLinks(TokenStream& stream, InlineTokens& inlines, const SourceText& source);

// {-words-}: words that are never linked by themselves. After the wiki links, whose words they may stand in.
void forbidLinks(TokenStream& stream, InlineTokens& inlines);

// [words]{lang=en}: words in another language.
void markLanguages(const TokenStream& stream, InlineTokens& inlines, const SourceText& source, Diagnostics& diagnostics);

// Addresses without marks around them: www., http(s):// and e-mail (GFM 6.9; not ftp, which safeUrl refuses).
void linkAddresses(TokenStream& stream, InlineTokens& inlines, const SourceText& source);

// ~~text~~ and ~text~ (GFM 6.5).
void strikeThrough(TokenStream& stream, InlineTokens& inlines, const SourceText& source);

}  // namespace pejl::parsing
