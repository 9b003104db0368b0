#include "language/plain_language.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace pejl;

namespace {

using Lines = std::vector<std::string>;

Lines turnsIn(std::string_view sentence, HeavyTurn turn) {
  Lines lines;
  for (const HeavyPhrase& phrase : heavyPhrasesIn(sentence)) {
    if (phrase.turn == turn) lines.push_back(phrase.words);
  }
  return lines;
}

}  // namespace

TEST_CASE("what must be done by nobody is found by its verb in -s") {
  const auto passives = [](std::string_view sentence) { return turnsIn(sentence, HeavyTurn::passive); };
  CHECK(passives("Det skal sikres, at målene kan nås.") == Lines{"skal sikres", "kan nås"});
  CHECK(passives("Planen bør så vidt muligt drøftes i MED.") == Lines{"bør så vidt muligt drøftes"});
  CHECK(passives("Det skal kunne mærkes.") == Lines{"skal kunne mærkes"});
  CHECK(passives("Kan sagen ikke løses her, ringer vi.") == Lines{"Kan sagen ikke løses"});
  CHECK(passives("Hegnet skal fjernes.") == Lines{"skal fjernes"});  // ends as what many own
}

TEST_CASE("verbs that are always in -s, what others own, and another clause are no passive") {
  for (const char* sentence : {"Alle skal kunne trives.", "Vi kan mødes igen.", "Lederen skal kende børnenes hverdag.", "Vi vil ledernes bedste.",
                               "Det kan vi, siges der.", "Planen drøftes i MED.", "Vi må på skolens vegne svare.", "Vi skal have et fælles sprog.", "Det kan ske og forventes."}) {
    INFO(sentence);
    CHECK(turnsIn(sentence, HeavyTurn::passive).empty());
  }
}

TEST_CASE("a verb that hides in a noun is found by the empty one before it") {
  const auto nouns = [](std::string_view sentence) { return turnsIn(sentence, HeavyTurn::nounForVerb); };
  CHECK(nouns("Teamet foretager en vurdering hvert år.") == Lines{"foretager en vurdering"});
  CHECK(nouns("Der gennemføres en samlet evaluering af forløbet.") == Lines{"gennemføres en samlet evaluering"});
  CHECK(nouns("Vi foretog ændringer.") == Lines{});  // not among the forms
  CHECK(nouns("Vi gennemfører et møde.").empty());
  CHECK(nouns("Vi vurderer det hvert år.").empty());
  CHECK(nouns("Vi læser en udførlig vurdering.").empty());
}
