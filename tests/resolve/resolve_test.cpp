#include <catch2/catch.hpp>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using Strings = std::vector<std::string>;

namespace {

std::string entity(const std::string& id, const std::string& type, const std::string& more = "",
                   const std::string& body = "Tekst.\n") {
  return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"" + id + "\"\n" + more, body);
}

const std::string framework = "genre = \"ledelsesgrundlag\"\nsource = { document = \"kilde\", fidelity = \"retold\" }\n"
                              "status = { state = \"ukendt\", evidence = \"Ingen ved det.\" }";

}  // namespace

TEST_CASE("a file's place is its address") {
  const InMemory made = siteOf({{"by/index.md", entity("by", "organisation")},
                                {"by/grundlag/index.md", entity("grundlag", "ramme", framework)},
                                {"by/grundlag/mod.md", entity("mod", "vaerdi")}});
  CHECK(made.findings().empty());
  const Entity& value = made.site.entities[made.entity("mod")];
  CHECK(value.address == "by/grundlag/mod.html");
  CHECK(value.framework == made.entity("grundlag"));
  CHECK(value.organisation == made.entity("by"));
  CHECK(value.parent == made.entity("grundlag"));
  CHECK(value.status.state == "ukendt");
  CHECK(value.statusInherited);
  REQUIRE(value.sources.size() == 1);
  CHECK(value.sourceEntities[0] == made.entity("kilde"));
  CHECK(made.site.entities[made.entity("grundlag")].parent == none);
}

TEST_CASE("every way of linking leads to the same entity, and is a mention with its sentence") {
  const InMemory made = siteOf(
      {{"g/index.md", entity("g", "ramme", framework)},
       {"g/mod.md", entity("mod", "vaerdi")},
       {"g/helhed.md", entity("helhed", "vaerdi", "",
                              "Først noget andet. Vi viser [[mod|modet]] hver dag. Og [[mod]].\n\n"
                              "Se [siden](mod.md), [[g:mod]] og [[beslaegtet::mod|det beslægtede]].\n")}});
  CHECK(made.findings().empty());
  const EntityIndex courage = made.entity("mod");
  REQUIRE(made.site.mentionsOf[courage].size() == 5);
  const Mention& first = made.site.mentions[made.site.mentionsOf[courage][0]];
  CHECK(first.sentence == "Vi viser modet hver dag.");
  CHECK(first.sentence.substr(first.begin, first.length) == "modet");
  CHECK(first.from == made.entity("helhed"));
  CHECK(made.relations() == Strings{"helhed beslaegtet mod"});
}

TEST_CASE("an unknown id is reported at its place with the nearest known one") {
  const InMemory made = siteOf({{"a.md", entity("respekt", "vaerdi", "", "Åh, [[respkt]] og [[noget-andet]].\n")}});
  CHECK(made.findings() == Strings{"content/a.md:8:7 unresolved-id", "content/a.md:8:21 unresolved-id"});
  CHECK(made.diagnostics.sorted()[0].help.english() == "did you mean 'respekt'?");
}

TEST_CASE("a missing page, anchor and image each have their own message") {
  const InMemory made = siteOf({{"a.md", page("title = \"A\"", "## Afsnit\n\n[x](bb.md) [y](b.md#nej) ![z](z.png)\n")},
                                {"b.md", page("title = \"B\"", "## Ja\n")}});
  const auto all = made.diagnostics.sorted();
  REQUIRE(all.size() == 3);
  CHECK(all[0].code == "unresolved-link");
  CHECK(all[0].help.english() == "did you mean 'content/b.md'?");
  CHECK(all[1].code == "unresolved-anchor");
  CHECK(all[2].code == "missing-image");
}

TEST_CASE("the same id twice is an error that names the first place") {
  const InMemory made = siteOf({{"a.md", entity("x", "vaerdi")}, {"b.md", entity("x", "vaerdi")}});
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].code == "duplicate-id");
  CHECK(made.diagnostics.all()[0].message.english().find("content/a.md:") != std::string::npos);
}

TEST_CASE("an entity of another framework is refused where a framework is named") {
  const InMemory made = siteOf({{"g/index.md", entity("g", "ramme", framework)},
                                {"h/index.md", entity("h", "ramme", framework)},
                                {"g/mod.md", entity("mod", "vaerdi", "", "[[h:mod]]\n")}});
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].code == "wrong-framework");
}

TEST_CASE("a draft is not in the site, and a link to it says so") {
  const std::map<std::string, std::string> files = {{"a.md", entity("a", "vaerdi", "draft = true")},
                                                    {"b.md", entity("b", "vaerdi", "", "[[a]]\n")}};
  const InMemory made = siteOf(files);
  CHECK(made.site.entityById.count("a") == 0);
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].message.english() == "'a' is a draft and not part of the site");
  BuildOptions withDrafts;
  withDrafts.drafts = true;
  CHECK(siteOf(files, withDrafts).findings().empty());
}

TEST_CASE("what lies in a draft's folder is hidden with it") {
  const InMemory made = siteOf({{"g/index.md", entity("g", "ramme", framework + "\ndraft = true")},
                                {"g/mod.md", entity("mod", "vaerdi")}});
  CHECK(made.site.entityById.count("mod") == 0);
}

TEST_CASE("an entity inside a page has an anchor and is part of what it stands in") {
  const InMemory made = siteOf({{"g/index.md", entity("g", "ramme", framework)},
                                {"g/mod.md", entity("mod", "vaerdi", "",
                                                    "## Krav {#krav type=del}\n\n- Tør spørge. {#u1 type=udsagn modality=skal "
                                                    "stoetter=mod}\n\n## Andet\n\n- Fri. {#u2 type=udsagn modality=kan}\n")}});
  CHECK(made.findings().empty());
  CHECK(made.site.entities[made.entity("u1")].address == "g/mod.html#u1");
  CHECK(made.site.entities[made.entity("u1")].parent == made.entity("krav"));
  CHECK(made.site.entities[made.entity("u2")].parent == made.entity("mod"));
  CHECK(made.site.entities[made.entity("u1")].title == "Tør spørge.");
  CHECK(made.relations() == Strings{"u1 stoetter mod"});
}

TEST_CASE("pages come by their order, then as Danish sorts") {
  const InMemory made = siteOf({{"g/index.md", entity("g", "ramme", framework)},
                                {"g/aa.md", page("title = \"Åben\"")},
                                {"g/zebra.md", page("title = \"Zebra\"")},
                                {"g/oe.md", page("title = \"Ørn\"")},
                                {"g/sidst.md", page("title = \"Først\"\norder = 1")}});
  const Page& folder = made.site.pages[made.site.entities[made.entity("g")].page];
  Strings titles;
  for (const PageIndex child : folder.children) titles.push_back(made.site.pages[child].title);
  CHECK(titles == Strings{"Først", "Zebra", "Ørn", "Åben"});
  CHECK(made.site.pages[folder.children[0]].next == folder.children[1]);
  CHECK(made.site.pages[folder.children[1]].previous == folder.children[0]);
}

TEST_CASE("menus and redirects are part of the link graph") {
  const InMemory made = siteOf({{"pejl.toml",
                                 "[site]\ntitle = \"P\"\n[[navigation]]\npage = \"omm.md\"\n[redirects]\n\"gammel.html\" = "
                                 "\"om.md\"\n\"om.html\" = \"om.md\"\n"},
                                {"om.md", page("title = \"Om\"")}});
  CHECK(made.findings() == Strings{"pejl.toml:4:8 unresolved-link", "pejl.toml:7:13 duplicate-address"});
  REQUIRE(made.site.redirects.size() == 1);
  CHECK(made.site.redirects[0].from == "gammel.html");
}

TEST_CASE("menus, links and redirects lead to pages that Pejl makes, and nowhere else") {
  const std::string settings = "[site]\ntitle = \"P\"\n[[navigation]]\npage = \"indeks/index.html\"\ntitle = \"Alt\"\n"
                               "[redirects]\n\"gammel.html\" = \"soeg.html\"\n";
  const InMemory made = siteOf({{"pejl.toml", settings},
                                {"a/om.md", page("title = \"Om\"", "Se [alt](../indeks/), [søg](/soeg.html) og [[indeks/kilde.html|kilder]].\n")}});
  CHECK(made.findings() == Strings{});
  REQUIRE(made.site.navigation.size() == 1);
  CHECK(made.site.addressOf(made.site.navigation[0].place) == "indeks/index.html");
  REQUIRE(made.site.redirects.size() == 1);
  CHECK(made.site.addressOf(made.site.redirects[0].place) == "soeg.html");
  Strings led;
  for (const auto& links : made.site.links) {
    for (const Link& link : links) led.push_back(made.site.generatedPages[link.generated].address);
  }
  CHECK(led == Strings{"indeks/index.html", "soeg.html", "indeks/kilde.html"});
}

TEST_CASE("a link to a page that Pejl does not make suggests the nearest that it does") {
  const InMemory made = siteOf({{"pejl.toml", "[site]\ntitle = \"P\"\n[[navigation]]\npage = \"indeks/inde.html\"\n[[footer]]\npage = \"soeg.html\"\n"},
                                {"om.md", page("title = \"Om\"", "[Alt](indek/index.html), [alt](indeks/index.html#bogstav) og [[indeks/index.html]].\n")}});
  CHECK(made.findings() == Strings{"content/om.md:5:7 unresolved-link", "content/om.md:5:32 unresolved-anchor", "content/om.md:5:64 unresolved-link",
                                   "pejl.toml:4:8 unresolved-link", "pejl.toml:6:8 missing-key"});
  CHECK(made.diagnostics.sorted()[0].help.english() == "did you mean 'content/indeks/index.html'?");
  CHECK(made.diagnostics.sorted()[3].help.english() == "did you mean 'indeks/index.html'?");
}

TEST_CASE("a chain of includes that comes back is reported with the way round") {
  const InMemory made = siteOf({{"a.md", entity("a", "vaerdi", "", "![[b]]\n")}, {"b.md", entity("b", "vaerdi", "", "![[a]]\n")}});
  REQUIRE(made.diagnostics.all().size() == 1);
  CHECK(made.diagnostics.all()[0].code == "include-loop");
  CHECK(made.diagnostics.all()[0].message.english() == "this would show itself: a → b → a");
}

TEST_CASE("a mapping set becomes relations of origin mapping, in no municipality's own words") {
  const InMemory made = siteOf({{"a.md", entity("a", "vaerdi")},
                                {"b.md", entity("b", "vaerdi")},
                                {"koblinger/ab.toml", "id = \"ab\"\ntype = \"koblingssaet\"\ntitle = \"A og B\"\nauthor = "
                                                      "\"redaktionen\"\ndate = 2026-11-21\nstate = \"forslag\"\n[[mapping]]\na = "
                                                      "[\"a\"]\nb = [\"b\"]\nkind = \"naesten\"\nreason = \"Samme tanke.\"\n"}});
  CHECK(made.findings().empty());
  CHECK(made.relations() == Strings{"a naesten b"});
  REQUIRE(made.site.mappingSets.size() == 1);
  CHECK(made.site.relations[made.site.outgoing[made.entity("a")][0]].origin == Origin::mapping);
}

TEST_CASE("what a page says of another entity's whole is not said of its own") {
  const InMemory made = siteOf({{"a.md", entity("a", "del", "[[relation]]\nfrom = \"b\"\ntype = \"del_af\"\nto = \"c\"")},
                                {"b.md", entity("b", "del")},
                                {"c.md", entity("c", "del")}});
  CHECK(made.relations() == Strings{"b del_af c"});
  CHECK(made.site.entities[made.entity("a")].parent == none);
}

TEST_CASE("a framework, a mapping set, a path and a profile are part of nothing that they lie below") {
  const InMemory made = siteOf({{"a/index.md", entity("a", "tema")},
                                {"a/b.md", entity("b", "vaerdi")},
                                {"a/g.md", entity("g", "ramme", framework)},
                                {"a/profil.md", entity("profil", "profil")},
                                {"a/set.toml", "id = \"set\"\ntype = \"koblingssaet\"\ntitle = \"Sæt\"\n"},
                                {"a/sti.toml", "id = \"sti\"\ntype = \"sti\"\ntitle = \"Sti\"\n"}});
  CHECK(made.site.entities[made.entity("b")].parent == made.entity("a"));
  for (const std::string id : {"g", "profil", "set", "sti"}) {
    INFO(id);
    CHECK(made.site.entities[made.entity(id)].parent == none);
  }
}

TEST_CASE("parts that go in a circle do not hang the build") {
  const InMemory made = siteOf({{"a.md", entity("a", "del", "[[relation]]\ntype = \"del_af\"\nto = \"b\"")},
                                {"b.md", entity("b", "del", "[[relation]]\ntype = \"del_af\"\nto = \"a\"")}});
  CHECK(made.relations() == Strings{"a del_af b", "b del_af a"});
}
