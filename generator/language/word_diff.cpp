#include "language/word_diff.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace pejl {
namespace {

// The trace of the search grows with the square of the differences: 2,000 of them are 16 MB and some milliseconds.
constexpr int mostDifferences = 2000;

using Words = std::vector<std::uint32_t>;  // numbers, so that comparing two is one instruction

// Numbers for the words of both texts, and the words by number.
class Numbering {
 public:
  Words numbersOf(std::string_view text) {
    Words numbers;
    while (!text.empty()) {
      if (text.front() == '\n') {
        numbers.push_back(numberOf(text.substr(0, 1)));
        text.remove_prefix(1);
        continue;
      }
      const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
      if (end > 0) numbers.push_back(numberOf(text.substr(0, end)));
      text.remove_prefix(end < text.size() && text[end] == ' ' ? end + 1 : end);
    }
    return numbers;
  }
  std::string_view wordOf(std::uint32_t number) const { return words_[number]; }

 private:
  std::uint32_t numberOf(std::string_view word) {
    const auto [known, isNew] = numbers_.try_emplace(word, static_cast<std::uint32_t>(words_.size()));
    if (isNew) words_.push_back(word);
    return known->second;
  }

  std::vector<std::string_view> words_;
  std::unordered_map<std::string_view, std::uint32_t> numbers_;  // look-up only
};

struct Step {
  Edit edit;
  std::uint32_t word;
};

// Myers' greedy search, forwards, with the furthest point of each diagonal kept for every number of differences.
class Search {
 public:
  Search(const std::uint32_t* before, int beforeSize, const std::uint32_t* after, int afterSize)
      : before_(before), after_(after), n_(beforeSize), m_(afterSize) {}

  // The steps, last first; false when there are too many differences.
  bool run(std::vector<Step>& reversed) {
    std::vector<int> furthest(3, 0);  // diagonals -1, 0, 1
    for (int differences = 0; differences <= std::min(n_ + m_, mostDifferences); ++differences) {
      std::vector<int> next(static_cast<std::size_t>(2 * differences + 3), 0);
      for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
        int x = differences == 0 ? 0 : from(furthest, differences - 1, differences, diagonal);
        int y = x - diagonal;
        while (x < n_ && y < m_ && before_[x] == after_[y]) ++x, ++y;
        next[static_cast<std::size_t>(diagonal + differences + 1)] = x;
        if (diagonal == n_ - m_ && x >= n_) {
          walkBack(reversed);
          return true;
        }
      }
      furthest = next;
      trace_.push_back(std::move(next));
    }
    return false;
  }

 private:
  // The furthest x of `diagonal` before following equal words, given those of one difference fewer.
  static int from(const std::vector<int>& furthest, int was, int differences, int diagonal) {
    const auto at = [&](int k) { return furthest[static_cast<std::size_t>(k + was + 1)]; };
    if (diagonal == -differences) return at(diagonal + 1);
    if (diagonal == differences) return at(diagonal - 1) + 1;
    return at(diagonal - 1) + 1 > at(diagonal + 1) ? at(diagonal - 1) + 1 : at(diagonal + 1);
  }

  void walkBack(std::vector<Step>& reversed) const {
    int x = n_, y = m_;
    for (int differences = static_cast<int>(trace_.size()); differences >= 0; --differences) {
      const int diagonal = x - y;
      int startX = 0, startY = 0;
      bool isAddition = false;
      if (differences > 0) {
        const auto& furthest = trace_[static_cast<std::size_t>(differences - 1)];
        const auto at = [&](int k) { return furthest[static_cast<std::size_t>(k + differences)]; };
        startX = from(furthest, differences - 1, differences, diagonal);
        startY = startX - diagonal;
        isAddition = diagonal == -differences || (diagonal != differences && at(diagonal - 1) + 1 <= at(diagonal + 1));
      }
      for (; x > startX && y > startY; --x, --y) reversed.push_back({Edit::kept, before_[x - 1]});
      if (differences == 0) return;
      if (isAddition) {
        reversed.push_back({Edit::added, after_[--y]});
      } else {
        reversed.push_back({Edit::removed, before_[--x]});
      }
    }
  }

  const std::uint32_t* before_;
  const std::uint32_t* after_;
  const int n_, m_;
  std::vector<std::vector<int>> trace_;  // by number of differences
};

std::vector<Step> stepsBetween(const Words& before, const Words& after) {
  std::size_t head = 0, tail = 0;
  const std::size_t shorter = std::min(before.size(), after.size());
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  const auto n = static_cast<int>(before.size() - head - tail), m = static_cast<int>(after.size() - head - tail);
  std::vector<Step> steps, middle;
  for (std::size_t i = 0; i < head; ++i) steps.push_back({Edit::kept, before[i]});
  if (Search(before.data() + head, n, after.data() + head, m).run(middle)) {
    steps.insert(steps.end(), middle.rbegin(), middle.rend());
  } else {
    for (int i = 0; i < n; ++i) steps.push_back({Edit::removed, before[head + static_cast<std::size_t>(i)]});
    for (int i = 0; i < m; ++i) steps.push_back({Edit::added, after[head + static_cast<std::size_t>(i)]});
  }
  for (std::size_t i = before.size() - tail; i < before.size(); ++i) steps.push_back({Edit::kept, before[i]});
  return steps;
}

Edit mirrored(Edit edit) {
  return edit == Edit::kept ? Edit::kept : edit == Edit::removed ? Edit::added : Edit::removed;
}

// Words that go on within one part are joined by a blank; none stands beside a line end.
void append(std::string& text, std::string_view word) {
  if (!text.empty() && text.back() != '\n' && word != "\n") text += ' ';
  text += word;
}

std::vector<DiffPart> partsOf(const std::vector<Step>& steps, const Numbering& numbering) {
  std::vector<DiffPart> parts;
  for (std::size_t i = 0; i < steps.size();) {
    std::string kept, removed, added;
    for (; i < steps.size() && steps[i].edit == Edit::kept; ++i) append(kept, numbering.wordOf(steps[i].word));
    for (; i < steps.size() && steps[i].edit != Edit::kept; ++i) {
      append(steps[i].edit == Edit::removed ? removed : added, numbering.wordOf(steps[i].word));
    }
    if (!kept.empty()) parts.push_back({Edit::kept, std::move(kept)});
    if (!removed.empty()) parts.push_back({Edit::removed, std::move(removed)});
    if (!added.empty()) parts.push_back({Edit::added, std::move(added)});
  }
  return parts;
}

}  // namespace

std::vector<DiffPart> wordDiff(std::string_view before, std::string_view after) {
  // Of several shortest ways the search finds one that depends on which text comes first. It is always run the same way
  // round, so that nobody who compares back and forth is told two stories.
  const bool isTurned = after < before;
  Numbering numbering;
  const Words first = numbering.numbersOf(isTurned ? after : before);
  const Words second = numbering.numbersOf(isTurned ? before : after);
  std::vector<Step> steps = stepsBetween(first, second);
  if (isTurned) {
    for (Step& step : steps) step.edit = mirrored(step.edit);
  }
  return partsOf(steps, numbering);
}

}  // namespace pejl
