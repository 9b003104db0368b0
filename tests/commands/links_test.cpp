#include "commands/links.h"

#include <catch2/catch.hpp>

#include <set>

#include "base/embedded.h"
#include "base/toml.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;

namespace {

InMemory smallSite(const std::string& policy) {
  return siteOf({{"mod.md", page("id = \"mod\"\ntype = \"begreb\"\ntitle = \"Mod\"\ninflection = \"-et\"" + policy)},
                 {"side.md", page("title = \"Side\"", "Æ. Det kræver mod at tvivle. Vi går mod nord.\n")}});
}

TomlValue rules() {
  Diagnostics diagnostics;
  TomlValue all;
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (file.path == "generator/commands/term_rules.toml") all = parseToml(file.text, std::string(file.path), 1, diagnostics);
  }
  REQUIRE(diagnostics.all().empty());
  REQUIRE(all.asTable() != nullptr);
  return all;
}

}  // namespace

TEST_CASE("every place of a term is shown with its sentence, the verdict and the rule in plain words") {
  const InMemory made = smallSite("");
  CHECK(linksText(made.site, made.entity("mod"), 1, {"da", Colour::off}) ==
        "content/side.md:5:15: link [word-before]: Ordet foran er et af dem, der viser, at begrebet er ment.\n"
        "  Æ. Det kræver »mod« at tvivle.\n"
        "content/side.md:5:37: intet link [fixed-phrase]: Ordet står i en fast vending, hvor begrebet ikke er ment.\n"
        "  Vi går »mod« nord.\n"
        "Mod (mod): 2 steder, 1 link\n");
  CHECK(linksText(made.site, made.entity("mod"), 1, {"en", Colour::off}).find("no link [fixed-phrase]: The word stands in a set phrase") !=
        std::string::npos);
}

TEST_CASE("a term that is never linked shows its places all the same") {
  const InMemory made = smallSite("\nlink = \"never\"");
  CHECK(linksText(made.site, made.entity("mod"), 1, {"da", Colour::off}).find("intet link [policy-never]: Begrebet linkes aldrig.") != std::string::npos);
}

TEST_CASE("every rule has its words in Danish and English, and no words are without a rule") {
  const TomlValue all = rules();
  std::set<std::string> names;
  for (int rule = 0; rule <= static_cast<int>(TermRule::tooDense); ++rule) {
    const std::string name(nameOf(static_cast<TermRule>(rule)));
    CAPTURE(name);
    CHECK(names.insert(name).second);
    const TomlEntry* const words = all.find(name);
    REQUIRE(words != nullptr);
    for (const char* language : {"da", "en"}) {
      REQUIRE(words->value.find(language) != nullptr);
      CHECK(words->value.find(language)->value.asText()->size() > 10);
    }
  }
  CHECK(all.asTable()->size() == names.size());
}
