#include "terms/block_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pejl::terming {
namespace {

constexpr std::array<std::string_view, 6> quoteMarks = {"\"", "”", "“", "„", "»", "«"};

class BlockReader {
 public:
  BlockReader(BlockText& block, const Document& document, const TitleOfReference& titleOf, const Lexicon& lexicon)
      : block_(block), document_(document), titleOf_(titleOf), lexicon_(lexicon) {
    block_.text.clear();
    block_.pieces.clear();
    block_.words.clear();
    block_.quotes.clear();
  }

  void read(NodeIndex node) {
    gather(node, false);
    std::size_t offset = 0, end = 0;
    for (Word word = nextWord(block_.text, offset); !word.source.empty(); word = nextWord(block_.text, offset)) {
      addWord(word, end);
      end = word.begin + word.source.size();
    }
    findQuotes();
  }

 private:
  void findQuotes() {
    const std::string_view text = block_.text;
    constexpr std::string_view firstBytes = "\"\xC2\xE2";  // of the marks, and of other signs
    for (std::size_t at = text.find_first_of(firstBytes); at != std::string_view::npos; at = text.find_first_of(firstBytes, at + 1)) {
      const bool isMark = std::any_of(quoteMarks.begin(), quoteMarks.end(), [&](std::string_view mark) { return startsWith(text.substr(at), mark); });
      if (isMark) block_.quotes.push_back(static_cast<std::uint32_t>(at));
    }
  }

  void gather(NodeIndex parent, bool isFixed) {
    for (NodeIndex child = document_.nodes[parent].firstChild; child != noNode; child = document_.nodes[child].nextSibling) {
      const Node& node = document_.nodes[child];
      switch (node.kind) {
        case NodeKind::text:
          addPiece(child, document_.textOf(node), isFixed, node.level != 0);
          break;
        case NodeKind::code:
        case NodeKind::htmlInline:
          addPiece(child, document_.textOf(node), true, false);
          break;
        case NodeKind::softBreak:
        case NodeKind::lineBreak:
          if (!block_.text.empty() && block_.text.back() != ' ') block_.text.push_back(' ');
          break;
        case NodeKind::footnoteReference:
        case NodeKind::include:
          break;
        case NodeKind::link:
          if (node.firstChild == noNode) addPiece(child, titleOf_(node.detail), true, false);
          gather(child, true);
          break;
        default:
          gather(child, isFixed || node.kind == NodeKind::image || node.kind == NodeKind::span);  // words of another language
      }
    }
  }

  void addPiece(NodeIndex node, std::string_view text, bool isFixed, bool isForbidden) {
    block_.pieces.push_back({node, static_cast<std::uint32_t>(block_.text.size()), static_cast<std::uint32_t>(text.size()), isFixed, isForbidden});
    block_.text.append(text);
  }

  void addWord(const Word& source, std::size_t endBefore) {
    TextWord word;
    word.begin = static_cast<std::uint32_t>(source.begin);
    word.end = static_cast<std::uint32_t>(source.begin + source.source.size());
    word.hyphenAfter = source.hyphenAfter;
    placeBetween(word, std::string_view(block_.text).substr(endBefore, source.begin - endBefore), block_.words.empty());
    numberOf(word, source.source);
    while (piece_ + 1 < block_.pieces.size() && block_.pieces[piece_ + 1].begin <= word.begin) ++piece_;
    for (std::size_t i = piece_; i < block_.pieces.size() && block_.pieces[i].begin < word.end; ++i) {
      if (block_.pieces[i].isFixed) word.isFixed = true;
      if (block_.pieces[i].isForbidden) word.isForbidden = true;
    }
    block_.words.push_back(word);
  }

  // `between`: what stands between this word and the one before.
  static void placeBetween(TextWord& word, std::string_view between, bool isFirst) {
    constexpr std::array<std::string_view, 3> wideBlanks = {"\u00A0", "\u202F", "\u2009"};
    const bool isBlank = between == " " || (!between.empty() && between.find_first_not_of(' ') == std::string_view::npos) ||
                         std::find(wideBlanks.begin(), wideBlanks.end(), between) != wideBlanks.end();
    const bool hasStop = isFirst || between.find_first_of(".!?:") != std::string_view::npos;
    word.afterBlank = isBlank && !isFirst;
    word.startsSentence = hasStop;
  }

  void numberOf(TextWord& word, std::string_view source) {
    std::size_t offset = 0;
    word.isCapital = isUpper(decodeCodePoint(source, offset));
    normal_.clear();
    appendNormalWord(normal_, source);
    word.number = lexicon_.words.find(normal_);
    if (!word.isCapital) return;
    word.isAllCapitals = isInCapitals(source);
    if (!isAcronym(source)) return;
    std::size_t head = source.size();
    for (std::size_t at = 0; at < source.size() && head == source.size();) {
      const std::size_t before = at;
      if (!isUpper(decodeCodePoint(source, at))) head = before;
    }
    word.acronym = lexicon_.words.find(source.substr(0, head));
  }

  // "MADPAKKE", and "MED" in "MED-udvalget".
  static bool isInCapitals(std::string_view source) {
    std::size_t capitals = 0;
    for (std::size_t offset = 0; offset < source.size();) {
      const char32_t letter = decodeCodePoint(source, offset);
      if (letter == U'-' || letter == U'\'' || letter == U'’') break;
      if (!isUpper(letter)) return false;
      ++capitals;
    }
    return capitals >= 2;
  }

  BlockText& block_;
  const Document& document_;
  const TitleOfReference& titleOf_;
  const Lexicon& lexicon_;
  std::string normal_;
  std::size_t piece_ = 0;
};

}  // namespace

bool quoteEndsAt(std::string_view text, std::size_t offset) {
  return std::any_of(quoteMarks.begin(), quoteMarks.end(), [&](std::string_view mark) { return endsWith(text.substr(0, offset), mark); });
}

void readBlock(BlockText& block, const Document& document, NodeIndex node, const TitleOfReference& titleOf, const Lexicon& lexicon) {
  BlockReader(block, document, titleOf, lexicon).read(node);
}

}  // namespace pejl::terming
