#include "terms/phrases.h"

#include <algorithm>

namespace pejl::terming {
namespace {

constexpr std::size_t longestPhrase = 8, longestGap = 4;

class PhraseReader {
 public:
  PhraseReader(const Lexicon& lexicon, const BlockText& block, std::size_t end, EntityIndex entity)
      : lexicon_(lexicon), block_(block), end_(end), entity_(entity) {}

  // Whether a phrase begins at one of the words [first, last] and ends where it must.
  bool begins(std::size_t first, std::size_t last) const {
    for (std::size_t begin = first; begin <= last; ++begin) {
      if (reads(WordTrie::root, begin)) return true;
    }
    return false;
  }

 private:
  // Whether a phrase that goes on from `node` with the word at `at` ends at or after the word `end`.
  bool reads(WordTrie::Node node, std::size_t at) const {
    if (node == WordTrie::nowhere) return false;
    if (concerns(node) && at > end_) return true;
    if (at >= block_.words.size()) return false;
    if (node != WordTrie::root && !block_.words[at].afterBlank) return false;
    if (reads(lexicon_.phrases.next(node, block_.words[at].number), at + 1)) return true;
    const WordTrie::Node gap = lexicon_.phrases.next(node, lexicon_.gap);
    if (gap == WordTrie::nowhere) return false;
    for (std::size_t skipped = 1; skipped <= longestGap && at + skipped < block_.words.size(); ++skipped) {
      if (!block_.words[at + skipped - 1].afterBlank) return false;
      if (reads(lexicon_.phrases.next(gap, block_.words[at + skipped].number), at + skipped + 1)) return true;
    }
    return false;
  }

  bool concerns(WordTrie::Node node) const {
    const std::vector<EntityIndex>& ends = lexicon_.phraseEnds[node];
    return std::any_of(ends.begin(), ends.end(), [&](EntityIndex concerned) { return concerned == none || concerned == entity_; });
  }

  const Lexicon& lexicon_;
  const BlockText& block_;
  const std::size_t end_;
  const EntityIndex entity_;
};

std::size_t firstBefore(WordRange range) { return range.first > longestPhrase ? range.first - longestPhrase : 0; }

}  // namespace

bool isInPhrase(const Lexicon& lexicon, const BlockText& block, WordRange range, EntityIndex entity) {
  return PhraseReader(lexicon, block, range.first, entity).begins(firstBefore(range), range.last);
}

bool isInPhraseWithNext(const Lexicon& lexicon, const BlockText& block, WordRange range, EntityIndex entity) {
  return PhraseReader(lexicon, block, range.last + 1, entity).begins(firstBefore(range), range.first);
}

}  // namespace pejl::terming
