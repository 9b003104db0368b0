#include "search/shorthand.h"

#include <algorithm>
#include <numeric>

#include "base/hash.h"
#include "base/text.h"

namespace pejl::searching {
namespace {

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool isInsideCharacter(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The letters at the beginning of a text.
std::string_view wordAt(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && isLetter(text[length])) ++length;
  return text.substr(0, length);
}

// Calls visit(word, begin) for every word with a space before it; the first of a text counts as such.
template <typename Visit>
void visitWords(std::string_view text, const Visit& visit) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::string_view word = wordAt(text.substr(begin));
    if (!word.empty()) visit(word, begin);
    const std::size_t space = text.find(' ', begin + word.size());
    if (space == std::string_view::npos) return;
    begin = space + 1;
  }
}

// Two bytes are what stands instead.
constexpr std::size_t sparedBy(std::size_t count, std::size_t length) {
  return count < 4 || length < 2 ? 0 : count * (length - 1);
}

void appendLiteral(std::string& out, std::string_view literal) {
  for (std::size_t offset = 0; offset < literal.size();) {
    const std::size_t begin = offset;
    const char32_t c = decodeCodePoint(literal, offset);
    const bool isTaken = c == Shorthand::escape || c == static_cast<char32_t>(Shorthand::joint) ||
                         (c >= Shorthand::first && c <= Shorthand::last);
    if (isTaken) appendUtf8(out, Shorthand::escape);
    out.append(literal.substr(begin, offset - begin));
  }
}

}  // namespace

// How often each word is needed.
class Shorthand::Counts {
 public:
  void add(std::string_view word, std::uint32_t times) {
    const std::uint32_t number = words_.add(word, hash64(word));
    if (number == counts_.size()) counts_.push_back(0);
    counts_[number] += times;
  }

  const WordTable& words() const { return words_; }
  std::uint32_t count(std::uint32_t word) const { return counts_[word]; }
  std::size_t spared(std::uint32_t word) const { return sparedBy(counts_[word], words_.word(word).size()); }

 private:
  WordTable words_;
  std::vector<std::uint32_t> counts_;
};

// The words of `texts` are counted twice: whole, and then by the parts that those have which are no candidates themselves.
Shorthand::Shorthand(const std::vector<std::string_view>& texts, std::size_t most) {
  if (most == 0) return;
  Counts whole;
  for (const std::string_view text : texts) {
    visitWords(text, [&](std::string_view word, std::size_t) { whole.add(word, 1); });
  }
  choose(whole, most + most / 2);
  Counts parts;
  for (std::uint32_t word = 0; word < whole.words().size(); ++word) {
    const std::string_view letters = whole.words().word(word);
    visitParts(words_, letters, [&](std::uint32_t, std::size_t begin, std::size_t end) {
      parts.add(letters.substr(begin, end - begin), whole.count(word));
    });
  }
  choose(parts, most);
}

void Shorthand::choose(const Counts& counts, std::size_t most) {
  const WordTable& all = counts.words();
  std::vector<std::uint32_t> order(all.size());
  std::iota(order.begin(), order.end(), 0);
  const auto hasMore = [&](std::uint32_t a, std::uint32_t b) {
    return counts.spared(a) != counts.spared(b) ? counts.spared(a) > counts.spared(b) : a < b;
  };
  const std::size_t kept = std::min({most, order.size(), std::size_t{last - first + 1}});
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(), hasMore);
  order.resize(kept);
  // In order of letters the list itself compresses well.
  const auto isBefore = [&](std::uint32_t a, std::uint32_t b) { return all.word(a) < all.word(b); };
  const auto firstOfThree =
      order.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(kept, lastOfTwoBytes - first + 1));
  std::sort(order.begin(), firstOfThree, isBefore);
  std::sort(firstOfThree, order.end(), isBefore);
  words_ = WordTable();
  for (const std::uint32_t word : order) {
    if (counts.spared(word) > 0) words_.add(all.word(word), all.hashOf(word));
  }
}

template <typename Visit>
void Shorthand::visitParts(const WordTable& words, std::string_view word, const Visit& known) {
  for (std::size_t begin = 0; begin < word.size();) {
    std::size_t end = word.size();
    std::uint32_t number = noWord;
    // The whole of a short word may be known; a part is worth its joint from three bytes.
    const std::size_t shortest = begin == 0 && end < shortestPart ? end : begin + shortestPart;
    for (; end >= shortest; --end) {
      if (end < word.size() && isInsideCharacter(word[end])) continue;
      const std::string_view part = word.substr(begin, end - begin);
      number = words.find(part, hash64(part));
      if (number != noWord) break;
    }
    if (number != noWord) {
      known(number, begin, end);
      begin = end;
    } else {
      do ++begin;
      while (begin < word.size() && isInsideCharacter(word[begin]));
    }
  }
}

// A word with the space before it.
void Shorthand::appendWord(std::string& out, std::string_view word) const {
  std::size_t done = 0;
  visitParts(words_, word, [&](std::uint32_t number, std::size_t begin, std::size_t end) {
    if (begin > 0 && done == 0) out += ' ';
    appendLiteral(out, word.substr(done, begin - done));
    if (begin > 0) out += joint;
    appendUtf8(out, static_cast<char32_t>(first + number));
    done = end;
  });
  if (done == 0) out += ' ';
  appendLiteral(out, word.substr(done));
}

void Shorthand::append(std::string& out, std::string_view text) const {
  std::size_t done = 0;  // what is before is written
  visitWords(text, [&](std::string_view word, std::size_t begin) {
    if (begin > 0) appendLiteral(out, text.substr(done, begin - 1 - done));
    const std::size_t start = out.size();
    appendWord(out, word);
    if (begin == 0 && out[start] == ' ') out.erase(start, 1);
    done = begin + word.size();
  });
  appendLiteral(out, text.substr(done));
}

std::string Shorthand::words() const {
  std::string all;
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    if (i > 0) all += ' ';
    all += words_.word(i);
  }
  return all;
}

}  // namespace pejl::searching
