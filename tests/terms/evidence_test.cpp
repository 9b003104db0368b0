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
                          {"side.md", page("title = \"Side\"", sentence + "\n")}});
  const Site site = linkTerms(std::move(made.site), 1, made.diagnostics);
  std::string all;
  for (const Mention& mention : site.mentions) all += (all.empty() ? "" : ", ") + mention.sentence.substr(mention.begin, mention.length);
  return all;
}

}  // namespace

TEST_CASE("what stands before a noun agrees with it in gender and number") {
  CHECK(linksIn("Den leder, der har ordet, slutter.") == "leder");
  CHECK(linksIn("Det leder, der skal frem, er vand.") == "");
  CHECK(linksIn("De leder, at alt er klart.") == "");
  CHECK(linksIn("Vores dygtige leder mødes med os.") == "leder");
  CHECK(linksIn("To dygtige leder på skift.") == "");
  CHECK(linksIn("Vi har en rigtig leder.") == "leder");
  CHECK(linksIn("Det, som vi rigtigt leder.") == "");
  CHECK(linksIn("Vi fik nyt mod.") == "mod");
  CHECK(linksIn("Hun var venlig mod, og glad.") == "");
  CHECK(linksIn("De skal være gode mod.") == "");
  CHECK(linksIn("Et særligt mod at stå på.") == "mod");
  CHECK(linksIn("Et forbud mod at stå på.") == "");
}

TEST_CASE("what a verb would take after it makes the word a verb where what is before it may be its subject") {
  CHECK(linksIn("Efter leder og elever talte.") == "leder");
  CHECK(linksIn("Dagen efter leder hun mødet.") == "");
  CHECK(linksIn("Vi talte med leder Mette Holm.") == "leder");
  CHECK(linksIn("Hver leder har en nøgle.") == "leder");
  CHECK(linksIn("Hver leder en gruppe.") == "");
  CHECK(linksIn("Deres huse leder ind til gården.") == "");
  CHECK(linksIn("Uddannet leder søges.") == "leder");
  CHECK(linksIn("Klubben leder stort.") == "");
}

TEST_CASE("one thing among others is counted, however far its article stands") {
  CHECK(linksIn("Vi skaber helhed og ro.") == "helhed");
  CHECK(linksIn("Gården er en meget smuk og rolig helhed.") == "");
  CHECK(linksIn("Gårdens tre længer, kommunens ”helhed”.") == "");
  CHECK(linksIn("En kollega ønsker helhed.") == "helhed");
  CHECK(linksIn("En tryg hverdag, helhed og ro.") == "helhed");
}

TEST_CASE("an adjective as it is after an article needs that article, or it may be a verb") {
  CHECK(linksIn("Den nye, åbne dialog begynder.") == "åbne dialog");
  CHECK(linksIn("Vores åbne dialog begynder.") == "åbne dialog");
  CHECK(linksIn("Vi vil åbne dialogen i dag.") == "");
  CHECK(linksIn("Vi holder åbne dialoger.") == "åbne dialoger");
  CHECK(linksIn("Vi omsætter viden.") == "omsætter viden");
}

TEST_CASE("a person is not courage") {
  CHECK(linksIn("Det, vi mangler, er ikke mod.") == "mod");
  CHECK(linksIn("Vi er mod.") == "");
}

TEST_CASE("a word of another trade speaks against automatic terms too, and against numbered ones") {
  CHECK(linksIn("Hver klynge har fire huse.") == "klynge");
  CHECK(linksIn("Hver klynge af træer blev fældet.") == "");
  CHECK(linksIn("Vi drøfter spor 2 i dag.") == "spor 2");
  CHECK(linksIn("Regionaltoget holder i spor 2.") == "");
}

TEST_CASE("a word in capitals is no acronym where no noun can stand") {
  CHECK(linksIn("Alle hører MED.") == "MED");
  CHECK(linksIn("Alle skal MED i skoven.") == "");
  CHECK(linksIn("MED venlig hilsen") == "");
  CHECK(linksIn("Vi tier til og MED fredag.") == "");
}

TEST_CASE("part of an address or a file's name is no word of the text") {
  CHECK(linksIn("Se klynge-planen og klynge. Slut") == "klynge");
  CHECK(linksIn("Åbn klynge.pdf eller #klynge eller klynge_2.") == "");
}

TEST_CASE("a set phrase with the word after it wins over that word") {
  CHECK(linksIn("Der skal mod til at gå.") == "mod");
  CHECK(linksIn("Vi holder dem mod til gengæld at gå.") == "");
}
