#include <catch2/catch.hpp>

#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;
using Strings = std::vector<std::string>;

namespace {

// The declarations inside the page: "id type @kind in enclosing".
Strings declarationsIn(std::string_view body) {
  const Parsed parsed = parseBody(body);
  Strings all;
  for (std::size_t i = 1; i < parsed.document.declarations.size(); ++i) {
    const EntityDeclaration& d = parsed.document.declarations[i];
    const NodeKind kind = parsed.document.nodes[d.node].kind;
    const std::string place = kind == NodeKind::heading ? "h" : kind == NodeKind::listItem ? "li" : "p";
    all.push_back(d.id + " " + d.type + " @" + place + " in " +
                  (d.enclosing == 0 ? "page" : parsed.document.declarations[d.enclosing].id));
  }
  return all;
}

Strings anchorsIn(std::string_view body) {
  Strings all;
  const Document document = parseBody(body).document;
  for (const Anchor& anchor : document.anchors) all.push_back(anchor.id);
  return all;
}

}  // namespace

TEST_CASE("front matter becomes typed claims") {
  const Parsed parsed = parsePage(
      "+++\nid = \"a\"\ntype = \"vaerdi\"\ntitle = \"Ånd\"\nshort_title = \"Å\"\nnumber = 3\naliases = [\"b\", \"c\"]\n"
      "inflection = \"-en\"\nsummary = \"S.\"\nlang = \"da\"\ndraft = true\norder = 10\norganisation = \"org\"\n"
      "themes = [\"t1\", \"t2\"]\nexpires = 2025-11-05\ncontents = false\nredirect_from = \"gammel/side.html\"\n"
      "expect = { vaerdi = 5 }\nlevel = \"højt\"\n"
      "source = [{ document = \"k\", page = 7, fidelity = \"retold\" }, { document = \"l\", lines = \"3-9\" }]\n"
      "status = { state = \"ukendt\", checked = \"2021-Q3\", since = 2016-01-01, evidence = \"Ingen.\" }\n"
      "[[relation]]\ntype = \"stoetter\"\nto = \"d\"\nreason = \"R.\"\ndegree = \"del\"\n"
      "[[relation]]\nfrom = \"e\"\ntype = \"ukendt\"\nto = \"f\"\nfri = 1\n+++\n");
  CHECK(parsed.findings == Strings{});
  const EntityDeclaration& d = parsed.document.declarations[0];
  CHECK(d.id == "a");
  CHECK(d.title == "Ånd");
  CHECK(d.shortTitle == "Å");
  CHECK(d.number == "3");
  CHECK(d.aliases == Strings{"b", "c"});
  CHECK(d.inflection + d.summary + d.language + d.organisation == "-enS.daorg");
  CHECK(d.order == 10);
  CHECK(d.expires == "2025-11-05");
  REQUIRE(d.themes.size() == 2);
  CHECK(d.themes[1].second.column == 17);
  REQUIRE(d.fields.size() == 2);  // expires is a field of the type as well
  CHECK(d.fields[0].key == "expires");
  CHECK(*d.fields[1].value.asText() == "højt");
  REQUIRE(d.sources.size() == 2);
  CHECK(d.sources[0].document + d.sources[0].page + d.sources[0].fidelity + d.sources[1].lines == "k7retold3-9");
  REQUIRE(d.status.has_value());
  CHECK(d.status->state + d.status->checked + d.status->since + d.status->evidence == "ukendt2021-Q32016-01-01Ingen.");
  REQUIRE(d.relations.size() == 2);
  CHECK(d.relations[0].to + d.relations[0].reason + d.relations[0].fields[0].key == "dR.degree");
  CHECK(d.relations[1].from == "e");
  CHECK(d.expectedCounts == std::vector<std::pair<std::string, std::int64_t>>{{"vaerdi", 5}});
  CHECK(parsed.document.draft);
  CHECK_FALSE(parsed.document.contents);
  CHECK(parsed.document.redirectsFrom[0].first == "gammel/side.html");
}

TEST_CASE("a page is updated on a day, not in a year") {
  CHECK(parsePage("+++\ntitle = \"A\"\nupdated = 2025-11-05\n+++\n").document.declarations[0].updated == "2025-11-05");
  const Parsed parsed = parsePage("+++\ntitle = \"A\"\nupdated = \"2025\"\n+++\n");
  CHECK(parsed.findings == Strings{"3:11+6 wrong-value"});
  CHECK(parsed.document.declarations[0].updated == "");
}

TEST_CASE("a block of attributes belongs to its heading, paragraph or list item") {
  CHECK(declarationsIn("## A {#a type=vaerdi} ##\n\nB {#b type=vaerdi}\n\n- C {#c type=vaerdi}\n  - D {#d type=vaerdi}\n\n"
                       "### E\n\n1. F\n\n   G {#g type=vaerdi}\n\n## H\n\nI\n*J*\n{#i type=vaerdi}\n") ==
        Strings{"a vaerdi @h in page", "b vaerdi @p in a", "c vaerdi @li in a", "d vaerdi @li in c", "g vaerdi @p in a",
                "i vaerdi @p in page"});
  CHECK(declarationsIn("## A {#a type=vaerdi}\n\n### B {#b type=vaerdi}\n\n## C {#c type=vaerdi}\n\n#### D\n\nE {#e type=vaerdi}\n") ==
        Strings{"a vaerdi @h in page", "b vaerdi @h in a", "c vaerdi @h in page", "e vaerdi @p in c"});
  CHECK(outline(parseBody("- [x] A *b* {#c}\n").document) == "doc(list(item(p(text 'A ' em(text 'b')))))");
  CHECK(declarationsIn("> A {#a type=vaerdi\n>  level=\"b\n> c\"}\n") == Strings{"a vaerdi @p in page"});
}

TEST_CASE("attributes hold common keys, fields and relations, each with its place") {
  const Parsed parsed = parseBody("Å {#a type=udsagn title=\"To \\\"ord\\\"\" aliases=\"x; y z\" number=2 summary=S. themes=\"t; u\" "
                                  "modality=skal to=leder stoetter=\"ær; b-2\" gaelder_for=*c* inflection=\"-en, -er\"}\n");
  REQUIRE(parsed.findings == Strings{});
  const EntityDeclaration& d = parsed.document.declarations.at(1);
  CHECK(d.title == "To \"ord\"");
  CHECK(d.aliases == Strings{"x", "y z"});
  CHECK(d.number + d.summary == "2S.");
  CHECK(d.inflection == "-en, -er");
  REQUIRE(d.themes.size() == 2);
  CHECK(d.themes[1].second.column == 86);
  REQUIRE(d.fields.size() == 2);
  CHECK(d.fields[1].key == "to");  // A field of the type, though there is a relation of that name.
  CHECK(*d.fields[1].value.asText() == "leder");
  REQUIRE(d.relations.size() == 3);
  CHECK(d.relations[1].type + " " + d.relations[1].to == "stoetter b-2");
  CHECK(d.relations[1].toWhere.column == 126);
  CHECK(d.relations[1].toWhere.length == 3);
  CHECK(d.relations[2].to == "*c*");
  CHECK(outline(parsed.document) == "doc(p(text 'Å'))");
}

TEST_CASE("an id without a type is an anchor only") {
  const Parsed parsed = parseBody("Å {#a}\n");
  CHECK(parsed.document.declarations.size() == 1);
  REQUIRE(parsed.document.anchors.size() == 1);
  CHECK(parsed.document.anchors[0].written);
  CHECK(parsed.document.anchors[0].where.column == 5);
}

TEST_CASE("every heading, paragraph and item has an anchor, and an added id moves no other") {
  CHECK(anchorsIn("## Ærlig på årsmødet\n\nA\n\n- B\n- C\n\n  D\n\n> E\n\n| F |\n|---|\n| G |\n\nH[^1]\n\n[^1]: I\n") ==
        Strings{"aerlig-paa-aarsmoedet", "afsnit-1", "punkt-1", "punkt-2", "afsnit-2", "afsnit-3", "afsnit-4"});
  CHECK(anchorsIn("A {#x}\n\nB\n\n- C {#y}\n- D\n") == Strings{"x", "afsnit-2", "y", "punkt-2"});
  CHECK(anchorsIn("## A\n\n## A\n\n## A-2\n\n## A {#a}\n\n## ?\n\n## Afsnit 1\n\nB\n") ==
        Strings{"a-2", "a-3", "a-2-2", "a", "overskrift", "afsnit-1", "afsnit-1-2"});
}

TEST_CASE("a TOML file is a mapping set") {
  const std::string text =
      "id = \"k\"\ntype = \"koblingssaet\"\ntitle = \"K\"\na = \"d-a\"\nb = \"d-b\"\nauthor = \"redaktionen\"\ndate = 2026-11-21\n"
      "state = \"forslag\"\nmethod = \"redaktionel\"\n[[mapping]]\na = [\"x\", \"y\"]\nb = \"z\"\nkind = \"naesten\"\nreason = \"R.\"\n"
      "shared = \"S\"\ndifference_a = \"A\"\ndifference_b = \"B\"\n";
  const Parsed parsed = parsePage(text, "content/koblinger/k.toml");
  CHECK(parsed.findings == Strings{});
  CHECK(parsed.document.nodes.empty());
  REQUIRE(parsed.document.mappingSet.has_value());
  const MappingSetClaim& set = *parsed.document.mappingSet;
  CHECK(set.a + set.b + set.author + set.date + set.state + set.method == "d-ad-bredaktionen2026-11-21forslagredaktionel");
  REQUIRE(set.mappings.size() == 1);
  CHECK(set.mappings[0].a[1].first == "y");
  CHECK(set.mappings[0].a[1].second.column == 11);
  CHECK(set.mappings[0].b[0].first + set.mappings[0].kind + set.mappings[0].differenceB == "znaestenB");
  CHECK(parsePage("titel = \"K\"\n[[mapping]]\nkin = \"x\"\n", "content/k.toml").findings ==
        Strings{"1:1+1 missing-key", "1:1+1 missing-key", "1:1+1 missing-title", "1:1+5 unknown-key", "2:1+11 missing-key",
                "2:1+11 missing-key", "3:1+3 unknown-key"});
  CHECK(parsePage("id = \"k\"\ntype = \"vaerdi\"\ntitle = \"K\"\n", "content/k.toml").findings == Strings{"2:8+8 wrong-value"});
}
