#include "base/spelling.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/text.h"

namespace pejl {
namespace {

constexpr std::size_t mostSlips = 3;

}  // namespace

std::u32string foldedForSpelling(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) {
    char32_t c = decodeCodePoint(text, offset);
    if ((c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) c += 0x20;
    result.push_back(c);
  }
  return result;
}

std::size_t forgivenSlips(std::size_t length) { return length <= 4 ? 1 : length <= 9 ? 2 : mostSlips; }

SpellingIndex::SpellingIndex(std::vector<std::string> names) : names_(std::move(names)), nodes_(1) {
  std::vector<std::u32string> folded;
  folded.reserve(names_.size());
  for (const std::string& name : names_) folded.push_back(foldedForSpelling(name));
  std::vector<std::uint32_t> order(names_.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return folded[a] != folded[b] ? folded[a] < folded[b] : a < b; });
  // In alphabetical order every name shares the beginning of the way that led to the one before.
  std::vector<std::uint32_t> way = {0};
  std::u32string_view before;
  for (const std::uint32_t name : order) {
    const std::u32string_view letters = folded[name];
    const auto parting = std::mismatch(before.begin(), before.end(), letters.begin(), letters.end()).first;
    const auto shared = static_cast<std::size_t>(parting - before.begin());
    std::uint32_t sibling = way.size() > shared + 1 ? way[shared + 1] : nobody;
    way.resize(shared + 1);
    for (std::size_t i = shared; i < letters.size(); ++i) {
      const auto node = static_cast<std::uint32_t>(nodes_.size());
      nodes_.push_back({letters[i], nobody, nobody, nobody});
      (sibling != nobody ? nodes_[sibling].nextSibling : nodes_[way.back()].firstChild) = node;
      way.push_back(node);
      sibling = nobody;
    }
    if (nodes_[way.back()].name == nobody) nodes_[way.back()].name = name;
    longest_ = std::max(longest_, letters.size());
    before = letters;
  }
}

// Names no more than `slips` away: optimal string alignment along the trie, after Schulz and Mihov (2002) in that whole
// branches are left as soon as no name in them can be near.
class SpellingIndex::Search {
 public:
  Search(const std::vector<Node>& nodes, std::u32string_view word, std::size_t slips)
      : nodes_(nodes), word_(word), slips_(slips), tooMany_(static_cast<std::uint8_t>(slips + 1)) {}

  std::uint32_t firstName() {
    Row start;
    start.fill(tooMany_);
    for (std::size_t i = 0; i <= std::min(slips_, word_.size()); ++i) start[slips_ + i] = static_cast<std::uint8_t>(i);
    rows_.push_back(start);
    visit(0, 0);
    return found_;
  }

 private:
  // Distances from the letters so far to the beginnings of the word that are at most `slips` shorter or longer.
  using Row = std::array<std::uint8_t, 2 * mostSlips + 1>;

  void visit(std::uint32_t node, std::size_t depth) {
    const std::size_t atEnd = word_.size() + slips_ - depth;  // the whole word's place in the row
    const bool isNear = depth <= word_.size() + slips_ && atEnd <= 2 * slips_ && rows_[depth][atEnd] <= slips_;
    if (isNear) found_ = std::min(found_, nodes_[node].name);
    for (std::uint32_t child = nodes_[node].firstChild; child != nobody; child = nodes_[child].nextSibling) {
      letters_.resize(depth);
      letters_.push_back(nodes_[child].letter);
      rows_.resize(depth + 1);
      rows_.push_back(rowAfter(depth + 1));
      if (*std::min_element(rows_.back().begin(), rows_.back().end()) <= slips_) visit(child, depth + 1);
    }
  }

  Row rowAfter(std::size_t depth) const {
    Row row;
    row.fill(tooMany_);
    const Row& above = rows_[depth - 1];
    const char32_t letter = letters_[depth - 1];
    for (std::size_t i = 0; i <= 2 * slips_; ++i) {
      if (depth + i < slips_ || depth + i - slips_ > word_.size()) continue;
      const std::size_t length = depth + i - slips_;  // of the word's beginning
      std::size_t least = i < 2 * slips_ ? above[i + 1] + 1u : tooMany_;
      if (i > 0) least = std::min(least, row[i - 1] + std::size_t{1});
      if (length > 0) least = std::min(least, above[i] + (letter == word_[length - 1] ? std::size_t{0} : std::size_t{1}));
      const bool isSwapped = length > 1 && depth > 1 && letter == word_[length - 2] && letters_[depth - 2] == word_[length - 1];
      if (isSwapped) least = std::min(least, rows_[depth - 2][i] + std::size_t{1});
      row[i] = static_cast<std::uint8_t>(std::min<std::size_t>(least, tooMany_));
    }
    return row;
  }

  const std::vector<Node>& nodes_;
  const std::u32string_view word_;
  const std::size_t slips_;
  const std::uint8_t tooMany_;
  std::vector<Row> rows_;           // by depth
  std::u32string letters_;
  std::uint32_t found_ = nobody;
};

std::string_view SpellingIndex::nearest(std::string_view word) const {
  const std::u32string wanted = foldedForSpelling(word);
  const std::size_t most = forgivenSlips(wanted.size());
  if (wanted.size() > longest_ + most) return {};
  // One slip leaves a handful of branches, three leave many: who is near is found before those are walked.
  for (std::size_t slips = 0; slips <= most; ++slips) {
    const std::uint32_t found = Search(nodes_, wanted, slips).firstName();
    if (found != nobody) return names_[found];
  }
  return {};
}

}  // namespace pejl
