#include "commands/diff.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using test::page;
using test::siteOf;

namespace {

test::InMemory twoVersions() {
  const std::string framework = "id = \"doc\"\ntype = \"ramme\"\ngenre = \"politik\"\ntitle = \"Kompas\"\n";
  return siteOf({{"k/index.md", page(framework + "version = 2026-03-01\nstatus = { state = \"gaeldende\" }\n")},
                 {"k/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"", "Vi skal lytte.\n")},
                 {"k/2019/index.md", page(framework + "version_of = \"doc\"\nversion = \"2019\"\nstatus = { state = \"erstattet\" }\n")},
                 {"k/2019/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"", "Vi bør lytte.\n")},
                 {"k/2019/ro.md", page("id = \"ro\"\ntype = \"vaerdi\"\ntitle = \"Ro\"", "Ro.\n")}});
}

}  // namespace

TEST_CASE("diff prints what the page of changes shows, place by place") {
  const auto site = twoVersions();
  std::string complaint;
  const EntityIndex before = findVersion(site.site, "doc@2019", complaint), after = findVersion(site.site, "doc", complaint);
  REQUIRE(complaint == "");
  const Comparison comparison = compareVersions(*site.site.archive, before, after);
  CHECK(changesAsText(*site.site.archive, comparison, Catalogue()) ==
        "changed  mod  Mod\n  Vi [-bør-] {+skal+} lytte.\nremoved  ro  Ro\n  [-Ro.-]\n"
        "1 changed, 0 added, 1 removed, 0 split, 0 merged, 0 moved, 1 unchanged; 3 in all\n");
  CHECK_THAT(changesAsText(*site.site.archive, comparison, catalogueIn("da")),
             Catch::StartsWith("ændret  mod  Mod\n") && Catch::EndsWith("1 uændret; 3 i alt\n"));
  const auto json = nlohmann::json::parse(changesAsJson(*site.site.archive, before, after, comparison));
  CHECK(json["before"] == "doc@2019");
  CHECK(json["after"] == "doc@2026-03-01");
  CHECK(json["counts"]["removed"] == 1);
  CHECK(json["changes"].size() == 3);
  CHECK(json["changes"][1]["before"] == nlohmann::json::array({"mod"}));
  CHECK(json["changes"][1]["text"][1] == nlohmann::json({{"edit", "removed"}, {"text", "bør"}}));
}

TEST_CASE("a version that is not there is answered with those that are") {
  const auto site = twoVersions();
  std::string complaint;
  CHECK(findVersion(site.site, "doc@2018", complaint) == none);
  CHECK_THAT(complaint, Catch::Contains("'doc@2018'") && Catch::Contains("doc@2019"));
  CHECK(findVersion(siteOf({}).site, "doc", complaint) == none);
  CHECK_THAT(complaint, Catch::Contains("no framework here has dated versions"));
}
