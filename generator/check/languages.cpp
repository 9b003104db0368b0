// WCAG 3.1.2: a passage in another language says so, or a screen reader speaks English with Danish sounds. Only Danish and
// English are told apart, by the small words that no sentence can do without and that the other language does not have.
#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "language/words.h"
#include "model/document_text.h"

namespace pejl::rules {
namespace {

// Sorted, because they are searched.
constexpr std::array<std::string_view, 30> english = {
    "about", "and",   "are", "been", "from", "has",  "his",   "into",  "its",  "not",  "of",   "our",  "should", "that",  "the",
    "their", "these", "they", "this", "those", "was", "were", "what", "when", "which", "who", "will", "with", "would", "your"};
constexpr std::array<std::string_view, 30> danish = {
    "af",  "blev", "der", "det",  "dette", "eller", "en",  "er",  "et",  "fra", "gør",  "har",  "hvad", "hvis", "hvor",
    "ikke", "jeg", "kan", "mellem", "men", "når",   "og",  "om",  "på",  "sig", "skal", "som", "til",  "ved",  "være"};

static_assert(std::is_sorted(english.begin(), english.end()) && std::is_sorted(danish.begin(), danish.end()));

constexpr std::size_t enoughSmallWords = 4;     // in a row, none of the page's own language between them …
constexpr std::size_t wordsForEachSmallWord = 4; // … and as dense as in running text; names and titles are neither

template <std::size_t Count>
bool holds(const std::array<std::string_view, Count>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

// The words of one block, one after another.
class Passage {
 public:
  explicit Passage(bool isEnglishPage) : isEnglishPage_(isEnglishPage) {}

  // Whether the words up to here, from the first small one of the other language and without one of the page's, are foreign.
  bool add(const std::string& word, const Location& where) {
    const bool isEnglish = holds(english, word), isDanish = holds(danish, word);
    if (isEnglishPage_ ? isEnglish : isDanish) {
      words_ = small_ = 0;
      return false;
    }
    const bool isSmall = isEnglishPage_ ? isDanish : isEnglish;
    if (isSmall && small_++ == 0) begin_ = where;
    if (small_ > 0) ++words_;
    return small_ >= enoughSmallWords && words_ <= small_ * wordsForEachSmallWord;
  }
  const Location& begin() const { return begin_; }

 private:
  bool isEnglishPage_;
  std::size_t words_ = 0, small_ = 0;
  Location begin_;  // of the first small word
};

// Adds the words of `node` and below, without those whose language is said. Whether the passage was found to be foreign.
bool addWords(const Document& document, NodeIndex index, Passage& passage) {
  const Node& node = document.nodes[index];
  if (node.kind == NodeKind::span || node.kind == NodeKind::code) return false;
  if (node.kind == NodeKind::text) {
    const std::string_view text = document.textOf(node);
    std::size_t at = 0;
    for (Word word = nextWord(text, at); !word.source.empty(); word = nextWord(text, at)) {
      const auto column = node.column + static_cast<std::uint32_t>(countCodePoints(text.substr(0, word.begin)));
      if (passage.add(normalWord(word.source), {document.path, node.line, column, 1})) return true;
    }
  }
  for (NodeIndex child = node.firstChild; child != noNode; child = document.nodes[child].nextSibling) {
    if (addWords(document, child, passage)) return true;
  }
  return false;
}

bool holdsInlines(const Document& document, NodeIndex index) {
  const NodeIndex first = document.nodes[index].firstChild;
  return !isInline(document.nodes[index].kind) && first != noNode && isInline(document.nodes[first].kind);
}

}  // namespace

void checkLanguages(const Site& site, Diagnostics& diagnostics) {
  for (const Document& document : site.documents) {
    const std::string& declared = document.declarations.front().language;
    const std::string& language = declared.empty() ? site.config.language : declared;
    if (language != "da" && language != "en") continue;
    // Almost no page has a passage in the other language, and this is quick to see.
    const std::string_view sign = language == "en" ? " og " : " the ";
    if (document.text.find(sign) == std::string::npos && document.text.find("The ") == std::string::npos) continue;
    for (NodeIndex index = 0; index < document.nodes.size(); ++index) {
      if (!holdsInlines(document, index)) continue;
      Passage passage(language == "en");
      if (!addWords(document, index, passage)) continue;
      const std::string_view other = language == "en" ? "da" : "en";
      diagnostics.add(codes::undeclaredLanguage, passage.begin(),
                      other == "en" ? say("this reads as English") : say("this reads as Danish"),
                      say("write [the words]{lang={}}, so that they are spoken as they should; a whole page has lang = \"{}\"", other, other));
    }
  }
}

}  // namespace pejl::rules
