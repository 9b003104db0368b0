#include "terms/terms.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "commands/options.h"
#include "model/document_text.h"
#include "render/body.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;

namespace {

using Files = std::map<std::string, std::string>;

constexpr const char* anyDensity = "[site]\ntitle = \"Prøve\"\n[terms]\nwords_per_link = 0\n";

// A framework with terms of each kind; `text` is a page in it.
Files frameworkWith(const std::string& text, const std::string& settings = anyDensity) {
  return {{"pejl.toml", settings},
          {"by/index.md", page("id = \"by\"\ntype = \"organisation\"\ntitle = \"By\"")},
          {"by/kompas/index.md", page("id = \"kompas\"\ntype = \"ramme\"\ntitle = \"Kompas\"")},
          {"by/kompas/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\ninflection = \"-et\"")},
          {"by/kompas/rum.md", page("id = \"rum\"\ntype = \"begreb\"\ntitle = \"Ledelsesrum\"\ninflection = \"-met, –, -mene\"")},
          {"by/kompas/sl.md", page("id = \"sl\"\ntype = \"dimension\"\ntitle = \"Strategisk ledelse (By)\"\ninflection = \"-n\"")},
          {"by/kompas/side.md", page("title = \"Side\"", text)},
          {"med.md", page("id = \"med\"\ntype = \"begreb\"\ntitle = \"MED\"")}};
}

Site linked(Files files, unsigned jobs = 1) {
  InMemory made = siteOf(std::move(files));
  return linkTerms(std::move(made.site), jobs, made.diagnostics);
}

// "words→id" of every automatic link on a page, in reading order.
std::string linksOn(const Site& site, const std::string& path) {
  std::string all;
  for (const Mention& mention : site.mentions) {
    if (!mention.automatic || site.documents[site.pages[mention.page].document].path != "content/" + path) continue;
    all += (all.empty() ? "" : ", ") + mention.sentence.substr(mention.begin, mention.length) + "→" + site.entities[mention.to].declared.id;
  }
  return all;
}

std::string linksIn(const std::string& text) { return linksOn(linked(frameworkWith(text)), "by/kompas/side.md"); }

// "line:column rule" of each place of a term.
std::vector<std::string> placesOf(const Files& files, const std::string& id) {
  const InMemory made = siteOf(files);
  std::vector<std::string> all;
  for (const TermOccurrence& occurrence : occurrencesOf(made.site, made.entity(id), 1)) {
    all.push_back(std::to_string(occurrence.where.line) + ":" + std::to_string(occurrence.where.column) + " " + std::string(nameOf(occurrence.rule)));
  }
  return all;
}
std::vector<std::string> places(const std::string& text, const std::string& id) { return placesOf(frameworkWith(text), id); }

std::string bodyOf(const Site& site, const std::string& path) {
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    if (site.documents[site.pages[i].document].path == "content/" + path) return renderBody(site, i).text;
  }
  return {};
}

std::vector<std::string> hints(Files files) {
  InMemory made = siteOf(std::move(files));
  linkTerms(std::move(made.site), 1, made.diagnostics);
  return made.findings();
}

}  // namespace

TEST_CASE("the longest name wins, across a line break and across emphasis") {
  CHECK(linksIn("Den strategiske\nledelse mødes i *ledelsesrummet*.") == "strategiske ledelse→sl, ledelsesrummet→rum");
  CHECK(linksIn("*strategisk* ledelse") == "strategisk ledelse→sl");
  CHECK(linksIn("**Strategisk *ledelse***") == "Strategisk ledelse→sl");
  CHECK(linksIn("Strategisk, ledelse. Strategisk\\\nledelse") == "");
  const Site site = linked(frameworkWith("Om *strategisk*\nledelse og mere."));
  CHECK(bodyOf(site, "by/kompas/side.md").find("Om <a href=\"sl.html\" class=\"term\"><em>strategisk</em>\nledelse</a> og mere.") != std::string::npos);
}

TEST_CASE("a link never cuts emphasis in two") {
  CHECK(linksIn("*Vores strategiske* ledelse") == "");
  CHECK(places("*Vores strategiske* ledelse", "sl") == std::vector<std::string>{"5:8 across-markup"});
}

TEST_CASE("an acronym is linked in capitals only, alone, inflected and before a hyphen") {
  CHECK(linksIn("Med andre ord er alt med.\n\n## A\n\nMED-udvalget mødes.\n\n## B\n\nMED's plan.\n\n## C\n\nI MED.") ==
        "MED→med, MED's→med, MED→med");
  CHECK(linksIn("VI TALER MED ALLE") == "");
}

TEST_CASE("nothing is linked where a reader would not expect it") {
  CHECK(linksIn("## Ledelsesrum\n\n> Ledelsesrum\n\n`ledelsesrum` [ledelsesrum](../index.md) [[mod|ledelsesrum]] {-ledelsesrum-}\n\n"
                "| Ledelsesrum |\n| --- |\n| a |\n\n”Et ledelsesrum er”, skrev de.") == "");
  CHECK(linksIn("> [!NOTE]\n> Ledelsesrum\n\n| A |\n| --- |\n| ledelsesrum |") == "Ledelsesrum→rum");
  CHECK(places("## Ledelsesrum\n\n> Ledelsesrum\n\n[ledelsesrum](../index.md) {-ledelsesrum-}\n\n| Ledelsesrum |\n| --- |\n| a |", "rum") ==
        std::vector<std::string>{"5:4 heading", "7:3 quotation", "9:2 link", "9:30 forbidden", "11:3 table-head"});
}

TEST_CASE("the words of a source are left alone") {
  const auto files = [](const std::string& fidelity) {
    Files all = frameworkWith("x");
    all["by/kompas/ordret.md"] = page("title = \"Ordret\"\nsource = { document = \"kilde\", fidelity = \"" + fidelity + "\" }", "Et ledelsesrum.\n");
    return linksOn(linked(all), "by/kompas/ordret.md");
  };
  CHECK(files("verbatim") == "");
  CHECK(files("retold") == "ledelsesrum→rum");
}

TEST_CASE("a term is not linked in its own text") {
  CHECK(linksOn(linked(frameworkWith("x")), "by/kompas/rum.md") == "");
  CHECK(linksIn("Et fritidshjem.\n\n## Fritidshjem {#hjem type=begreb}\n\nEt fritidshjem.\n\n### Mere\n\nEt fritidshjem.\n\n## Andet\n\nEt fritidshjem.") ==
        "fritidshjem→hjem, fritidshjem→hjem");
}

TEST_CASE("a framework's terms are linked in its own text, and what belongs to none everywhere") {
  Files files = frameworkWith("x");
  files["nabo/index.md"] = page("id = \"nabo\"\ntype = \"organisation\"\ntitle = \"Nabo\"");
  files["nabo/plan/index.md"] = page("id = \"plan\"\ntype = \"ramme\"\ntitle = \"Planen\"", "MED har et ledelsesrum.\n");
  CHECK(linksOn(linked(files), "nabo/plan/index.md") == "MED→med");
  files["by/kompas/rum.md"] = page("id = \"rum\"\ntype = \"begreb\"\ntitle = \"Ledelsesrum\"\nlink = { scope = \"site\" }");
  CHECK(linksOn(linked(files), "nabo/plan/index.md") == "MED→med, ledelsesrum→rum");
}

TEST_CASE("where two terms share a name the nearer is meant, and of two as near none") {
  Files files = frameworkWith("Et ledelsesrum.");
  files["rum.md"] = page("id = \"rum-alle\"\ntype = \"begreb\"\ntitle = \"Ledelsesrum\"");
  CHECK(linksOn(linked(files), "by/kompas/side.md") == "ledelsesrum→rum");
  CHECK(hints(files) == std::vector<std::string>{});
  files["by/kompas/rum-2.md"] = page("id = \"rum-2\"\ntype = \"begreb\"\ntitle = \"Ledelsesrum\"\ninflection = \"-met\"", "Et ledelsesrum er sit eget.\n");
  CHECK(linksOn(linked(files), "by/kompas/side.md") == "");
  CHECK(hints(files) == std::vector<std::string>{"content/by/kompas/side.md:5:4 ambiguous-term"});
  using Strings = std::vector<std::string>;  // of the page of rum-2, then of side.md
  CHECK(placesOf(files, "rum") == Strings{"8:4 nearer-term", "5:4 ambiguous"});
  CHECK(placesOf(files, "rum-2") == Strings{"8:4 own-text", "5:4 ambiguous"});
  files["by/kompas/rum-3.md"] = page("id = \"rum-3\"\ntype = \"begreb\"\ntitle = \"Ledelsesrum\"\ninflection = \"-met\"");
  CHECK(placesOf(files, "rum") == Strings{"8:4 nearer-term", "5:4 ambiguous"});
}

TEST_CASE("an organisation is named with its capital, unless an alias says that it goes without") {
  Files files = frameworkWith("Her mødes byrådet, og der mødes Byrådet.");
  files["by/kompas/raad.md"] = page("id = \"raad\"\ntype = \"organisation\"\ntitle = \"Byrådet\"\nlink = \"automatic\"");
  CHECK(linksOn(linked(files), "by/kompas/side.md") == "Byrådet→raad");
  files["by/kompas/raad.md"] = page("id = \"raad\"\ntype = \"organisation\"\ntitle = \"Byrådet\"\naliases = [\"byrådet\"]\nlink = \"automatic\"");
  CHECK(linksOn(linked(files), "by/kompas/side.md") == "byrådet→raad");
}

TEST_CASE("a policy is a type's, and an entity may have its own") {
  const auto withPolicy = [](const std::string& line) {
    Files files = frameworkWith("Vi taler om trivsel og om udsyn.");
    files["by/kompas/t.md"] = page("id = \"t\"\ntype = \"begreb\"\ntitle = \"Trivsel\"\n" + line);
    files["by/kompas/u.md"] = page("id = \"u\"\ntype = \"kompetence\"\ntitle = \"Udsyn\"");
    return linksOn(linked(files), "by/kompas/side.md");
  };
  CHECK(withPolicy("") == "trivsel→t");
  CHECK(withPolicy("link = \"explicit\"") == "");
  CHECK(withPolicy("link = \"never\"") == "");
  CHECK(withPolicy("[link]\nnever = [\"om trivsel\"]") == "");
}

TEST_CASE("an entity's own words before and after say that it is meant") {
  const std::string text = "Der sidder fire kloge hoveder ved opslag dette bord.";
  const auto withContext = [&](const std::string& context) {
    Files files = frameworkWith(text);
    files["by/kompas/o.md"] = page("id = \"o\"\ntype = \"begreb\"\ntitle = \"Hoveder\"\n[link]\npolicy = \"careful\"\n" + context);
    return linksOn(linked(files), "by/kompas/side.md");
  };
  Files files = frameworkWith(text);
  CHECK(withContext("before = [\"kloge\"]") == "hoveder→o");
  CHECK(withContext("after = [\"ved\"]") == "hoveder→o");
}

TEST_CASE("an alias is for search, and links only as an acronym or as the title in another form; link.names are declared to link") {
  const auto linksOf = [](const std::string& text, const std::string& link) {
    Files files = frameworkWith(text);
    files["by/kompas/u.md"] = page("id = \"u\"\ntype = \"begreb\"\ntitle = \"Lokalt beslutningsrum (By)\"\n"
                                   "aliases = [\"lokale beslutningsrum\", \"frihed under ansvar\", \"selvbestemmelse\", \"LBR\"]\n" + link);
    return linksOn(linked(files), "by/kompas/side.md");
  };
  CHECK(linksOf("Vi har lokale beslutningsrum.", "") == "lokale beslutningsrum→u");
  CHECK(linksOf("Vi har LBR.", "") == "LBR→u");
  CHECK(linksOf("Vi har frihed under ansvar og selvbestemmelse.", "") == "");
  CHECK(linksOf("Vi har frihed under ansvar og selvbestemmelse.", "[link]\nnames = [\"selvbestemmelse\"]") == "selvbestemmelse→u");
}

TEST_CASE("a word of another trade in the sentence says that the term is not meant") {
  const auto linksOf = [](const std::string& text) {
    Files files = frameworkWith(text);
    files["by/kompas/o.md"] = page("id = \"o\"\ntype = \"begreb\"\ntitle = \"Opslag\"\n[link]\npolicy = \"careful\"\nunless = [\"volleyball\"]");
    return linksOn(linked(files), "by/kompas/side.md");
  };
  CHECK(linksOf("Et opslag om ferie.") == "opslag→o");
  CHECK(linksOf("Et opslag i strandvolleyballen.") == "");
  CHECK(linksOf("Et opslag om ferie. Her spilles volleyball.") == "opslag→o");
}

TEST_CASE("a term is linked once in a section, and not beside a written link") {
  CHECK(linksIn("Et ledelsesrum. Et ledelsesrum.\n\n### Under\n\nEt ledelsesrum.\n\n## Ny\n\nEt ledelsesrum.") == "ledelsesrum→rum, ledelsesrum→rum");
  CHECK(linksIn("Et ledelsesrum. Se [[rum|rummet]].") == "");
  CHECK(linksIn("Se [strategisk ledelse](../index.md) og strategisk ledelse.") == "");
}

TEST_CASE("links do not stand closer than one in forty words; single and careful words go first") {
  const std::string settings = "[site]\ntitle = \"Prøve\"\n";
  const std::string text = "Modet, ledelsesrummet og den strategiske ledelse hører sammen.";
  CHECK(linksOn(linked(frameworkWith(text, settings)), "by/kompas/side.md") == "strategiske ledelse→sl");
  std::string filler;
  for (int i = 0; i < 80; ++i) filler += " ord";
  CHECK(linksOn(linked(frameworkWith(text + filler, settings)), "by/kompas/side.md") == "ledelsesrummet→rum, strategiske ledelse→sl");
}

TEST_CASE("a likely form that nobody declared is a hint, not a warning") {
  Files files = frameworkWith("Effektiviseringerne fortsætter. Effektiviseringen også.");
  files["by/kompas/e.md"] = page("id = \"e\"\ntype = \"begreb\"\ntitle = \"Effektivisering\"");
  InMemory made = siteOf(files);
  linkTerms(std::move(made.site), 1, made.diagnostics);
  REQUIRE(made.findings() == std::vector<std::string>{"content/by/kompas/e.md:2:6 undeclared-form"});
  const Diagnostic& hint = made.diagnostics.all().front();
  CHECK(hint.severity == Severity::hint);
  CHECK(hint.help.english().find("inflection = \"-en, -er, -erne\"") == 0);
  files["by/kompas/e.md"] = page("id = \"e\"\ntype = \"begreb\"\ntitle = \"Effektivisering\"\ninflection = \"-en, -er, -erne\"");
  CHECK(linksOn(linked(files), "by/kompas/side.md") == "Effektiviseringerne→e");
  CHECK(hints(files).empty());
}

TEST_CASE("an automatic link is a mention with its sentence, place, form and rule") {
  const Site site = linked(frameworkWith("Først æ.\n\nVi har *ledelsesrum*. Det er stort."));
  REQUIRE(site.mentions.size() == 1);
  const Mention& mention = site.mentions[0];
  CHECK(mention.sentence == "Vi har ledelsesrum.");
  CHECK(mention.sentence.substr(mention.begin, mention.length) == "ledelsesrum");
  CHECK(mention.anchor == "afsnit-2");
  CHECK(mention.rule == TermRule::always);
  CHECK((mention.where.line == 7 && mention.where.column == 9 && mention.where.length == 11));
  CHECK(site.mentionsOf[mention.to] == std::vector<MentionIndex>{0});
}

TEST_CASE("a page in another language has no links of its own making") {
  Files files = frameworkWith("x");
  files["by/kompas/en.md"] = page("title = \"English\"\nlang = \"en\"", "A ledelsesrum.\n");
  CHECK(linksOn(linked(files), "by/kompas/en.md") == "");
}

TEST_CASE("what the words of {-…-} are is shown without the marks") {
  const Site site = linked(frameworkWith("{-Ledelsesrum-}, *{-mod-}* og \\{-rum-}, {- 1 -}, {-a"));
  CHECK(bodyOf(site, "by/kompas/side.md").find("<p id=\"afsnit-1\">Ledelsesrum, <em>mod</em> og {-rum-}, {- 1 -}, {-a") != std::string::npos);
}
