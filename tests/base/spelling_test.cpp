#include "base/spelling.h"

#include <catch2/catch.hpp>

#include <random>

#include "base/text.h"

using namespace pejl;

namespace {

// Ids as a large site has them: many of them a slip or two from each other.
std::vector<std::string> idsOfFrameworks(int count) {
  std::vector<std::string> ids;
  for (int i = 0; i < count; ++i) ids.push_back("ramme-" + std::to_string(i / 40) + "-vaerdi-" + std::to_string(i % 40));
  return ids;
}

// A word with slips: letters left out, put in, changed, and neighbours swapped.
std::string misspelt(std::string word, std::mt19937& random) {
  constexpr std::string_view letters = "abevrmæ-0123";
  for (auto slips = random() % 5; slips > 0 && word.size() > 1; --slips) {
    const std::size_t at = random() % (word.size() - 1);
    const char letter = letters[random() % 7];
    switch (random() % 4) {
      case 0: word.erase(at, 1); break;
      case 1: word.insert(at, 1, letter); break;
      case 2: word[at] = letter; break;
      default: std::swap(word[at], word[at + 1]);
    }
  }
  return findInvalidUtf8(word) ? "ukendt" : word;
}

}  // namespace

TEST_CASE("an index suggests exactly the spelling that comparing with every name suggests") {
  std::vector<std::string> names = idsOfFrameworks(200);
  for (const char* name : {"værdi", "VÆRDI", "mål", "mod", "", "a", "tillid", "tillid", "content/å/ø.md"}) names.emplace_back(name);
  const std::vector<std::string_view> views(names.begin(), names.end());
  const SpellingIndex index(names);
  std::mt19937 random(5);
  for (int i = 0; i < 4000; ++i) {
    const std::string word = misspelt(names[random() % names.size()], random);
    INFO(word);
    const std::string_view expected = nearestSpelling(word, views), found = index.nearest(word);
    REQUIRE(found == expected);
  }
}

TEST_CASE("an index of nothing suggests nothing") {
  CHECK(SpellingIndex({}).nearest("tillid").empty());
  CHECK(SpellingIndex({"tillid"}).nearest(std::string(100'000, 'x')).empty());
  const LazySpellingIndex lazy;
  CHECK(lazy.didYouMean("tilid", [] { return std::vector<std::string>{"tillid"}; }).english() == "did you mean 'tillid'?");
}
