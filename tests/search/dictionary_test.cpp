#include <catch2/catch.hpp>

#include "search/entries.h"
#include "support/sections.h"

using namespace pejl;
using namespace pejl::searching;

namespace {

// "section:kind" for every posting of a word, or "-" when the dictionary does not have it.
class Index {
 public:
  explicit Index(const std::vector<Section>& sections)
      : dictionary_(makeDictionary(gatherTerms(sections, 2), declaredFamilies(sections), 2)),
        entries_(entriesOf(dictionary_)) {}

  std::string of(std::string_view word) const {
    const Entry* entry = find(word);
    if (entry == nullptr) return "-";
    std::string text = entry->lemma.empty() ? "" : "→" + std::string(entry->lemma);
    for (const Posting& posting : entry->postings) {
      constexpr std::array<std::string_view, 4> kinds = {"own", "form", "head", "modifier"};
      text += (text.empty() ? "" : " ") + std::to_string(posting.section) + ":";
      text += kinds[static_cast<std::size_t>(posting.kind)];
    }
    return text;
  }
  Points points(std::string_view word, std::uint32_t inSection) const {
    for (const Posting& posting : find(word)->postings) {
      if (posting.section == inSection) return posting.points;
    }
    return 0;
  }
  std::vector<std::string> words() const {
    std::vector<std::string> all;
    for (const Entry& entry : entries_) all.emplace_back(entry.word);
    return all;
  }

 private:
  const Entry* find(std::string_view word) const {
    for (const Entry& entry : entries_) {
      if (entry.word == word) return &entry;
    }
    return nullptr;
  }

  Dictionary dictionary_;
  std::vector<Entry> entries_;
};

}  // namespace

TEST_CASE("a compound is found by its parts") {
  const Index index({section("Klyngeledelsesprofil"), section("Om os", "En klynge har ledelse.")});
  CHECK(index.of("klyngeledelsesprofil") == "0:own");
  CHECK(index.of("profil") == "0:head");
  CHECK(index.of("ledelsesprofil") == "0:head");
  CHECK(index.of("klynge") == "0:modifier 1:own");
  CHECK(index.of("klyngeledelse") == "0:modifier");
}

TEST_CASE("a suspended hyphen stands for the whole compound") {
  const Index index({section("A", "Løn- og personalesporet samt børne-, unge- og kulturudvalget."),
                     section("B", "Personale, kultur.")});
  CHECK(index.of("lønsporet") == "0:form");
  CHECK(index.of("børneudvalget") == "0:form");
  CHECK(index.of("ungeudvalget") == "0:form");
  CHECK(index.of("sporet") == "0:head");
}

TEST_CASE("a suspended verbal prefix stands for the word with that prefix") {
  const Index index({section("A", "Ind- og udskolingen, til- eller fravalg samt på- og kulturdag."), section("B", "Dag, kultur.")});
  CHECK(index.of("indskolingen") == "0:form");
  CHECK(index.of("tilvalg") == "0:form");
  CHECK(index.of("pådag") == "0:form");
  CHECK(index.of("udskolingen") == "0:own");
}

TEST_CASE("declared and irregular forms lead to their lemma") {
  Section declared = section("Kapabilitet");
  declared.inflection = "-en, -er, -erne";
  const Index index({declared, section("B", "Kapabiliteterne og børnene.")});
  CHECK(index.of("kapabilitet") == "0:own 1:form");
  CHECK(index.of("kapabiliteterne") == "→kapabilitet 1:own");
  CHECK(index.of("kapabiliteten") == "→kapabilitet");
  CHECK(index.of("barn") == "1:form");
  CHECK(index.of("børn") == "→barn");
  CHECK(index.of("bog") == "-");
}

TEST_CASE("an acronym keeps its capitals and stands beside what it is joined to") {
  const Index index({section("A", "MED-udvalget mødes med os."), section("Om MED"), section("B", "SFO’er")});
  CHECK(index.of("MED") == "0:own 1:own");
  CHECK(index.of("med-udvalget") == "0:own");
  CHECK(index.of("udvalget") == "0:head");
  CHECK(index.of("med") == "-");
  CHECK(index.of("SFO") == "2:own");
}

TEST_CASE("stop words count in titles only") {
  const Index index({section("Mod"), section("Vejen mod målet", "Vi går mod dem.")});
  CHECK(index.of("mod") == "0:own 1:own");
  CHECK(index.of("vi") == "-");
}

TEST_CASE("a title of several words stands in the dictionary as it is, with and without its brackets") {
  const Index index({section("Strategisk ledelse (København)")});
  CHECK(index.of("strategisk ledelse københavn") == "0:own");
  CHECK(index.points("strategisk ledelse", 0) >= wholeTitle);
  CHECK(index.points("ledelse", 0) < wholeName);
}

TEST_CASE("title before alias before heading before theme before statement before body") {
  Section alias = section("X"), theme = section("X"), statement = section("X"), heading = section("Mod til fest"),
          named = section("Mod");
  alias.names = {"mod til gilde"};
  theme.themes = {"Mod"};
  statement.statement = "Det kræver modet.";
  heading.kind = SectionKind::heading;
  const Index index({section("Mod til alt"), alias, heading, theme, named});
  CHECK(index.points("mod", 4) > index.points("mod", 0));
  CHECK(index.points("mod", 0) > index.points("mod", 1));
  CHECK(index.points("mod", 1) > index.points("mod", 2));
  CHECK(index.points("mod", 2) > 0);
  const Index more({theme, statement, section("X", "Det kræver modet, sagde han. Det er sandt."),
                    section("X", "modet modet modet")});
  CHECK(themeWord > statementWord);
  CHECK(more.points("modet", 1) > more.points("modet", 2));
  CHECK(more.points("modet", 3) > more.points("modet", 2));
  CHECK(more.points("modet", 2) > contextWord);
}

TEST_CASE("all spellings of a word lie side by side") {
  const Index index({section("A", "Allerød alleroed zebra alle-rod bil")});
  CHECK(index.words() == std::vector<std::string>{"a", "alle-rod", "alleroed", "allerød", "bil", "rod", "zebra"});
}
