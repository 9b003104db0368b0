#include "language/compound.h"

#include <catch2/catch.hpp>
#include <string>

using namespace pejl;

namespace {

const Vocabulary& vocabulary() {
  static const Vocabulary words(std::vector<std::string_view>{
      "klynge",  "ledelse",   "ledelser", "børn",      "barn",     "fællesskab", "forældre",   "samarbejde",
      "tillid",  "dagsorden", "løn",      "personale", "spor",     "kommune",    "kommunal",   "bestyrelse",
      "arbejde", "miljø",     "skole",    "udvikling", "udvalg",   "rum",        "organ",      "lighed",
      "ansvar",  "hæng",      "sammen",   "fælles",    "data",     "anvendelse", "mål",        "medarbejder",
      "samtale", "dimen",     "person",   "ledig",     "direktør", "forum",      "ud",         "valg",
      "tavs",    "hed",       "ren",      "gør",       "kvalitet", "pædagog",    "pædagogisk", "leder",
      "vision",  "med",       "respekt",  "om",        "bil",      "bilag",      "søster"});
  return words;
}

std::string split(std::string_view word) {
  std::string result;
  for (const CompoundPart& part : splitCompound(word, vocabulary())) {
    if (!result.empty()) result += '+';
    result += part.word;
  }
  return result;
}

}  // namespace

TEST_CASE("compounds come apart into words of the site") {
  CHECK(split("klyngeledelsesprofil") == "klynge+ledelse+profil");
  CHECK(split("klyngeledelsesprofilen") == "klynge+ledelse+profilen");
  CHECK(split("børnefællesskaber") == "børn+fællesskaber");
  CHECK(split("forældresamarbejdet") == "forældre+samarbejdet");
  CHECK(split("søstresamtale") == "søster+samtale");
  CHECK(split("tillidsdagsordenen") == "tillid+dagsordenen");
  CHECK(split("personalesporet") == "personale+sporet");
  CHECK(split("kommunalbestyrelsen") == "kommunal+bestyrelsen");
  CHECK(split("arbejdsmiljøet") == "arbejde+miljøet");
  CHECK(split("ledelsesrummet") == "ledelse+rummet");
  CHECK(split("dataanvendelse") == "data+anvendelse");
  CHECK(split("kvalitetsmål") == "kvalitet+mål");
  CHECK(split("medarbejderudviklingssamtaler") == "medarbejder+udvikling+samtaler");
  CHECK(split("direktørforum") == "direktør+forum");  // not direktørfo+rum
}

TEST_CASE("words that only look like compounds stay whole") {
  for (const char* word :
       {"organisation", "ansvarlighed", "fællesskab", "sammenhæng", "medarbejder", "udvalg", "dimension", "respekt",
        "ledelse", "ledelsen", "tavshed", "bilag", "omsorg", "", "æ", "visionen"}) {
    CHECK(split(word) == "");
  }
}

TEST_CASE("parts say where in the compound they stand") {
  const std::vector<CompoundPart> parts = splitCompound("børnefællesskab", vocabulary());
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].begin == 0);
  CHECK(parts[0].length == std::string_view("børne").size());
  CHECK(parts[1].begin == parts[0].length);
  CHECK(parts[1].begin + parts[1].length == std::string_view("børnefællesskab").size());
}
