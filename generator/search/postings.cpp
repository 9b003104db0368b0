#include "search/postings.h"

#include <array>
#include <vector>

#include "search/encode.h"

namespace pejl::searching {
namespace {

constexpr std::uint32_t kindCount = 4, mostImpact = pointsOfImpact.size() - 1;
constexpr std::uint32_t groupCount = kindCount * pointsOfImpact.size();
constexpr std::uint32_t enough = 200;  // sections that a word keeps at least

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

// Of a group with very many sections that say equally little every second is kept, or third …, from all over the site.
constexpr std::uint32_t stepOf(std::uint32_t before, std::uint32_t count, std::size_t most) {
  const std::size_t room = most > before + enough ? most - before : enough;
  return static_cast<std::uint32_t>((count + room - 1) / room);
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
  std::vector<std::uint32_t> sections(postings.size());
  Begins next = begins;
  for (const Posting& posting : postings) sections[next[groupOf(posting)]++] = posting.section;

  BitWriter bits(out);
  const std::uint32_t last = lastGroup(begins, most);
  for (std::uint32_t group = 0; group <= last; ++group) {
    const std::uint32_t all = begins[group + 1] - begins[group];
    if (all == 0) continue;
    const std::uint32_t step = stepOf(begins[group], all, most), count = (all + step - 1) / step;
    bits.bit(group == last ? 1 : 0);
    bits.lowestFirst(mostImpact - group / kindCount, 4);
    bits.lowestFirst(group % kindCount, 2);
    bits.gamma(count);
    const std::uint32_t low = riceBits(sectionCount, count);
    std::uint32_t expected = 0;
    for (std::uint32_t i = begins[group]; i < begins[group + 1]; i += step) {
      bits.rice(sections[i] - expected, low);
      expected = sections[i] + 1;
    }
  }
  bits.flush();
}

}  // namespace pejl::searching
