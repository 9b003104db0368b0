// The running text of one paragraph or table cell, as a reader reads it across emphasis and line ends, cut into words
// that know where they stand in the tree. One is filled again and again, so that reading a site allocates little.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/document_text.h"
#include "terms/lexicon.h"

namespace pejl::terming {

// A stretch of the block's text that is one text node's, or stands for something else.
struct Piece {
  NodeIndex node = noNode;
  std::uint32_t begin = 0, length = 0;  // in BlockText::text
  bool isFixed = false;                 // of a link, code or raw HTML: nothing in it can be linked
  bool isForbidden = false;             // between {- and -}
};

struct TextWord {
  WordNumber number = unknownWord;   // in lower case
  WordNumber acronym = unknownWord;  // of its capitals: "MED" in "MED-udvalget"
  std::uint32_t begin = 0, end = 0;  // in BlockText::text
  bool afterBlank : 1 = false;       // nothing but blanks between it and the word before
  bool startsSentence : 1 = false;
  bool isCapital : 1 = false;        // its first letter
  bool isAllCapitals : 1 = false;    // two letters or more
  bool hyphenAfter : 1 = false;      // "løn-" in "løn- og personalesporet"
  bool isFixed : 1 = false;
  bool isForbidden : 1 = false;
};

struct BlockText {
  std::string text;
  std::vector<Piece> pieces;
  std::vector<TextWord> words;
  std::vector<std::uint32_t> quotes;  // where quotation marks begin, in order

  std::string_view of(const TextWord& word) const { return std::string_view(text).substr(word.begin, word.end - word.begin); }
};

// Whether a quotation mark ends right before `offset`.
bool quoteEndsAt(std::string_view text, std::size_t offset);

// What stands in the block, as plainText() says it.
void readBlock(BlockText& block, const Document& document, NodeIndex node, const TitleOfReference& titleOf, const Lexicon& lexicon);

}  // namespace pejl::terming
