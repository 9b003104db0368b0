#include "graph/expectations.h"

#include <catch2/catch.hpp>

#include <string>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

std::string relation(const std::string& type, const std::string& to) {
  return "[[relation]]\ntype = \"" + type + "\"\nto = \"" + to + "\"\nreason = \"Derfor.\"\n";
}

const std::string framework = "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n";

InMemory madeOf(std::map<std::string, std::string> more) {
  std::map<std::string, std::string> files{
      {"data.md", retold("data", "tema")},
      {"ro.md", retold("ro", "tema")},
      {"leder.md", retold("leder", "rolle")},
      {"hold.md", retold("hold", "organisation")},
      {"medlem.md", retold("medlem", "rolle", relation("del_af", "hold"))},
      {"souschef.md", retold("souschef", "rolle", relation("overordnet", "leder"))},
      {"g/index.md", retold("g", "ramme", framework)}};
  files.merge(more);
  InMemory site = checkedSiteOf(std::move(files));
  REQUIRE(site.findings() == Strings{});
  return site;
}

// "role theme: statement (addressee), … < statement, …" for every pair.
Strings pairsOf(const InMemory& made) {
  const auto id = [&](EntityIndex i) { return made.site.entities[i].declared.id; };
  Strings pairs;
  for (const graph::Expectation& pair : graph::findExpectations(made.site).pairs) {
    std::string text = id(pair.role) + " " + id(pair.theme) + ":";
    for (const graph::Asked& asked : pair.asked) text += " " + id(asked.statement) + (asked.addressee == pair.role ? "" : "(" + id(asked.addressee) + ")");
    for (const graph::Asked& back : pair.askedBack) text += " <" + id(back.statement);
    pairs.push_back(text);
  }
  return pairs;
}

}  // namespace

TEST_CASE("what is said to a role is asked of it, and what it says itself is not") {
  const InMemory made = madeOf({{"g/a.md", retold("a", "del", "", "- Et. {#u1 type=udsagn modality=skal to=leder themes=data}\n"
                                                                   "- To. {#u2 type=udsagn modality=kan from=leder to=hold themes=data}\n"
                                                                   "- Tre. {#u3 type=udsagn modality=kan gaelder_for=leder themes=\"data; ro\"}\n"
                                                                   "- Fire. {#u4 type=udsagn modality=kan to=leder}\n")}});
  CHECK(pairsOf(made) == Strings{"leder data: u1 u3 <u2", "leder ro: u3", "medlem data: u2(hold)", "souschef data: u1(leder) u3(leder)",
                                 "souschef ro: u3(leder)"});
  const graph::Expectations all = graph::findExpectations(made.site);
  CHECK(idsOf(made.site, all.roles) == Strings{"leder", "medlem", "souschef"});
  CHECK(idsOf(made.site, all.themes) == Strings{"data", "ro"});
  CHECK(idsOf(made.site, all.frameworks) == Strings{"g"});
}

TEST_CASE("a statement without a theme or an audience has those of what it stands in or is said to express") {
  const std::string statement = "- Et. {#u1 type=udsagn modality=skal}\n";
  const InMemory byPlace = madeOf({{"g/a.md", retold("a", "dimension", "themes = [\"data\"]\n" + relation("gaelder_for", "medlem"), statement)}});
  CHECK(pairsOf(byPlace) == Strings{"medlem data: u1"});
  const InMemory byExpression =
      madeOf({{"g/a.md", retold("a", "del", relation("gaelder_for", "medlem"), statement)},
              {"g/b.md", retold("b", "dimension", "themes = [\"ro\"]\n" + relation("kommer_til_udtryk_i", "u1"))}});
  CHECK(pairsOf(byExpression) == Strings{"medlem ro: u1"});
  // A framework's theme is too broad for each of its sentences; its audience is not.
  const InMemory byFramework = madeOf({{"h/index.md", retold("h", "ramme", framework + "themes = [\"data\"]\n" + relation("gaelder_for", "medlem"))},
                                       {"h/a.md", retold("a", "del", "", statement + "- To. {#u2 type=udsagn modality=kan themes=ro}\n")}});
  CHECK(pairsOf(byFramework) == Strings{"medlem ro: u2"});
}

TEST_CASE("an answer leads to what made the statement one about the theme") {
  const InMemory made = madeOf({{"g/a.md", retold("a", "dimension", "themes = [\"data\"]\n" + relation("handler_om", "ro"),
                                                  "- Et. {#u1 type=udsagn modality=skal to=leder}\n- To. {#u2 type=udsagn modality=kan to=leder themes=ro}\n")}});
  const graph::Expectations all = graph::findExpectations(made.site);
  const graph::Expectation* pair = all.find(made.entity("leder"), made.entity("ro"));
  REQUIRE(pair != nullptr);
  REQUIRE(pair->asked.size() == 2);
  REQUIRE(pair->asked[0].themedBy.size() == 1);
  CHECK(made.site.relations[pair->asked[0].themedBy[0]].reason == "Derfor.");
  CHECK(made.site.relations[pair->asked[1].themedBy[0]].from == made.entity("u2"));
}

TEST_CASE("a framework that says nothing directly names what comes nearest") {
  const InMemory made = madeOf({{"g/a.md", retold("a", "del", "themes = [\"data\"]\n", "- Et. {#u1 type=udsagn modality=skal themes=data}\n")},
                                {"g/b.md", retold("b", "dimension", relation("beslaegtet", "data"))}});
  const auto nearest = graph::nearestIn(made.site, made.entity("g"), made.entity("data"));
  REQUIRE(nearest.size() == 2);
  CHECK(made.site.relations[nearest[0]].from == made.entity("a"));
  CHECK(made.site.relations[nearest[1]].from == made.entity("b"));
  CHECK(graph::findExpectations(made.site).frameworks == std::vector<EntityIndex>{made.entity("g")});
}
