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

// The letters at the beginning of a text.
std::string_view wordAt(std::string_view text) {
  std::size_t length = 0;
  while (length < text.size() && isLetter(text[length])) ++length;
  return text.substr(0, length);
}

// Calls visit(word, end) for every word with a space before it; the first of a text counts as such.
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

}  // namespace

Shorthand::Shorthand(const std::vector<std::string_view>& texts, std::size_t most) {
  WordTable all;
  std::vector<std::uint32_t> counts;
  for (const std::string_view text : texts) {
    visitWords(text, [&](std::string_view word, std::size_t) {
      const std::uint32_t number = all.add(word, hash64(word));
      if (number == counts.size()) counts.push_back(0);
      ++counts[number];
    });
  }
  std::vector<std::uint32_t> order(counts.size());
  std::iota(order.begin(), order.end(), 0);
  const auto spared = [&](std::uint32_t word) { return sparedBy(counts[word], all.word(word).size()); };
  const auto hasMore = [&](std::uint32_t a, std::uint32_t b) { return spared(a) != spared(b) ? spared(a) > spared(b) : a < b; };
  const std::size_t kept = std::min({most, order.size(), std::size_t{last - first + 1}});
  std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(), hasMore);
  order.resize(kept);
  // In order of letters the list itself compresses well.
  const auto isBefore = [&](std::uint32_t a, std::uint32_t b) { return all.word(a) < all.word(b); };
  const auto firstOfThree =
      order.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(kept, lastOfTwoBytes - first + 1));
  std::sort(order.begin(), firstOfThree, isBefore);
  std::sort(firstOfThree, order.end(), isBefore);
  for (const std::uint32_t word : order) {
    if (spared(word) > 0) words_.add(all.word(word), all.hashOf(word));
  }
}

void Shorthand::append(std::string& out, std::string_view text) const {
  const auto appendLiteral = [&](std::string_view literal) {
    for (std::size_t offset = 0; offset < literal.size();) {
      const std::size_t begin = offset;
      const char32_t c = decodeCodePoint(literal, offset);
      if (c == escape || (c >= first && c <= last)) appendUtf8(out, escape);
      out.append(literal.substr(begin, offset - begin));
    }
  };
  std::size_t done = 0;  // what is before is written
  visitWords(text, [&](std::string_view word, std::size_t begin) {
    const std::uint32_t number = words_.find(word, hash64(word));
    if (number == noWord) return;
    if (begin > 0) appendLiteral(text.substr(done, begin - 1 - done));
    appendUtf8(out, static_cast<char32_t>(first + number));
    done = begin + word.size();
  });
  appendLiteral(text.substr(done));
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
