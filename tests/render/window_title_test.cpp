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
