#include "language/readability.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace pejl;

namespace {

using Counts = std::vector<std::size_t>;

// words, long words, sentences, stops: counted by hand in each text.
Counts countsOf(std::string_view text) {
  const TextCounts counts = countWords(text);
  return {counts.words, counts.longWords, counts.sentences, counts.stops};
}

}  // namespace

TEST_CASE("words, long words and sentences are counted as by hand") {
  // Long: kommunen (8), beslutter (9), forvaltning (11).
  CHECK(countsOf("Kommunen beslutter det. Det gør en forvaltning ikke.") == Counts{8, 3, 2, 2});
  CHECK(countsOf("Udvalget høres jf. § 4, stk. 2, bl.a. i MED. Det sker i 3. kvartal.") == Counts{14, 2, 2, 2});
  CHECK(countsOf("Ca. 60 ansatte, hhv. pædagoger og medhjælpere, deltager.") == Counts{8, 4, 1, 1});
  CHECK(countsOf("") == Counts{0, 0, 0, 0});
  CHECK(countsOf("– … –") == Counts{0, 0, 0, 0});
}

TEST_CASE("seven letters make a long word, and neither hyphens nor digits are letters") {
  CHECK(countsOf("ledere") == Counts{1, 0, 1, 0});
  CHECK(countsOf("lederne") == Counts{1, 1, 1, 0});
  CHECK(countsOf("åååååå") == Counts{1, 0, 1, 0});      // six letters, twelve bytes
  CHECK(countsOf("MED-dag") == Counts{1, 0, 1, 0});     // six letters and a hyphen
  CHECK(countsOf("12345678") == Counts{1, 0, 1, 0});
  CHECK(countsOf("job- og personprofil") == Counts{3, 1, 1, 0});
  CHECK(countsOf("SFO’er") == Counts{1, 0, 1, 0});
}

TEST_CASE("a full stop inside a word parts nothing") {
  CHECK(countsOf("Det er bl.a. 1.000 på alleroed.dk, f.eks. i dag.") == Counts{9, 1, 1, 1});
}

TEST_CASE("an item without a full stop is a sentence, but no stop") {
  CHECK(countsOf("Tre mål\nTo veje\nÉn retning.") == Counts{6, 1, 3, 1});
  CHECK(countsOf("”Hvad nu?”\n(Ja.)") == Counts{3, 0, 2, 2});
}

TEST_CASE("LIX is words per sentence and the percentage of long words, rounded once") {
  CHECK(lixOf({100, 30, 10, 8}) == 40);      // 10 + 30
  CHECK(lixByStops({100, 30, 10, 8}) == 43); // 12.5 + 30 = 42.5
  CHECK(lixOf({7, 2, 3, 3}) == 31);          // 2.33 + 28.57 = 30.9
  CHECK(lixByStops({6, 1, 3, 0}) == 23);     // one sentence: 6 + 16.67
  CHECK(lixOf({}) == 0);
}

TEST_CASE("counts add up") {
  TextCounts all = countWords("Kommunen beslutter det.");
  all += countWords("Det gør en forvaltning ikke.");
  CHECK(Counts{all.words, all.longWords, all.sentences, all.stops} == countsOf("Kommunen beslutter det. Det gør en forvaltning ikke."));
}

TEST_CASE("a text is as hard as the mark it lies nearest to") {
  CHECK(levelOf(24) == LixLevel::veryEasy);
  CHECK(levelOf(25) == LixLevel::easy);
  CHECK(levelOf(34) == LixLevel::easy);
  CHECK(levelOf(35) == LixLevel::medium);
  CHECK(levelOf(44) == LixLevel::medium);
  CHECK(levelOf(45) == LixLevel::hard);
  CHECK(levelOf(54) == LixLevel::hard);
  CHECK(levelOf(55) == LixLevel::veryHard);
}
