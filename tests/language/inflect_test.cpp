#include "language/inflect.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace pejl;

namespace {

bool holdsAll(const std::vector<std::string>& forms, const std::vector<std::string>& expected) {
  return std::all_of(expected.begin(), expected.end(), [&](const std::string& form) {
    return std::find(forms.begin(), forms.end(), form) != forms.end();
  });
}

}  // namespace

TEST_CASE("declared endings are put on the word, each with its genitive") {
  CHECK(inflectedForms("kapabilitet", "-en, -er, -erne") ==
        std::vector<std::string>{"kapabilitet", "kapabiliteten", "kapabiliteter", "kapabiliteterne", "kapabilitets",
                                 "kapabilitetens", "kapabiliteters", "kapabiliteternes"});
  CHECK(holdsAll(inflectedForms("rolle", "-n, -r, -rne"), {"rollen", "roller", "rollerne"}));
  CHECK(holdsAll(inflectedForms("spor", "-et, -, -ene"), {"sporet", "spor", "sporene"}));
  CHECK(holdsAll(inflectedForms("spor", "-et, –, -ene"), {"sporet", "sporene"}));
}

TEST_CASE("endings that repeat part of the word replace it") {
  CHECK(holdsAll(inflectedForms("politik", "-ken, -ker, -kerne"), {"politikken", "politikker", "politikkerne"}));
  CHECK(holdsAll(inflectedForms("kapitel", "-tlet, -tler, -tlerne"), {"kapitlet", "kapitler", "kapitlerne"}));
  CHECK(holdsAll(inflectedForms("barn", "-et, børn, børnene"), {"barnet", "børn", "børnene", "børns", "børnenes"}));
}

TEST_CASE("adjectives agree with the noun they stand before") {
  CHECK(holdsAll(inflectedForms("strategisk ledelse", "-n, -r, -rne"),
                 {"strategisk ledelse", "strategiske ledelse", "strategiske ledelsen", "strategisk ledelses"}));
  CHECK(holdsAll(inflectedForms("Spor 2", ""), {"Spor 2", "Spor 2s"}));
  const auto weak = [](const std::string& adjective) { return inflectedForms(adjective + " sag", "").at(1); };
  for (const auto& [strong, expected] : std::vector<std::pair<std::string, std::string>>{
           {"professionel", "professionelle"}, {"individuel", "individuelle"}, {"kulturel", "kulturelle"}, {"formel", "formelle"}, {"ideel", "ideelle"},
           {"enkel", "enkle"}, {"gammel", "gamle"}, {"sikker", "sikre"}, {"åben", "åbne"}, {"tryg", "trygge"}, {"målrettet", "målrettede"},
           {"tillidsbaseret", "tillidsbaserede"}, {"konkret", "konkrete"}, {"komplet", "komplette"}, {"let", "lette"}, {"udsat", "udsatte"}, {"lokalt", "lokale"}}) {
    CHECK(weak(strong) == expected + " sag");
  }
}

TEST_CASE("a name is a form of another when each word is") {
  CHECK(isFormOfName("lokale råderum", "Lokalt råderum"));
  CHECK(isFormOfName("tillidsdagsorden", "Tillidsdagsordenen"));
  CHECK(isFormOfName("åbne dialoger", "Åben dialog"));
  CHECK_FALSE(isFormOfName("råderum", "Lokalt råderum"));
  CHECK_FALSE(isFormOfName("medansvarlig", "Medansvar"));
  CHECK_FALSE(isFormOfName("evaluering", "Data"));
  CHECK_FALSE(isFormOfName("ånd", "ære"));
}

TEST_CASE("words in -s and acronyms have their own genitive") {
  CHECK(inflectedForms("kommunes", "") == std::vector<std::string>{"kommunes", "kommunes'"});
  CHECK(inflectedForms("MED", "'en") == std::vector<std::string>{"MED", "MED'en", "MED's", "MED'ens"});
  CHECK(inflectedForms("tillid", "") == std::vector<std::string>{"tillid", "tillids"});
}

TEST_CASE("only endings of forms are inflectional") {
  for (const char* ending : {"", "en", "ernes", "et", "s", "t"}) CHECK(isInflectionalEnding(ending));
  for (const char* ending : {"ig", "else", "lse", "hed", "isk"}) CHECK_FALSE(isInflectionalEnding(ending));
}

TEST_CASE("a form is its lemma and an ending") {
  CHECK(isFormOf("rummet", "rum"));
  CHECK(isFormOf("politikker", "politik"));
  CHECK(isFormOf("indsatsen", "indsats"));
  CHECK(isFormOf("mål", "mål"));
  CHECK_FALSE(isFormOf("politikere", "politi"));
  CHECK_FALSE(isFormOf("ledelse", "led"));
  CHECK_FALSE(isFormOf("rum", "rummet"));
}
