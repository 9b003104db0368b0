#include "graph/comparison.h"

#include <catch2/catch.hpp>

#include <string>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

const std::string source = "\nsource = { document = \"kilde\", fidelity = \"retold\" }\n";

std::string entity(const std::string& id, const std::string& type, const std::string& more = "", const std::string& body = "Tekst.\n") {
  return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"" + id + "\"" + source + more, body);
}

Strings idsOf(const Site& site, const std::vector<EntityIndex>& entities) {
  Strings ids;
  for (const EntityIndex i : entities) ids.push_back(site.entities[i].declared.id);
  return ids;
}

}  // namespace

TEST_CASE("no counterpart and not assessed are told apart") {
  const std::string framework = "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n";
  const InMemory made = checkedSiteOf(
      {{"a/index.md", entity("a", "ramme", framework)},
       {"a/mod.md", entity("mod", "vaerdi", "", "- Et. {#u type=udsagn modality=skal}\n")},
       {"a/ro.md", entity("ro", "vaerdi")},
       {"a/tal.md", entity("tal", "vaerdi")},
       {"b/index.md", entity("b", "ramme", framework)},
       {"b/mod.md", entity("modet", "vaerdi")},
       {"b/lyst.md", entity("lyst", "vaerdi")},
       {"kobling.toml", "id = \"kobling\"\ntype = \"koblingssaet\"\ntitle = \"Kobling\"\na = \"a\"\nb = \"b\"\nstate = \"forslag\"\n" + source +
                            "[[mapping]]\na = [\"mod\"]\nb = [\"modet\"]\nkind = \"har_bredere\"\nreason = \"Derfor.\"\n"
                            "[[mapping]]\na = [\"ro\"]\nb = []\nkind = \"ingen\"\nreason = \"Ledt.\"\n"}});
  REQUIRE(made.findings() == Strings{});
  const graph::Comparison comparison = graph::compare(made.site, 0);
  CHECK(comparison.pairs == std::vector<std::uint32_t>{0});
  CHECK(comparison.withoutCounterpart == std::vector<std::uint32_t>{1});
  CHECK(idsOf(made.site, comparison.leftNotAssessed) == Strings{"tal"});
  CHECK(idsOf(made.site, comparison.rightNotAssessed) == Strings{"lyst"});

  const graph::Comparison inverse = graph::inverse(comparison);
  CHECK(inverse.isInverse);
  CHECK(inverse.left == made.entity("b"));
  CHECK(idsOf(made.site, inverse.leftNotAssessed) == Strings{"lyst"});
  CHECK(graph::inverse(inverse).left == made.entity("a"));
}
