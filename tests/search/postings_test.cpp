#include "search/postings.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>

#include "search/encode.h"

using namespace pejl;
using namespace pejl::searching;

namespace {

struct Read {
  std::uint32_t section, impact, kind;
  auto operator<=>(const Read&) const = default;
};

// The other way, as decode.js does it.
class BitReader {
 public:
  explicit BitReader(std::string_view text) : text_(text) {}

  std::uint32_t bits(std::uint32_t count) {
    std::uint32_t value = 0;
    for (std::uint32_t i = 0; i < count; ++i, ++at_) {
      const auto code = static_cast<std::uint32_t>(text_.at(at_ / 6));
      value |= ((code > 92 ? code - 36 : code - 35) >> at_ % 6 & 1) << i;
    }
    return value;
  }
  std::uint32_t gamma() {
    std::uint32_t zeros = 0, value = 1;
    while (bits(1) == 0) ++zeros;
    for (; zeros > 0; --zeros) value = value * 2 + bits(1);
    return value;
  }
  std::uint32_t rice(std::uint32_t low) {
    std::uint32_t high = 0;
    while (bits(1) == 1) ++high;
    return (high << low) + bits(low);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

std::vector<Read> readBack(std::string_view text, std::size_t sectionCount) {
  BitReader reader(text);
  std::vector<Read> all;
  for (bool isLast = false; !isLast;) {
    isLast = reader.bits(1) == 1;
    const std::uint32_t impact = reader.bits(4), kind = reader.bits(2), count = reader.gamma();
    const std::uint32_t low = riceBits(sectionCount, count);
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t section = next + reader.rice(low);
      all.push_back({section, impact, kind});
      next = section + 1;
    }
  }
  return all;
}

std::string encoded(std::span<const Posting> postings, std::size_t sectionCount, std::size_t most = 1000) {
  std::string out;
  appendPostings(out, postings, sectionCount, most);
  return out;
}

}  // namespace

TEST_CASE("impacts grow with points and whole titles stand alone") {
  CHECK(impactOf(0) == 0);
  CHECK(impactOf(wholeName - 1) == 11);
  CHECK(impactOf(wholeName) == 12);
  CHECK(impactOf(wholeTitle) == 13);
  CHECK(impactOf(60000) == 13);
  for (std::uint32_t i = 0; i < pointsOfImpact.size(); ++i) CHECK(impactOf(pointsOfImpact[i]) == i);
}

TEST_CASE("postings come back by impact, then kind, then section") {
  const std::vector<Posting> postings = {
      {2, 61, Kind::own}, {3, 61, Kind::modifier}, {40, wholeTitle, Kind::own}, {41, 61, Kind::own}, {99999, 8, Kind::head}};
  CHECK(readBack(encoded(postings, 100000), 100000) ==
        std::vector<Read>{{40, 13, 0}, {2, 3, 0}, {41, 3, 0}, {3, 3, 3}, {99999, 0, 2}});
  CHECK(encoded({}, 100000).empty());
}

TEST_CASE("a long list takes few more bits than there must be") {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < 1000; ++i) postings.emplace_back(i * 97 + i % 13, 27, Kind::own);
  const std::string text = encoded(postings, 97000);
  CHECK(readBack(text, 97000).size() == 1000);
  CHECK(text.size() * 6 < 1000 * 9);  // log2(97) + 1.4 is 8.0
}

TEST_CASE("a word of very many sections keeps those where it weighs most, but never too few") {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < 900; ++i) postings.emplace_back(i, i % 3 == 0 ? 700u : 27u, Kind::own);
  CHECK(readBack(encoded(postings, 1000, 500), 1000).size() == 300);
  CHECK(readBack(encoded(postings, 1000, 900), 1000).size() == 900);
  CHECK(readBack(encoded(std::span(postings).first(450), 1000, 60), 1000).size() == 100);
}

TEST_CASE("of very many sections that say equally little some are kept from all over the site") {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < 900; ++i) postings.emplace_back(i, 27, Kind::own);
  const std::vector<Read> kept = readBack(encoded(postings, 1000, 400), 1000);
  REQUIRE(kept.size() == 400);
  CHECK(std::is_sorted(kept.begin(), kept.end()));
  for (std::uint32_t tenth = 0; tenth < 10; ++tenth) {
    const auto isInTenth = [&](const Read& read) { return read.section / 90 == tenth; };
    CHECK(std::count_if(kept.begin(), kept.end(), isInTenth) >= 35);
  }
}

TEST_CASE("two words of very many sections keep those they share, as far as they can") {
  std::vector<Posting> even, third;
  for (std::uint32_t i = 0; i < 60000; i += 2) even.emplace_back(i, 27, Kind::own);
  for (std::uint32_t i = 0; i < 60000; i += 3) third.emplace_back(i, 27, Kind::own);
  const std::vector<Read> one = readBack(encoded(even, 60000, 1000), 60000), other = readBack(encoded(third, 60000, 1000), 60000);
  std::vector<Read> both;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
  CHECK(both.size() > 300);  // a thirtieth of the 10,000 that have both; every 30th of one and 20th of the other would share 17
}
