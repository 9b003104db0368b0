#include "search/acronyms.h"

#include <catch2/catch.hpp>

#include "support/sections.h"

using namespace pejl;
using namespace pejl::searching;

namespace {

using Texts = std::vector<std::string>;

Texts namesOf(std::string title, std::vector<std::string> names, std::string expansion = {}) {
  Section made = section(std::move(title));
  made.names = std::move(names);
  made.expansion = std::move(expansion);
  Texts list;
  for (const OtherName& one : acronymsOf({made})) list.push_back(one.typed + ": " + one.name);
  return list;
}

}  // namespace

TEST_CASE("an abbreviation and what it stands for lead to each other") {
  CHECK(namesOf("FTR", {}, "fællestillidsrepræsentant") == Texts{"FTR: fællestillidsrepræsentant", "fællestillidsrepræsentant: FTR"});
  CHECK(namesOf("Tillidsrepræsentant", {"TR", "tillidsmand"}) == Texts{"TR: tillidsrepræsentant", "tillidsrepræsentant: TR"});
}

TEST_CASE("several words are found by an abbreviation, but nobody types them as one word") {
  CHECK(namesOf("Børne- og Ungdomsforvaltningen", {"BUF"}) == Texts{"BUF: børne og ungdomsforvaltningen"});
}

TEST_CASE("names that have the abbreviation in them, or are others, lead nowhere") {
  CHECK(namesOf("MED på tværs", {"MED", "medindflydelse"}).empty());
  CHECK(namesOf("Aula", {"AULA"}).empty());
  CHECK(namesOf("SFO", {"SFO'er", "KKFO"}).empty());
  CHECK(namesOf("Leder", {"chef"}).empty());
}
