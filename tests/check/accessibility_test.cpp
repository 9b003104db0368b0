// What is certain to be in somebody's way is an error, what is likely to be is a warning, and the rest is left alone.
#include <catch2/catch.hpp>

#include <algorithm>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

// "line:column code" of the findings in the text of one page; its first line is line 5.
Strings foundIn(const std::string& body, const std::string& frontMatter = "title = \"Side\"") {
  Strings found;
  for (const std::string& finding : checkedSiteOf({{"side.md", page(frontMatter, body)}, {"maal.md", page("title = \"Mål\"")}}).findings()) {
    found.push_back(finding.substr(finding.find(':') + 1));
  }
  return found;
}

std::string settings(const std::string& accessibility) { return "[site]\ntitle = \"Prøve\"\n\n[accessibility]\n" + accessibility; }

Strings codesWith(const std::string& accessibility, const std::string& today = "2026-11-21") {
  BuildOptions options;
  options.today = today;
  Strings codes;
  for (const Diagnostic& d : checkedSiteOf({{"pejl.toml", settings(accessibility)}}, options).diagnostics.sorted()) codes.push_back(d.code);
  return codes;
}

const std::string statement =
    "public_body = true\nwas_url = \"https://was.digst.dk/eksempelby-dk\"\nphone = \"48 12 34 56\"\nemail = \"post@eksempelby.dk\"\n";

}  // namespace

TEST_CASE("a link that says nothing by itself is a warning") {
  CHECK(foundIn("[her](maal.md)\n") == Strings{"5:7 vague-link-text"});
  CHECK(foundIn("[Læs mere …](maal.md)\n") == Strings{"5:14 vague-link-text"});
  CHECK(foundIn("[Læs mere »](maal.md)\n") == Strings{"5:14 vague-link-text"});
  CHECK(foundIn("[Læs mere om målene](maal.md)\n").empty());
  CHECK(foundIn("[plan.pdf](https://x.dk/plan.pdf)\n") == Strings{"5:12 vague-link-text"});
  CHECK(foundIn("[Planen (pdf)](https://x.dk/plan.pdf)\n").empty());
  CHECK(foundIn("https://x.dk/lang/sti\n") == Strings{"5:1 vague-link-text"});
  CHECK(foundIn("Se www.retsinformation.dk eller skriv til post@x.dk.\n").empty());
}

TEST_CASE("two pages with one title are told apart by nothing, unless they belong to different frameworks") {
  const auto titled = [](const std::string& front) { return page("title = \"Formål\"\n" + front); };
  CHECK(checkedSiteOf({{"a.md", titled("")}, {"b.md", titled("")}}).findings() == Strings{"content/b.md:2:1 duplicate-title"});
  const std::string source = "source = { document = \"kilde\", fidelity = \"editorial\" }\nstatus = { state = \"gaeldende\" }\n";
  const auto framework = [&](const std::string& id) {
    return page("id = \"" + id + "\"\ntype = \"ramme\"\ngenre = \"politik\"\ntitle = \"Ramme " + id + "\"\n" + source);
  };
  const InMemory made = checkedSiteOf({{"a/index.md", framework("a")}, {"a/formaal.md", titled("")}, {"b/index.md", framework("b")}, {"b/formaal.md", titled("")}});
  const Strings found = made.findings();
  CHECK(std::count_if(found.begin(), found.end(), [](const std::string& f) { return f.find("duplicate-title") != std::string::npos; }) == 0);
}

TEST_CASE("a link without words is an error") {
  CHECK(foundIn("[](https://x.dk/)\n") == Strings{"5:4 empty-link"});
}

TEST_CASE("an image's text that only says that it is an image is a warning") {
  const Strings found = foundIn("![Billede](a.svg) ![kort.png](a.svg) ![Kort over klyngerne](a.svg)\n");
  CHECK(std::count(found.begin(), found.end(), "5:12 poor-alt-text") == 1);
  CHECK(std::count_if(found.begin(), found.end(), [](const std::string& f) { return f.find("poor-alt-text") != std::string::npos; }) == 2);
}

TEST_CASE("a table says what it shows, and every column but the first has a heading") {
  const std::string body = "|---|---|\n| a | b |\n";
  CHECK(foundIn("| A | B |\n" + body) == Strings{"5:1 table-caption"});
  CHECK(foundIn("Tabel: Alt\n\n| A | B |\n" + body).empty());
  CHECK(foundIn("Tabel: Alt\n\n|  | B |\n" + body).empty());
  CHECK(foundIn("Tabel: Alt\n\n| A |  |\n" + body) == Strings{"7:1 table-header"});
}

TEST_CASE("bold paragraphs and bullets of one's own are told what they imitate") {
  CHECK(foundIn("**Det betyder**\n\nTekst.\n") == Strings{"5:1 imitated-heading"});
  CHECK(foundIn("**Det er vigtigt.**\n\n**Vigtigt** er det\n\n**Til sidst**\n").empty());
  CHECK(foundIn("Vi skal:\n• lytte\n• spørge\n") == Strings{"6:1 imitated-list"});
  CHECK(foundIn("- lytte\n- spørge\n").empty());
}

TEST_CASE("an English passage on a Danish page is told to say so, names and single words are not") {
  const std::string passage = "leaders should listen to the people who will do the work";
  CHECK(foundIn("Vi siger: " + passage + ".\n") == Strings{"5:19 undeclared-language"});
  CHECK(foundIn("Vi siger: [" + passage + "]{lang=en}.\n").empty());
  CHECK(foundIn("Bogen The Leadership Pipeline handler om leadership og the way det bruges.\n").empty());
  CHECK(foundIn(passage + "\n", "title = \"Page\"\nlang = \"en\"").empty());
  CHECK(foundIn("It says: lederen skal være den, som ser og lytter til dem, der er med.\n", "title = \"Page\"\nlang = \"en\"") ==
        Strings{"6:18 undeclared-language"});
}

TEST_CASE("a name that English pages would show in Danish is found, whatever it names, when something has it") {
  const std::string names = "[site]\ntitle = \"Prøve\"\n[types.krav]\nkind = \"statement\"\nlabel = \"krav\"\nplural = \"krav\"\n"
                            "[types.krav.fields]\nmodality = { kind = \"choice\", label = \"Hvor stærkt\", choices = { straks = \"straks\" } }\n"
                            "[relations.hviler_paa]\nlabel = \"hviler på\"\ninverse = \"bærer\"\n[statuses.hvilende]\nlabel = \"hvilende\"\n"
                            "[mapping_kinds.ligner]\nlabel = \"ligner\"\ninverse = \"ligner\"\n";
  std::map<std::string, std::string> files{
      {"pejl.toml", names},
      {"a.md", retold("a", "vaerdi", "status = { state = \"hvilende\" }\n[[relation]]\ntype = \"hviler_paa\"\nto = \"b\"", "- Nu. {#k type=krav modality=straks}\n")},
      {"b.md", retold("b", "vaerdi")},
      {"kobling.toml", "id = \"kobling\"\ntype = \"koblingssaet\"\ntitle = \"Kobling\"\na = \"a\"\nb = \"b\"\nstate = \"forslag\"\n"
                       "[[mapping]]\na = [\"a\"]\nb = [\"b\"]\nkind = \"ligner\"\nreason = \"Derfor.\"\n"}};
  CHECK(checkedSiteOf(files).findings() == Strings{});
  files["a.en.md"] = page("title = \"A\"");
  Strings said;
  for (const Diagnostic& finding : checkedSiteOf(files).diagnostics.sorted()) said.push_back(finding.message.english());
  std::sort(said.begin(), said.end());
  CHECK(said == Strings{"the mapping kind 'ligner' has no name in 'en'", "the modality 'straks' has no name in 'en'", "the relation 'hviler_paa' has no name in 'en'",
                        "the status 'hvilende' has no name in 'en'", "the type 'krav' has no name in 'en'"});
}

TEST_CASE("a public body must say where its statement is and whom to reach; others need not") {
  CHECK(codesWith("public_body = true\n") == Strings(4, "accessibility-statement"));
  CHECK(codesWith(statement + "updated = 2026-11-01\n").empty());
  CHECK(codesWith("public_body = false\n").empty());
  CHECK(codesWith("was_url = \"https://eksempelby.dk/was\"\n") == Strings{"wrong-value"});
}

TEST_CASE("a statement ages: a warning from day 330, an error after a year") {
  CHECK(codesWith(statement + "updated = 2025-12-27\n").empty());
  CHECK(codesWith(statement + "updated = 2025-12-26\n") == Strings{"statement-ageing"});
  CHECK(codesWith(statement + "updated = 2025-11-21\n") == Strings{"statement-ageing"});
  CHECK(codesWith(statement + "updated = 2025-11-20\n") == Strings{"statement-outdated"});
  CHECK(codesWith(statement + "updated = 2026-11-22\n") == Strings{"wrong-value"});
  CHECK(codesWith(statement + "updated = \"2026-02-30\"\n") == Strings{"accessibility-statement", "wrong-value"});
}

TEST_CASE("that nobody could tell how old a statement is, is said") {
  CHECK(codesWith(statement + "updated = 2020-01-01\n", "") == Strings{"statement-age-unknown"});
  CHECK(codesWith("public_body = false\n", "").empty());
}
