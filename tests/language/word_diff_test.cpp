#include <catch2/catch.hpp>

#include <algorithm>

#include "language/word_diff.h"

using namespace pejl;

namespace {

// "vi [-skal] [+bør] lytte"
std::string shown(const std::vector<DiffPart>& parts) {
  std::string text;
  for (const DiffPart& part : parts) {
    if (!text.empty()) text += ' ';
    if (part.edit == Edit::kept) text += part.text;
    if (part.edit == Edit::removed) text += "[-" + part.text + ']';
    if (part.edit == Edit::added) text += "[+" + part.text + ']';
  }
  return text;
}

std::string side(const std::vector<DiffPart>& parts, Edit own) {
  std::string text;
  for (const DiffPart& part : parts) {
    if (part.edit != Edit::kept && part.edit != own) continue;
    if (!text.empty() && text.back() != '\n' && part.text.front() != '\n') text += ' ';
    text += part.text;
  }
  return text;
}

// A small generator of our own: the same numbers on every machine.
struct Dice {
  std::uint32_t state;
  std::uint32_t roll(std::uint32_t sides) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % sides;
  }
};

std::string madeUp(Dice& dice) {
  constexpr const char* words[] = {"mod", "helhed", "og", "lederen", "skal", "bør", "dialog"};
  std::string text;
  const std::uint32_t length = dice.roll(24);
  for (std::uint32_t i = 0; i < length; ++i) {
    if (!text.empty() && text.back() != '\n') text += dice.roll(6) == 0 ? '\n' : ' ';
    text += words[dice.roll(7)];
  }
  return text;
}

// Length of the longest common subsequence, the slow and obvious way.
std::size_t keptWords(const std::string& before, const std::string& after) {
  std::vector<std::string> a, b;
  const auto cut = [](const std::string& text, std::vector<std::string>& words) {
    std::string word;
    for (const char c : text + " ") {
      if (c != ' ' && c != '\n') {
        word += c;
        continue;
      }
      if (!word.empty()) words.push_back(word);
      word.clear();
      if (c == '\n') words.emplace_back("\n");
    }
  };
  cut(before, a);
  cut(after, b);
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1, 0));
  for (std::size_t i = 0; i < a.size(); ++i) {
    for (std::size_t j = 0; j < b.size(); ++j) {
      best[i + 1][j + 1] = a[i] == b[j] ? best[i][j] + 1 : std::max(best[i][j + 1], best[i + 1][j]);
    }
  }
  return best[a.size()][b.size()];
}

std::size_t wordsIn(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (c == '\n') ++words;
    const bool isWord = c != ' ' && c != '\n';
    if (isWord && !inside) ++words;
    inside = isWord;
  }
  return words;
}

}  // namespace

TEST_CASE("a word diff shows what was taken out before what was put in") {
  CHECK(shown(wordDiff("vi skal lytte", "vi bør lytte")) == "vi [-skal] [+bør] lytte");
  CHECK(shown(wordDiff("vi lytter", "vi lytter mere")) == "vi lytter [+mere]");
  CHECK(shown(wordDiff("", "alt er nyt")) == "[+alt er nyt]");
  CHECK(shown(wordDiff("alt er væk", "")) == "[-alt er væk]");
  CHECK(shown(wordDiff("ét afsnit\nto afsnit", "ét afsnit\nnu to afsnit")) == "ét afsnit\n [+nu] to afsnit");
}

TEST_CASE("a text has no differences from itself") {
  CHECK(wordDiff("", "").empty());
  CHECK(shown(wordDiff("det samme\nsom før", "det samme\nsom før")) == "det samme\nsom før");
}

TEST_CASE("word diffs of made-up texts hold both texts, are the shortest there are, and mirror each other") {
  Dice dice{20261121};
  for (int round = 0; round < 3000; ++round) {
    const std::string before = madeUp(dice), after = madeUp(dice);
    const auto there = wordDiff(before, after);
    auto back = wordDiff(after, before);
    INFO("'" << before << "' → '" << after << "'");
    CHECK(side(there, Edit::removed) == before);
    CHECK(side(there, Edit::added) == after);
    std::size_t kept = 0;
    for (const DiffPart& part : there) kept += part.edit == Edit::kept ? wordsIn(part.text) : 0;
    CHECK(kept == keptWords(before, after));
    // The order within a change is always removed, added; compare the sides instead of the order.
    CHECK(side(back, Edit::removed) == after);
    CHECK(there.size() == back.size());
    for (const DiffPart& part : there) {
      const Edit turned = part.edit == Edit::kept ? Edit::kept : part.edit == Edit::removed ? Edit::added : Edit::removed;
      CHECK(std::count(back.begin(), back.end(), DiffPart{turned, part.text}) ==
            std::count(there.begin(), there.end(), part));
    }
  }
}

TEST_CASE("two long texts with nothing in common are exchanged whole, in no time") {
  std::string before = "ens", after = "ens";
  for (int i = 0; i < 20000; ++i) {
    before += " a" + std::to_string(i);
    after += " b" + std::to_string(i);
  }
  const auto parts = wordDiff(before + " slut", after + " slut");
  REQUIRE(parts.size() == 4);
  CHECK(parts[0] == DiffPart{Edit::kept, "ens"});
  CHECK(parts[1].edit == Edit::removed);
  CHECK(parts[2].edit == Edit::added);
  CHECK(parts[3] == DiffPart{Edit::kept, "slut"});
}
