#include "search/everyday.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "search/writer.h"
#include "support/sections.h"

using namespace pejl;
using namespace pejl::searching;

namespace {

EverydayWords words(std::vector<std::string> typed, std::vector<std::string> meant) {
  EverydayWords made{std::move(typed), {}};
  for (std::string& text : meant) made.meant.push_back({std::move(text), {"content/everyday-words.toml", 2, 10, 4}});
  return made;
}

// What the dictionary of a site says of its everyday words.
class Listed {
 public:
  Listed(const std::vector<Section>& sections, const std::vector<EverydayWords>& list)
      : dictionary_(makeDictionary(gatherTerms(sections, 1), declaredFamilies(sections), 1, partsOfCompounds(list))), entries_(entriesOf(dictionary_)) {
    words_ = resolveEverydayWords(list, acronymsOf(sections), entries_, diagnostics_);
    addEverydayWords(entries_, words_);
  }

  // "word: meant, meant" for each that leads on, in the order of the dictionary.
  std::vector<std::string> all() const {
    std::vector<std::string> all;
    for (const Entry& entry : entries_) {
      std::string text;
      for (const std::string& meant : entry.meant) text += (text.empty() ? ": " : ", ") + meant;
      if (!text.empty()) all.push_back(std::string(entry.word) + text);
    }
    return all;
  }
  std::vector<std::string> said() const {
    std::vector<std::string> said;
    for (const Diagnostic& one : diagnostics_.all()) said.push_back(one.code + ": " + one.message.english() + "; " + one.help.english());
    return said;
  }
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  Dictionary dictionary_;
  std::vector<Entry> entries_;
  std::vector<EverydayWord> words_;
  Diagnostics diagnostics_;
};

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("an everyday word leads to what the site has, whether the text has the word or not") {
  const Listed listed({section("Leder", "Vores chef. Ledelsesteam.")}, {words({"Chef", "boss"}, {"leder", "Ledelsesteam"})});
  CHECK(listed.all() == Texts{"boss: leder, ledelsesteam", "chef: leder, ledelsesteam"});
  CHECK(listed.said().empty());
}

TEST_CASE("everyday words of several lines come together, and the dictionary stays in order") {
  const Listed listed({section("Leder", "Økonomi. Æbler.")}, {words({"penge"}, {"økonomi"}), words({"penge", "bæ"}, {"æbler"})});
  CHECK(listed.all() == Texts{"bæ: æbler", "penge: økonomi, æbler"});
  const auto isBefore = [](const Entry& a, const Entry& b) { return std::tie(a.key, a.word) < std::tie(b.key, b.word); };
  CHECK(std::is_sorted(listed.entries().begin(), listed.entries().end(), isBefore));
}

TEST_CASE("another name leads to what the site has of it, beside the list's words; of what stands nowhere nothing is said") {
  Section term = section("FTR", "Taler for flere: fællestillidsrepræsentanten.");
  term.expansion = "fællestillidsrepræsentant";
  Section unionOfTeachers = section("BUPL", "En forening.");
  unionOfTeachers.expansion = "Børne- og Ungdomspædagogernes Landsforbund";
  const Listed listed({term, unionOfTeachers, section("Leder", "Vores.")}, {words({"FTR"}, {"leder"})});
  CHECK(listed.all() == Texts{"fællestillidsrepræsentant: =FTR", "FTR: leder, =fællestillidsrepræsentant"});
  CHECK(listed.said().empty());
}

TEST_CASE("an everyday word is a part of compounds, though it stands in no other place, unless it is short") {
  const Listed listed({section("Ungdomsforvaltningen", "Farstyring. Unge, forældre.")}, {words({"ungdom"}, {"unge"}), words({"far"}, {"forældre"})});
  const auto countOf = [&](std::string_view word) {
    std::size_t count = 0;
    for (const Entry& entry : listed.entries()) count += entry.word == word ? entry.postings.size() : 0;
    return count;
  };
  CHECK(countOf("ungdom") == 1);
  CHECK(countOf("far") == 0);
}

TEST_CASE("an acronym leads and is led to in capitals") {
  const Listed listed({section("MED", "Udvalget hører TR.")}, {words({"SU"}, {"MED"}), words({"talsmand"}, {"TR"})});
  CHECK(listed.all() == Texts{"SU: MED", "talsmand: TR"});
}

TEST_CASE("an everyday word may lead to what a query finds in another form, as a part or as a title of several words") {
  const Listed listed({section("Psykologisk tryghed", "Personalespor og politikker.")},
                      {words({"a"}, {"psykologisk tryghed"}), words({"b"}, {"spor"}), words({"c"}, {"politik"}), words({"d"}, {"sporet"}),
                       words({"e"}, {"politikker psykologisk"})});
  CHECK(listed.said().empty());
  CHECK(listed.all().size() == 5);
}

TEST_CASE("an everyday word that leads to what stands nowhere is told the nearest that does, and leads to nothing") {
  const Listed listed({section("Økonomi")}, {words({"penge", "mønt"}, {"økonomig", "guldbarrer"})});
  CHECK(listed.all().empty());
  CHECK(listed.said() == Texts{"unknown-word: 'økonomig' stands nowhere on the site; did you mean 'økonomi'?",
                               "unknown-word: 'guldbarrer' stands nowhere on the site; "});
}

TEST_CASE("an everyday word does not lead to itself") {
  CHECK(Listed({section("Leder")}, {words({"leder"}, {"Leder"})}).all().empty());
}

TEST_CASE("what an everyday word leads to stands behind its lemma, one stroke each") {
  Section declared = section("Kapabilitet", "evne");
  declared.inflection = "-en, -er";
  const Listed listed({declared, section("Evne")}, {words({"kapabiliteter", "kunnen"}, {"evne"})});
  const Families families = familiesOf(listed.entries(), 1);
  const std::vector<std::string> postings = encodeAll(listed.entries(), families, 2, 1);
  const std::vector<Part> parts = cutWords(listed.entries(), families, postings, {100000, 1}, 1);
  REQUIRE(parts.size() == 1);
  const nlohmann::json lemmas = nlohmann::json::parse("[" + parts[0].arguments + "]")[2];
  CHECK(lemmas["kapabiliteten"] == "kapabilitet");
  CHECK(lemmas["kapabiliteter"] == "kapabilitet|evne");
  CHECK(lemmas["kunnen"] == "|evne");
}
