#include "render/window_title.h"

#include <catch2/catch.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using namespace pejl::rendering;

namespace {

const std::string source = "source = { document = \"kilde\", fidelity = \"retold\" }\n";

// The window title of a value in a framework of an organisation, whose titles are given.
std::string titleOf(const std::string& value, const std::string& framework, const std::string& organisation) {
  const InMemory made = siteOf(
      {{"by/index.md", page("id = \"by\"\ntype = \"organisation\"\n" + organisation)},
       {"by/grundlag/index.md", page("id = \"grundlag\"\ntype = \"ramme\"\ngenre = \"politik\"\n" + source + framework)},
       {"by/grundlag/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\n" + value)}});
  Diagnostics diagnostics;
  const Strings strings(Theme{}, "da", diagnostics);
  const SiteFacts facts = gatherFacts(made.site, strings, "da");
  return windowTitle(facts, made.site.entities[made.entity("mod")].page);
}

}  // namespace

TEST_CASE("a page's window title is element – framework – organisation") {
  CHECK(titleOf("title = \"Mod\"", "title = \"Grundlaget\"", "title = \"Eksempelby\"") == "Mod – Grundlaget – Eksempelby");
}

TEST_CASE("a dated text says in its window title which one it is") {
  const std::string framework = "id = \"g\"\ntype = \"ramme\"\ngenre = \"politik\"\ntitle = \"Grundlaget\"\n" + source;
  const std::string older = framework + "version_of = \"g\"\nversion = 2019-06-01\nstatus = { state = \"erstattet\" }\n";
  const InMemory made = siteOf({{"g/index.md", page(framework + "version = 2026-03-01\nstatus = { state = \"gaeldende\" }\n")},
                                {"g/2019-06-01/index.md", page(older)},
                                {"g/2019-06-01/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\n" + source)}});
  REQUIRE(made.site.archive != nullptr);
  Diagnostics diagnostics;
  const Strings strings(Theme{}, "da", diagnostics);
  const SiteFacts facts = gatherFacts(*made.site.archive, strings, "da");
  const auto titleOf = [&](const std::string& id) {
    return windowTitle(facts, made.site.archive->entities[made.site.archive->entityById.at(id)].page);
  };
  CHECK(titleOf("g@2019-06-01") == "Grundlaget, version 1. juni 2019 – Prøve");
  CHECK(titleOf("mod@2019-06-01") == "Mod – Grundlaget, version 1. juni 2019 – Prøve");
}

TEST_CASE("a window title that is too long takes the short titles") {
  CHECK(titleOf("title = \"Mod\"", "title = \"Ledelses- og medarbejdergrundlag med anbefalinger\"\nshort_title = \"Grundlaget\"",
                "title = \"Eksempelby Kommune\"") == "Mod – Grundlaget – Eksempelby Kommune");
}

TEST_CASE("a window title that is still too long is cut at a word of the element's own title") {
  const std::string title = titleOf("title = \"At arbejde systematisk med kvalitet i det pædagogiske arbejde gennem brug af data\"",
                                    "title = \"Klyngeledelsesprofil\"", "title = \"Eksempelby\"");
  CHECK(title == "At arbejde systematisk med… – Klyngeledelsesprofil – Eksempelby");
}

TEST_CASE("an organisation that the framework's title names is not named again") {
  CHECK(titleOf("title = \"Mod\"", "title = \"Profil, Eksempelby\"", "title = \"Eksempelby\"") == "Mod – Profil, Eksempelby");
}
