#include "graph/comparison.h"

#include <catch2/catch.hpp>

#include <string>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

TEST_CASE("no counterpart and not assessed are told apart") {
  const std::string framework = "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n";
  const InMemory made = checkedSiteOf(
      {{"a/index.md", retold("a", "ramme", framework)},
       {"a/mod.md", retold("mod", "vaerdi", "", "- Et. {#u type=udsagn modality=skal}\n")},
       {"a/ro.md", retold("ro", "vaerdi")},
       {"a/tal.md", retold("tal", "vaerdi")},
       {"b/index.md", retold("b", "ramme", framework)},
       {"b/mod.md", retold("modet", "vaerdi")},
       {"b/lyst.md", retold("lyst", "vaerdi")},
       {"kobling.toml", "id = \"kobling\"\ntype = \"koblingssaet\"\ntitle = \"Kobling\"\na = \"a\"\nb = \"b\"\nstate = \"forslag\"\n"
                            "source = { document = \"kilde\", fidelity = \"retold\" }\n"
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
