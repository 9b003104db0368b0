#include "search/word_cuts.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/text.h"
#include "support/sections.h"

using namespace pejl;
using namespace pejl::searching;

namespace {

// The dictionary of one text, cut into stretches of a few words.
class Cut {
 public:
  Cut(const std::string& text, std::size_t bytes)
      : dictionary_(makeDictionary(gatherTerms({section("Ord", text)}, 1), {}, 1)),
        entries_(searching::entriesOf(dictionary_)),
        families_(familiesOf(entries_, 1)),
        stretches_(cutDictionary(entries_, families_, encodeAll(entries_, families_, 1, 1), {bytes, 1000})) {}

  const std::vector<Stretch>& stretches() const { return stretches_; }
  std::string wordsOf(const Stretch& stretch) const {
    std::string words;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) words += (words.empty() ? "" : " ") + std::string(entries_[i].word);
    return words;
  }
  // What is found in the stretch that a stem leads to.
  bool isIn(std::string_view stem, std::string_view word) const {
    const auto isAfter = [](std::string_view key, const Stretch& stretch) { return key < stretch.start; };
    const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), stem, isAfter);
    const Stretch& stretch = after == stretches_.begin() ? *after : *std::prev(after);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].word != word) continue;
      const bool isGuest = std::find(stretch.guests.begin(), stretch.guests.end(), i) != stretch.guests.end();
      return isGuest || (stretch.begin <= i && i < stretch.end);
    }
    return false;
  }

 private:
  Dictionary dictionary_;
  std::vector<Entry> entries_;
  Families families_;
  std::vector<Stretch> stretches_;
};

const std::string compounds = "metode metodeansvar metodeblik metodefag metodekrav metoden metodeplan metoder metoderne metodetid metodevalg";

}  // namespace

TEST_CASE("all forms of a word lie where its stem leads, with compounds and cuts between them") {
  const Cut cut(compounds, 24);
  REQUIRE(cut.stretches().size() >= 3);
  for (const char* form : {"metode", "metoden", "metoder", "metoderne"}) CHECK(cut.isIn("metod", form));
  CHECK_FALSE(cut.isIn("metod", "metodevalg"));
}

TEST_CASE("forms of one word with two stems lie where either leads") {
  const Cut cut("indsats indsatsansvar indsatsblik indsatsen indsatsens indsatsfag indsatskrav indsatsplan", 20);
  REQUIRE(cut.stretches().size() >= 3);
  for (const char* stem : {"indsat", "indsats"}) {
    for (const char* form : {"indsats", "indsatsen", "indsatsens"}) CHECK(cut.isIn(stem, form));
  }
}

TEST_CASE("no cut falls between spellings of a word") {
  const Cut cut("aage åge aa-ge baage båge baa-ge kaage kåge kaa-ge", 12);
  REQUIRE(cut.stretches().size() >= 2);
  for (const char* key : {"age", "bage", "kage"}) {
    const std::string first(1, key[0]), rest = first == "a" ? "" : first;
    for (const char* spelling : {"aage", "åge", "aa-ge"}) CHECK(cut.isIn(key, rest + spelling));
  }
  for (const Stretch& stretch : cut.stretches()) CHECK(stretch.guests.empty());
}

TEST_CASE("a past tense lies where its verb does") {
  const Cut cut("aftale aftaleansvar aftaleblik aftalede aftalekrav aftaleplan aftaler aftaletid", 20);
  REQUIRE(cut.stretches().size() >= 2);
  CHECK(cut.isIn("aftal", "aftalede"));
}

TEST_CASE("the dictionary is cut where nothing needs to stand twice, if there is such a place") {
  const Cut cut("arbejde arbejder arbejdet klynge klyngen klynger ramme rammen rammer skole skolen skoler", 32);
  REQUIRE(cut.stretches().size() >= 2);
  for (const Stretch& stretch : cut.stretches()) CHECK(stretch.guests.empty());
}

TEST_CASE("stretches follow one another and each begins with the least that tells it from the one before") {
  const Cut cut(compounds + " arbejde bil by", 24);
  std::string before;  // the last word of the stretch before
  std::size_t next = 0;
  for (const Stretch& stretch : cut.stretches()) {
    CHECK(stretch.begin == next);
    next = stretch.end;
    const std::string words = cut.wordsOf(stretch);
    CHECK(startsWith(words, stretch.start));
    CHECK(before < stretch.start);
    CHECK(startsWith(before, stretch.start.substr(0, stretch.start.size() - 1)));
    before = words.substr(words.rfind(' ') + 1);
  }
  CHECK(before == "tid");
}

TEST_CASE("many frequent forms of one word share the sections that are noted; few keep their own, as a word without forms does") {
  std::vector<Section> sections;
  for (int i = 0; i < 5000; ++i) {
    sections.push_back(section("A", "kompas metode metoden metodens metoder metoderne metodernes metodes metoders klynge klyngen klynger"));
  }
  const Dictionary dictionary = makeDictionary(gatherTerms(sections, 2), {}, 2);
  const std::vector<Entry> entries = searching::entriesOf(dictionary);
  const std::vector<std::string> postings = encodeAll(entries, familiesOf(entries, 1), sections.size(), 2);
  const auto sizeOf = [&](std::string_view word) {
    const auto entry = std::find_if(entries.begin(), entries.end(), [&](const Entry& one) { return one.word == word; });
    return postings[static_cast<std::size_t>(entry - entries.begin())].size();
  };
  CHECK(sizeOf("metoden") == sizeOf("metoder"));
  CHECK(sizeOf("metoden") < sizeOf("kompas"));
  CHECK(sizeOf("klyngen") == sizeOf("kompas"));
}
