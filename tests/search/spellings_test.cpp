#include "search/spellings.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/sections.h"

using namespace pejl;
using namespace pejl::searching;

namespace {

// The words of a part, with their weights.
std::vector<std::string> wordsOf(const Part& part) {
  const std::string text = nlohmann::json::parse(part.arguments);
  const auto digitAt = [&](std::size_t i) { return static_cast<std::size_t>(text[i]) - (text[i] > 92 ? 36 : 35); };
  std::vector<std::string> words;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    word = word.substr(0, digitAt(at)) + text.substr(at + 2, digitAt(at + 1));
    at += 2 + digitAt(at + 1);
    std::size_t weight = digitAt(at++);
    if (weight >= 32) weight = weight - 32 + (digitAt(at++) << 5);
    words.push_back(word + " " + std::to_string(weight));
  }
  return words;
}

}  // namespace

TEST_CASE("words are listed by beginning and by end, with how much they are used and whether they name anything") {
  const std::vector<Section> sections = {section("Ærlighed", "respekt dialog"), section("X", "respekt slåfejl"),
                                         section("Y", "respekt dialog børn børn")};
  const Dictionary dictionary = makeDictionary(gatherTerms(sections, 1), {}, 1);
  const Spellings spellings = cutSpellings(entriesOf(dictionary), {1000, 8});
  REQUIRE(spellings.starts.size() == 1);
  CHECK(wordsOf(spellings.starts[0]) == std::vector<std::string>{"arlighed 33", "born 1", "dialog 2", "respekt 2", "slafejl 1", "x 33", "y 33"});
  CHECK(wordsOf(spellings.ends[0]) == std::vector<std::string>{"dehgilra 33", "golaid 2", "ljefals 1", "nrob 1", "tkepser 2", "x 33", "y 33"});
}

TEST_CASE("what stands in compounds only, or as half of a suspended one, is listed too") {
  const std::vector<Section> sections = {section("X", "Løn- og personalesporet."), section("Y", "Personale og løn.")};
  const Dictionary dictionary = makeDictionary(gatherTerms(sections, 1), {}, 1);
  const Spellings spellings = cutSpellings(entriesOf(dictionary), {1000, 8});
  CHECK(wordsOf(spellings.starts[0]) == std::vector<std::string>{"lon 2", "lonsporet 1", "personale 1", "personalesporet 1", "sporet 1", "x 33", "y 33"});
}

TEST_CASE("spellings are cut into parts that begin with a whole word") {
  std::vector<Section> sections;
  for (int i = 0; i < 300; ++i) sections.push_back(section("ord" + std::to_string(i * 7919 % 1000), ""));
  const Dictionary dictionary = makeDictionary(gatherTerms(sections, 1), {}, 1);
  const Spellings spellings = cutSpellings(entriesOf(dictionary), {300, 8});
  REQUIRE(spellings.starts.size() > 2);
  std::size_t count = 0;
  for (const Part& part : spellings.starts) {
    const std::vector<std::string> words = wordsOf(part);
    CHECK(words.front().substr(0, part.start.size()) == part.start);
    count += words.size();
  }
  CHECK(count == 300);
}
