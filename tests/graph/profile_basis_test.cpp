#include "graph/profile_basis.h"

#include <catch2/catch.hpp>

#include <string>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

// A framework about a theme of its own, with the part w of three values, one of them with a statement and one about a theme,
// and a profile that names w.
InMemory profileOf(const std::string& body) {
  return checkedSiteOf({{"t1.md", retold("t1", "tema")},
                        {"t2.md", retold("t2", "tema")},
                        {"t3.md", retold("t3", "tema")},
                        {"g/index.md", retold("g", "ramme", "themes = [\"t3\"]\ngenre = \"politik\"\nstatus = { state = \"gaeldende\" }\n")},
                        {"g/w/index.md", retold("w", "del", "themes = [\"t2\"]\n", "- Sagt. {#u0 type=udsagn modality=skal}\n")},
                        {"g/w/a.md", retold("a", "vaerdi", "order = 1\n", "- Sagt. {#u1 type=udsagn modality=skal}\n")},
                        {"g/w/b.md", retold("b", "vaerdi", "order = 2\nthemes = [\"t1\"]\n")},
                        {"g/w/c.md", retold("c", "vaerdi", "order = 3\n")},
                        {"p.md", retold("p", "profil", "[[relation]]\ntype = \"grundlag_i\"\nto = \"w\"\n", body)}});
}

std::string ids(const Site& site, const std::vector<EntityIndex>& entities) {
  std::string text;
  for (const EntityIndex i : entities) text.append(text.empty() ? "" : " ").append(site.entities[i].declared.id);
  return text;
}

graph::ProfileBasis basisOf(const InMemory& made) { return graph::basisOf(made.site, made.entity("p")); }

// "p1: a b", for a quotation "> u1".
Strings points(const InMemory& made) {
  Strings lines;
  for (const graph::ProfilePoint& point : basisOf(made).points) {
    const std::string name = point.entity == none ? ">" : made.site.entities[point.entity].declared.id + ":";
    lines.push_back(name + " " + ids(made.site, point.basis));
  }
  return lines;
}

// "a 1 2": a part and the points that use it, from 1.
Strings parts(const InMemory& made) {
  Strings lines;
  for (const graph::ProfileWhole& whole : basisOf(made).wholes) {
    for (const graph::ProfilePart& part : whole.parts) {
      lines.push_back(made.site.entities[part.part].declared.id);
      for (const std::uint32_t point : part.points) lines.back() += " " + std::to_string(point + 1);
    }
  }
  return lines;
}

std::string point(const std::string& id, const std::string& basis = "") {
  return "- Punkt. {#" + id + " type=profilpunkt" + (basis.empty() ? "" : " grundlag_i=\"" + basis + "\"") + "}\n";
}

}  // namespace

TEST_CASE("a profile's points rest on what they say, a quotation on what it shows, and the rest on nothing") {
  const InMemory made = profileOf("![[u1]]\n\n" + point("p1", "b; u1") + point("p2"));
  CHECK(made.findings() == Strings{});
  CHECK(points(made) == Strings{"> u1", "p1: u1 b", "p2: "});
}

TEST_CASE("what only holds points or a quotation is no point, but what rests on something is") {
  CHECK(points(profileOf("## Krav {#k type=del}\n\n" + point("p1", "a") + "\n## Citat {#z type=del}\n\n![[u1]]\n")) == Strings{"p1: a", "> u1"});
  CHECK(points(profileOf("## Krav {#k type=del grundlag_i=c}\n\n" + point("p1"))) == Strings{"k: c", "p1: "});
}

TEST_CASE("a part is used by points that rest on it or on what stands in it, and statements are no parts") {
  CHECK(parts(profileOf(point("p1", "u1") + point("p2", "a; c") + point("p3"))) == Strings{"a 1 2", "b", "c 2"});
  CHECK(parts(profileOf(point("p1", "w"))) == Strings{"a", "b", "c"});
}

TEST_CASE("a profile touches the themes of what its points rest on, and misses those of the rest") {
  const auto themes = [](const std::string& body) {
    const InMemory made = profileOf(body);
    const graph::ProfileBasis basis = basisOf(made);
    return ids(made.site, basis.themes) + " - " + ids(made.site, basis.missingThemes);
  };
  CHECK(themes(point("p1", "b")) == "t1 - t2");
  CHECK(themes(point("p1", "u1")) == "t2 - t1");  // of the part around it
  CHECK(themes(point("p1", "g")) == " - t1 t2");  // a whole framework's, t3, are too broad for a point
  CHECK(themes(point("p1")) == " - t1 t2");
}

TEST_CASE("other relations of a point are not what it rests on") {
  CHECK(points(profileOf("- Punkt. {#p1 type=profilpunkt stoetter=a}\n")) == Strings{"p1: "});
}
