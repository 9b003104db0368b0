#include "search/postings.h"

#include <algorithm>
#include <array>
#include <vector>

#include "search/encode.h"

namespace pejl::searching {
namespace {

constexpr std::uint32_t kindCount = 4, mostImpact = pointsOfImpact.size() - 1;
constexpr std::uint32_t groupCount = kindCount * pointsOfImpact.size();
constexpr std::uint32_t enough = 100;  // sections that a word keeps at least

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}

  // At most 32 of them; `value` has no others.
  void lowestFirst(std::uint32_t value, std::uint32_t bits) {
    held_ |= std::uint64_t{value} << count_;
    for (count_ += bits; count_ >= 6; count_ -= 6, held_ >>= 6) out_.push_back(digit(static_cast<std::uint32_t>(held_ & 63)));
  }
  void bit(std::uint32_t value) { lowestFirst(value, 1); }
  void gamma(std::uint32_t value) {
    std::uint32_t bits = 1;
    while (value >> bits != 0) ++bits;
    for (std::uint32_t i = 1; i < bits; ++i) bit(0);
    for (std::uint32_t i = bits; i-- > 0;) bit(value >> i & 1);
  }
  void rice(std::uint32_t value, std::uint32_t bits) {
    for (std::uint32_t i = value >> bits; i > 0; --i) bit(1);
    bit(0);
    lowestFirst(value & ((1u << bits) - 1), bits);
  }
  void flush() {
    if (count_ > 0) out_.push_back(digit(static_cast<std::uint32_t>(held_)));
    held_ = count_ = 0;
  }

 private:
  std::string& out_;
  std::uint64_t held_ = 0;
  std::uint32_t count_ = 0;
};

std::uint32_t groupOf(const Posting& posting) {
  return (mostImpact - impactOf(posting.points)) * kindCount + static_cast<std::uint32_t>(posting.kind);
}

using Begins = std::array<std::uint32_t, groupCount + 1>;

// The last group that is kept.
std::uint32_t lastGroup(const Begins& begins, std::size_t most) {
  std::uint32_t last = 0;
  for (std::uint32_t group = 0; group < groupCount; ++group) {
    if (begins[group] == begins[group + 1]) continue;
    if (begins[group] < enough || begins[group + 1] <= most) last = group;
  }
  return last;
}

// Sections in an order that has nothing to do with the site's, and is the same for all words (Knuth, The Art of Computer Programming,
// volume 3, 6.4: the golden ratio).
constexpr std::uint32_t lot(std::uint32_t section) { return section * 2654435769u; }

using Sections = std::vector<std::uint32_t>;

// Gives the end of those that are kept of a group: of very many sections that say equally little those whose lot comes first. Two words
// that are asked for together so keep the same ones, where every tenth of each would leave them one in a hundred.
Sections::iterator keepByLot(Sections::iterator begin, Sections::iterator end, std::size_t room) {
  if (static_cast<std::size_t>(end - begin) <= room) return end;
  const auto kept = begin + static_cast<std::ptrdiff_t>(room);
  std::nth_element(begin, kept, end, [](std::uint32_t a, std::uint32_t b) { return lot(a) < lot(b); });
  std::sort(begin, kept);
  return kept;
}

}  // namespace

std::uint32_t riceBits(std::size_t sectionCount, std::size_t count) {
  std::uint32_t bits = 0;
  for (std::size_t span = 2 * count; 3 * span < 2 * sectionCount; span *= 2) ++bits;
  return bits;
}

void appendPostings(std::string& out, std::span<const Posting> postings, std::size_t sectionCount, std::size_t most) {
  if (postings.empty()) return;
  Begins begins{};
  for (const Posting& posting : postings) ++begins[groupOf(posting) + 1];
  for (std::uint32_t group = 0; group < groupCount; ++group) begins[group + 1] += begins[group];
  Sections sections(postings.size());
  Begins next = begins;
  for (const Posting& posting : postings) sections[next[groupOf(posting)]++] = posting.section;

  BitWriter bits(out);
  const std::uint32_t last = lastGroup(begins, most);
  for (std::uint32_t group = 0; group <= last; ++group) {
    if (begins[group] == begins[group + 1]) continue;
    const auto first = sections.begin() + begins[group];
    const auto end = keepByLot(first, sections.begin() + begins[group + 1], most > begins[group] + enough ? most - begins[group] : enough);
    const auto count = static_cast<std::uint32_t>(end - first);
    bits.bit(group == last ? 1 : 0);
    bits.lowestFirst(mostImpact - group / kindCount, 4);
    bits.lowestFirst(group % kindCount, 2);
    bits.gamma(count);
    const std::uint32_t low = riceBits(sectionCount, count);
    std::uint32_t expected = 0;
    for (auto section = first; section != end; ++section) {
      bits.rice(*section - expected, low);
      expected = *section + 1;
    }
  }
  bits.flush();
}

}  // namespace pejl::searching
