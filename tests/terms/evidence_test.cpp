// What tells a noun from what is written the same, rule by rule: each pair of sentences differs in what the rule looks at.
#include <catch2/catch.hpp>

#include "support/site_in_memory.h"
#include "terms/terms.h"

using namespace pejl;
using namespace pejl::test;

namespace {

std::string term(const std::string& id, const std::string& title, const std::string& inflection, const std::string& policy) {
  return page("id = \"" + id + "\"\ntype = \"begreb\"\ntitle = \"" + title + "\"\ninflection = \"" + inflection + "\"\nlink = \"" + policy + "\"");
}

// The words that became links in one sentence, in order.
std::string linksIn(const std::string& sentence) {
  InMemory made = siteOf({{"pejl.toml", "[site]\ntitle = \"Prøve\"\n[terms]\nwords_per_link = 0\n"},
                          {"mod.md", term("mod", "Mod", "-et", "careful")},
                          {"leder.md", term("leder", "Leder", "-en, -e, -ne", "careful")},
                          {"klynge.md", term("klynge", "Klynge", "-n, -r, -rne", "automatic")},
                          {"helhed.md", term("helhed", "Helhed", "-en, -er, -erne", "careful")},
                          {"dialog.md", term("dialog", "Åben dialog", "-en, -er, -erne", "automatic")},
                          {"viden.md", term("viden", "Omsætte viden", "omsætter viden, omsatte viden", "automatic")},
                          {"spor.md", term("spor", "Spor 2", "", "automatic")},
                          {"med.md", term("med", "MED", "", "automatic")},
                          {"tillid.md", term("tillid", "Tillid", "-en", "careful")},
                          {"side.md", page("title = \"Side\"", sentence + "\n")}});
  const Site site = linkTerms(std::move(made.site), 1, made.diagnostics);
  std::string all;
  for (const Mention& mention : site.mentions) all += (all.empty() ? "" : ", ") + mention.sentence.substr(mention.begin, mention.length);
  return all;
}

struct Expected {
  const char* sentence;
  const char* links;  // "" where none is meant
};

void expectLinks(std::initializer_list<Expected> all) {
  for (const Expected& one : all) {
    INFO(one.sentence);
    CHECK(linksIn(one.sentence) == one.links);
  }
}

}  // namespace

TEST_CASE("what stands before a noun agrees with it in gender and number") {
  expectLinks({{"Den leder, der har ordet, slutter.", "leder"},
               {"Det leder, der skal frem, er vand.", ""},
               {"De leder, at alt er klart.", ""},
               {"Vores dygtige leder mødes med os.", "leder"},
               {"To dygtige leder på skift.", ""},
               {"Vi har en rigtig leder.", "leder"},
               {"Det, som vi rigtigt leder.", ""},
               {"Vi fik nyt mod.", "mod"},
               {"Hun var venlig mod, og glad.", ""},
               {"De skal være gode mod.", ""},
               {"Et særligt mod at stå på.", "mod"},
               {"Et forbud mod at stå på.", ""}});
}

TEST_CASE("what a verb would take after it makes the word a verb where what is before it may be its subject") {
  expectLinks({{"Efter leder og elever talte.", "leder"},
               {"Dagen efter leder hun mødet.", ""},
               {"Vi talte med leder Mette Holm.", "leder"},
               {"Hver leder har en nøgle.", "leder"},
               {"Hver leder en gruppe.", ""},
               {"Deres huse leder ind til gården.", ""},
               {"Uddannet leder søges.", "leder"},
               {"Klubben leder stort.", ""}});
}

TEST_CASE("one thing among others is counted, however far its article stands") {
  expectLinks({{"Vi skaber helhed og ro.", "helhed"},
               {"Gården er en meget smuk og rolig helhed.", ""},
               {"Gårdens tre længer, kommunens ”helhed”.", ""},
               {"En kollega ønsker helhed.", "helhed"},
               {"En tryg hverdag, helhed og ro.", "helhed"}});
}

TEST_CASE("an adjective as it is after an article needs that article, or it may be a verb") {
  expectLinks({{"Den nye, åbne dialog begynder.", "åbne dialog"},
               {"Vores åbne dialog begynder.", "åbne dialog"},
               {"Vi vil åbne dialogen i dag.", ""},
               {"Vi holder åbne dialoger.", "åbne dialoger"},
               {"Den åbne dialogs dag er her.", "åbne dialogs"},
               {"Vi vil åbne dialogs dag i dag.", ""},
               {"Vi omsætter viden.", "omsætter viden"}});
}

TEST_CASE("a person is not courage") {
  expectLinks({{"Det, vi mangler, er ikke mod.", "mod"},
               {"Vi er mod.", ""}});
}

TEST_CASE("a word of another trade speaks against automatic terms too, and against numbered ones") {
  expectLinks({{"Hver klynge har fire huse.", "klynge"},
               {"Hver klynge af træer blev fældet.", ""},
               {"Vi drøfter spor 2 i dag.", "spor 2"},
               {"Regionaltoget holder i spor 2.", ""}});
}

TEST_CASE("a word in capitals is no acronym where no noun can stand") {
  expectLinks({{"Alle hører MED.", "MED"},
               {"Alle skal MED i skoven.", ""},
               {"MED venlig hilsen", ""},
               {"Vi tier til og MED fredag.", ""}});
}

TEST_CASE("part of an address or a file's name is no word of the text") {
  expectLinks({{"Se klynge-planen og klynge. Slut", "klynge"},
               {"Åbn klynge.pdf eller #klynge eller klynge_2.", ""}});
}

TEST_CASE("a term is linked between quotation marks that hold nothing else, and not inside what somebody said") {
  expectLinks({{"Vi lærte ordet ”klynge” i dag.", "klynge"},
               {"De sagde: ”Hver klynge har fire huse”.", ""},
               {"De sagde: ”Det var en klynge” og gik.", ""}});
}

TEST_CASE("a set phrase with the word after it wins over that word") {
  expectLinks({{"Der skal mod til at gå.", "mod"},
               {"Vi holder dem mod til gengæld at gå.", ""}});
}

TEST_CASE("a comma opens a place for a noun that nothing else speaks for") {
  expectLinks({{"Vi har ro, mod og glæde.", "mod"},
               {"Vi har ro – mod og glæde.", ""},
               {"Hun går nu, tillid altid forudsat.", "tillid"},
               {"Hun går nu – tillid altid forudsat.", ""}});
}
