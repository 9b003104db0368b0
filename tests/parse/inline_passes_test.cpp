#include <catch2/catch.hpp>

#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;

namespace {

// A reference as one line: "entity id", with what else it holds.
std::string shown(const Reference& reference) {
  constexpr std::string_view kinds[] = {"entity", "page", "external", "image", "include"};
  std::string out(kinds[static_cast<std::size_t>(reference.kind)]);
  out += " " + reference.target;
  if (!reference.anchor.empty()) out += "#" + reference.anchor;
  if (!reference.framework.empty()) out += " in " + reference.framework;
  if (!reference.relation.empty()) out += " as " + reference.relation;
  out += " at " + std::to_string(reference.where.line) + ":" + std::to_string(reference.where.column) + "+" +
         std::to_string(reference.where.length);
  return out;
}

std::string shown(const Document& document) {
  std::string out;
  for (const Reference& reference : document.references) out += (out.empty() ? "" : "; ") + shown(reference);
  return out;
}

std::string referencesIn(std::string_view body) { return shown(parseBody(body).document); }
std::string outlineOf(std::string_view body) { return outline(parseBody(body).document); }

}  // namespace

TEST_CASE("a wiki link names an entity, and its place is right under æøå and tabs") {
  CHECK(referencesIn("Æblegrød på [[ar-dialog]].") == "entity ar-dialog at 4:15+9");
  CHECK(referencesIn("\tkode\n\n1.\tæ\t[[ar-dialog]]") == "entity ar-dialog at 6:8+9");
  CHECK(referencesIn("å\n \t[[a]]\n\n> å\n>\t[[b]]\n[[c]]\n\n- å\n\n  > > å\n  > >  [[d]]\n") ==
        "entity a at 5:5+1; entity b at 8:5+1; entity c at 9:3+1; entity d at 14:10+1");
  CHECK(outlineOf("[[ar-dialog]].") == "doc(p(link text '.'))");
}

TEST_CASE("a wiki link may have words of its own, a framework and a relation") {
  CHECK(referencesIn("[[a|ord]] [[doc-x:b]] [[stoetter::c|*flere* ord]]") ==
        "entity a at 4:3+1; entity b in doc-x at 4:19+1; entity c as stoetter at 4:35+1");
  CHECK(outlineOf("[[a|et *rigtig* `godt`\nord]]") ==
        "doc(p(link(text 'et ' em(text 'rigtig') text ' ' code 'godt' soft text 'ord')))");
}

TEST_CASE("a wiki link in a table is written with a backslash before its bar") {
  const std::string table = "| Værdi | Antal |\n|---|---|\n| [[a\\|Ånd]] og [[b]] | [[c]] |\n";
  CHECK(referencesIn(table) == "entity a at 6:5+1; entity b at 6:19+1; entity c at 6:27+1");
  CHECK(outlineOf(table).find("cell(link(text 'Ånd') text ' og ' link)") != std::string::npos);
}

TEST_CASE("brackets that are no wiki link stay as they are") {
  CHECK(referencesIn("\\[[a]] [\\[b]] [[]] [[ ]] [[c d [e]] `[[f]]`") == "");
  CHECK(referencesIn("[[a [[b]]") == "entity b at 4:7+1");
  CHECK(referencesIn("[[a|x [[b]]") == "entity b at 4:9+1");
  CHECK(outlineOf("[text [[a]]](b.md)") == "doc(p(link(text 'text [[a]]')))");
  CHECK(outlineOf("[[a|*b]] c*") == "doc(p(text '[[a|' em(text 'b]] c')))");
  CHECK(outlineOf("*[[a|x* y]]") == "doc(p(em(text '[[a|x') text ' y]]'))");
}

TEST_CASE("an include stands alone in a paragraph") {
  CHECK(outlineOf("![[u-1]]") == "doc(p(include))");
  const Parsed inText = parseBody("Se ![[u-1]] her");
  CHECK(outline(inText.document) == "doc(p(text 'Se ' link text ' her'))");
  CHECK(inText.findings == std::vector<std::string>{"4:7+3 misplaced-include"});
}

TEST_CASE("tildes strike text through, one or two, as often on both sides") {
  CHECK(outlineOf("~~æ~~ ~b~ ~~c~ ~~~d~~~") == "doc(p(del(text 'æ') text ' ' del(text 'b') text ' ' text '~~' text 'c' text '~' text ' ~~~d~~~'))");
  CHECK(outlineOf("~~a *b* c~~") == "doc(p(del(text 'a ' em(text 'b') text ' c')))");
  CHECK(outlineOf("~a ~~b~ c~~") == "doc(p(del(text 'a ' text '~~' text 'b') text ' c' text '~~'))");
  CHECK(outlineOf("*a ~~b* c~~") == "doc(p(em(text 'a ' text '~~' text 'b') text ' c' text '~~'))");
  CHECK(outlineOf("\\~~a~~ ~~ b~~") == "doc(p(text '~' text '~' text 'a' text '~~' text ' ' text '~~' text ' b' text '~~'))");
  CHECK(outlineOf("ca. ~10 og ~20") == "doc(p(text 'ca. ' text '~' text '10 og ' text '~' text '20'))");
}

TEST_CASE("addresses become links without marks") {
  CHECK(referencesIn("Se www.åben.dk/a_b, (https://x.dk/(y)) og a.b@c.dk.") ==
        "external http://www.åben.dk/a_b at 4:4+15; external https://x.dk/(y) at 4:22+16; "
        "external mailto:a.b@c.dk at 4:43+8");
  CHECK(referencesIn("xwww.a.dk ftp://a.dk http:// a@b http\\://a.dk [x](www.a.dk)") == "page www.a.dk at 4:51+8");
  CHECK(referencesIn("~~www.a.dk~~") == "external http://www.a.dk at 4:3+8");
}

TEST_CASE("an address keeps what would else be emphasis in it") {
  CHECK(referencesIn("Se (https://å.dk/_layouts_/b_*c*) og *d*, www.a.dk/**e**") ==
        "external https://å.dk/_layouts_/b_*c at 4:5+27; external http://www.a.dk/**e at 4:43+12");
  CHECK(outlineOf("Se https://a.dk/_b_/c og *d*") ==
        "doc(p(text 'Se ' link(text 'https://a.dk/_b_/c') text ' og ' em(text 'd')))");
  CHECK(outlineOf("*https://a.dk/b* c*") == "doc(p(em(link(text 'https://a.dk/b')) text ' c*'))");
  CHECK(outlineOf("https://a.dk/*b c*") == "doc(p(link(text 'https://a.dk/') em(text 'b c')))");
}

TEST_CASE("Markdown links are paths, anchors or addresses") {
  CHECK(referencesIn("æ [a](../b.md#%C3%A6 \"t\") [c](#d) [e](<f g.md>)") ==
        "page ../b.md#æ at 4:7+14; page #d at 4:31+2; page f g.md at 4:40+6");
  CHECK(referencesIn("[*a*](https://b.dk)\n[c](\n  d.md) *x* [e][f]\n\n[f]: g.md") ==
        "external https://b.dk at 4:7+12; page d.md at 6:3+4; page g.md at 6:14+1");
  CHECK(referencesIn("[a](<kap):2.md>) [b](1:2)") == "page kap):2.md at 4:6+9; page 1:2 at 4:22+3");
}
