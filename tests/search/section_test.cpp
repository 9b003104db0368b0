#include "search/section.h"

#include <catch2/catch.hpp>

#include "language/words.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::searching;
using test::page;
using test::siteOf;

namespace {

const Section& sectionCalled(const std::vector<Section>& sections, std::string_view title) {
  for (const Section& section : sections) {
    if (section.title == title) return section;
  }
  FAIL("no section is called " << title);
  return sections.front();
}

std::vector<Section> sectionsOf(std::map<std::string, std::string> files, const BuildOptions& options = {}) {
  const test::InMemory built = siteOf(std::move(files), options);
  REQUIRE(built.findings() == std::vector<std::string>{});
  return collectSections(built.site, 2);
}

const std::string source = "source = { document = \"kilde\", fidelity = \"retold\" }\n";

}  // namespace

TEST_CASE("a page that Pejl makes is found by its folder, an index by what its pages are called") {
  std::vector<Section> sections;
  addMadePages(sections, {{"kaeder/index.html", "Fra vision til praksis", ""}, {"kaeder/mod.html", "Kæden fra Mod", ""}, {"wcag.html", "Tilgængelighed", ""}});
  CHECK(sections[0].themes == std::vector<std::string>{"kaeder"});
  CHECK(sections[0].context == "Fra vision til praksis Kæden fra Mod");
  CHECK(sections[1].themes == std::vector<std::string>{"kaeder"});
  CHECK(sections[1].context.empty());
  CHECK(sections[0].percent > sections[1].percent);
  CHECK(sections[2].themes.empty());
}

TEST_CASE("a page is its opening and a section for each heading") {
  const auto sections =
      sectionsOf({{"a.md", page("title = \"Siden\"\nsummary = \"Kort sagt.\"",
                                "Først *dette*.\n\n## Så det\n\nOg `mere`.\n\n### Under\n\nDybt.\n")}});
  const Section& opening = sectionCalled(sections, "Siden");
  CHECK(opening.kind == SectionKind::page);
  CHECK(opening.anchor.empty());
  CHECK(opening.statement == "Kort sagt.");
  CHECK(opening.body == "Først dette.");
  const Section& below = sectionCalled(sections, "Så det");
  CHECK(below.kind == SectionKind::heading);
  CHECK(below.anchor == "saa-det");
  CHECK(below.body == "Og mere.");
  CHECK(below.context.empty());
  CHECK(sectionCalled(sections, "Under").body == "Dybt.");
}

TEST_CASE("an entity inside a page is a section of its own, and the section around it has the other words") {
  const auto sections = sectionsOf(
      {{"a.md",
        page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\naliases = [\"modet\"]\nthemes = [\"tema\"]\n" + source,
             "## Praksis\n\n- Lederen spørger først. {#u-1 type=udsagn modality=skal to=rolle}\n- Andet.\n")},
       {"t.md", page("id = \"tema\"\ntype = \"tema\"\ntitle = \"Tryghed\"\n" + source)},
       {"r.md", page("id = \"rolle\"\ntype = \"rolle\"\ntitle = \"Skolechef\"\n" + source)}});
  const Section& value = sectionCalled(sections, "Mod");
  CHECK(value.names == std::vector<std::string>{"modet"});
  CHECK(value.themes == std::vector<std::string>{"Tryghed"});
  CHECK(value.context.find("værdi") != std::string::npos);
  const Section& statement = sectionCalled(sections, "Lederen spørger først.");
  CHECK(statement.kind == SectionKind::entity);
  CHECK(statement.anchor == "u-1");
  CHECK_FALSE(statement.hasOwnTitle);
  CHECK(statement.statement == "Lederen spørger først.");
  CHECK(statement.themes == std::vector<std::string>{"skal"});
  CHECK(statement.context.find("Skolechef") != std::string::npos);
  CHECK(sectionCalled(sections, "Praksis").body == "Andet.");
}

TEST_CASE("a link without words of its own is read as the title it shows") {
  const auto sections = sectionsOf({{"a.md", page("title = \"A\"", "Se [[mod]] her.\n")},
                                    {"m.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\n" + source)}});
  CHECK(sectionCalled(sections, "A").body == "Se Mod her.");
}

TEST_CASE("an entity is called by the words of links to it and by what editors say of its relations, not by its title") {
  const auto sections = sectionsOf(
      {{"a.md", page("id = \"a\"\ntype = \"begreb\"\ntitle = \"Råderum\"\n" + source +
                         "[[relation]]\ntype = \"forudsaetter\"\nto = \"b\"\nreason = \"Den frie lader sig styre.\"",
                     "Et begreb.\n")},
       {"b.md", page("id = \"b\"\ntype = \"begreb\"\ntitle = \"Budget\"\n" + source, "Se [[a|det, man selv bestemmer]] og [[a]].\n")},
       {"kilde.md", page("id = \"kilde\"\ntype = \"kilde\"\ntitle = \"Kilden\"", "Ord.\n")}});
  CHECK(sectionCalled(sections, "Råderum").called == "Den frie lader sig styre. det, man selv bestemmer");
  CHECK(sectionCalled(sections, "Budget").called.empty());
}

TEST_CASE("an advert past its date is expired with all that stands on it, what is in force is so") {
  BuildOptions options;
  options.today = "2026-01-02";
  const auto sections = sectionsOf(
      {{"a.md", page("title = \"Opslag\"\nexpires = 2026-01-01\n" + source, "## Krav {#krav type=begreb}\n\nMange.\n")},
       {"kilde.md", page("id = \"kilde\"\ntype = \"kilde\"\ntitle = \"Kilden\"", "Ord.\n")},
       {"b.md", page("title = \"Stadig åbent\"\nexpires = 2026-01-02")},
       {"c.md",
        page("id = \"c\"\ntype = \"vaerdi\"\ntitle = \"Gælder\"\nstatus = { state = \"gaeldende\" }\n" + source)},
       {"d.md",
        page("id = \"d\"\ntype = \"vaerdi\"\ntitle = \"Ophævet\"\nstatus = { state = \"ophaevet\" }\n" + source)}},
      options);
  CHECK(sectionCalled(sections, "Opslag").standing == Standing::expired);
  CHECK(sectionCalled(sections, "Krav").standing == Standing::expired);
  CHECK(sectionCalled(sections, "Stadig åbent").standing == Standing::unknown);
  CHECK(sectionCalled(sections, "Gælder").standing == Standing::inForce);
  CHECK(sectionCalled(sections, "Ophævet").standing == Standing::past);
}

TEST_CASE("decomposed letters are read as composed ones") {
  const auto sections = sectionsOf({{"a.md", page("title = \"Bla\u030A\"", "E\u0301n bla\u030A dag.\n")}});
  CHECK(sectionCalled(sections, "Blå").body == "Én blå dag.");
}

TEST_CASE("a role answers who, and what has a time answers when") {
  const auto sections = sectionsOf(
      {{"kilde.md", page("id = \"kilde\"\ntype = \"kilde\"\ntitle = \"Kilden\"")},
       {"a.md", page("id = \"leder\"\ntype = \"rolle\"\ntitle = \"Leder\"\n" + source)},
       {"b.md", page("id = \"udvalg\"\ntype = \"organisation\"\ntitle = \"Udvalget\"\n" + source)},
       {"c.md", page("id = \"start\"\ntype = \"milepael\"\ntitle = \"Start\"\ntime = \"2026-01\"\n" + source)}});
  CHECK(sectionCalled(sections, "Leder").answersTo == std::vector<std::string_view>{asksForPerson});
  CHECK(sectionCalled(sections, "Udvalget").answersTo.empty());
  CHECK(sectionCalled(sections, "Udvalget").comesNearTo == std::vector<std::string_view>{asksForPerson});
  CHECK(sectionCalled(sections, "Start").answersTo == std::vector<std::string_view>{asksForTime});
}
