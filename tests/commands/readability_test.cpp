#include "commands/readability.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/embedded.h"
#include "base/toml.h"
#include "graph/running_text.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;

namespace {

const std::string source = "\nsource = { document = \"kilde\", fidelity = \"retold\" }\n";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::vector<std::string> sentencesOf(const std::string& body) {
  const InMemory made = siteOf({{"a.md", page("title = \"A\"", body)}, {"mod.md", page("id = \"mod\"\ntype = \"begreb\"\ntitle = \"Modet\"" + source)}});
  std::vector<std::string> lines;
  for (PageIndex i = 0; i < made.site.pages.size(); ++i) {
    if (made.site.pages[i].address != "a.html") continue;
    for (const auto& sentence : graph::sentencesOn(made.site, i)) {
      lines.push_back(std::to_string(sentence.where.line) + " " + sentence.text);
    }
  }
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("running text is paragraphs and items, each sentence with the line it begins on") {
  CHECK(sentencesOf("En sætning over\nto linjer. Og en til\nher.\n\n- Et punkt\n- Et *andet* punkt. Med to.\n") ==
        Lines{"5 En sætning over to linjer.", "6 Og en til her.", "9 Et punkt", "10 Et andet punkt.", "10 Med to."});
}

TEST_CASE("headings, tables, quotations, code and footnotes are no running text, but callouts are") {
  CHECK(sentencesOf("## Overskrift\n\nTekst.[^1]\n\nTabel: T\n\n| a | b |\n|---|---|\n| c | d |\n\n> Et citat.\n\n> [!NOTE]\n> En note.\n\n```\nkode\n```\n\n[^1]: Fodnote.\n") ==
        Lines{"7 Tekst.", "18 En note."});
}

TEST_CASE("a link without words reads as its title") { CHECK(sentencesOf("Det kræver [[mod]] at spørge.\n") == Lines{"5 Det kræver Modet at spørge."}); }

TEST_CASE("the report has the pages, the hardest first, those with few words last, and those of a folder when asked") {
  std::string hard, easy;
  for (int i = 0; i < 20; ++i) hard += "Kommunalbestyrelsen prioriterer organisationens kvalitetsudvikling systematisk. ";
  for (int i = 0; i < 20; ++i) easy += "Vi går en tur i dag. ";
  const InMemory made = siteOf({{"a/let.md", page("title = \"Let\"", easy + "\n")}, {"a/tung.md", page("title = \"Tung\"", hard + "\n")}, {"b.md", page("title = \"Kort\"", "Kommunalbestyrelsen.\n")}});
  const std::string report = readabilityText(made.site, "", "da");
  INFO(report);
  const std::size_t tung = report.find("content/a/tung.md"), let = report.find("content/a/let.md"), few = report.find("content/b.md (for få ord");
  CHECK(tung < let);
  CHECK(let < few);
  CHECK(few != std::string::npos);
  CHECK(has(report, " 105 (105)  meget svær"));  // 5 words a sentence, all of them long
  CHECK(has(report, "   6   (6)  meget let"));   // 6 words a sentence, none long
  CHECK_FALSE(has(readabilityText(made.site, "a/", "da"), "content/b.md"));
  CHECK(has(readabilityText(made.site, "", "en"), "very hard"));
}

TEST_CASE("the report names long sentences, heavy words, abbreviations that nobody explains and hard summaries, with their places") {
  const InMemory made = siteOf({{"a.md", page("title = \"A\"\nsummary = \"Kommunalbestyrelsens kvalitetsudviklingsstrategi.\"", "Såfremt BUU og MED-udvalget siger ja, sker det.\n\nVi ses. Der skal foretages en vurdering.\n")},
                                {"med.md", page("id = \"med\"\ntype = \"begreb\"\ntitle = \"Medindflydelse\"\naliases = [\"MED\"]" + source, "Se den.\n")}});
  const std::string report = readabilityText(made.site, "", "da");
  INFO(report);
  CHECK(has(report, "content/a.md:6:1: 8 ord\n  Såfremt BUU og MED-udvalget siger ja, sker det.\n"));
  CHECK(has(report, "content/a.md:6:1: såfremt (hellere: hvis)\n"));
  const std::size_t passive = report.find("content/a.md:8:1: skal foretages\n"), nouns = report.find("gemt i et navneord"), noun = report.find("content/a.md:8:1: foretages en vurdering\n");
  CHECK(passive < nouns);
  CHECK(nouns < noun);
  CHECK(noun != std::string::npos);
  CHECK(has(report, "content/a.md:6:1: BUU\n"));
  CHECK_FALSE(has(report, ": MED\n"));
  CHECK(has(report, "content/a.md: LIX 102, 2 ord\n"));
}

TEST_CASE("nobody is asked to mend what a source says") {
  const InMemory made = siteOf({{"a.md", page("id = \"a\"\ntype = \"begreb\"\ntitle = \"A\"\nsource = { document = \"kilde\", fidelity = \"verbatim\" }", "Såfremt det sker, skal det undersøges.\n")}});
  const std::string report = readabilityText(made.site, "a.md", "da");
  INFO(report);
  CHECK(has(report, "content/a.md (kildens ord)"));
  CHECK_FALSE(has(report, "hellere"));
  CHECK_FALSE(has(report, "a.md:"));
}

TEST_CASE("the report has all of its words in Danish and English") {
  const auto& files = embeddedFiles();
  const auto file = std::find_if(files.begin(), files.end(), [](const EmbeddedFile& one) { return one.path == "generator/commands/readability.toml"; });
  REQUIRE(file != files.end());
  Diagnostics diagnostics;
  const TomlValue all = parseToml(file->text, std::string(file->path), 1, diagnostics);
  CHECK(diagnostics.all().empty());
  for (const TomlEntry& entry : *all.find("da")->value.asTable()) {
    CAPTURE(entry.key);
    REQUIRE(all.find("en")->value.find(entry.key) != nullptr);
  }
  for (const std::string_view language : {"da", "en"}) {
    CHECK(all.find(language)->value.find("levels")->value.asArray()->size() == 5);
    CHECK(all.find(language)->value.find("head")->value.asArray()->size() == 5);
  }
  for (const TomlEntry& entry : *all.find("heavy")->value.asTable()) CHECK(entry.value.asText() != nullptr);
}

TEST_CASE("a path below which no page lies gives no report") {
  const InMemory made = siteOf({{"a.md", page("title = \"A\"", "Tekst.\n")}});
  CHECK(readabilityText(made.site, "b/", "da").empty());
  CHECK_FALSE(readabilityText(made.site, "content/a.md", "da").empty());
}
