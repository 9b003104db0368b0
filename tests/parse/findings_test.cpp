// Every finding of parse, with the place its caret points to: line 4 is the first line of a body.
#include <catch2/catch.hpp>

#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;
using Strings = std::vector<std::string>;

namespace {

Strings inBody(std::string_view body) { return parseBody(body).findings; }
Strings inPage(std::string text) { return parsePage(std::move(text)).findings; }
std::string helpIn(const Parsed& parsed) { return parsed.diagnostics.empty() ? "" : parsed.diagnostics.front().help.english(); }

}  // namespace

TEST_CASE("a page without front matter, or with half of one, is told what to write") {
  CHECK(inPage("# Værdier\n") == Strings{"1:1+1 heading-level", "1:1+9 missing-front-matter"});
  const Parsed unopened = parsePage("title = \"Æ\"\n+++\n\nTekst.\n");
  CHECK(unopened.findings == Strings{"1:1+11 missing-front-matter"});
  CHECK(helpIn(unopened) == "begin the file with a line '+++'");
  CHECK(unopened.document.nodes.size() == 3);
  CHECK(inPage("+++\ntitle = \"Æ\"\n\nTekst [[x]].\n") == Strings{"1:1+3 unclosed-front-matter"});
  CHECK(inPage("") == Strings{"1:1+1 missing-front-matter"});
}

TEST_CASE("YAML front matter is told how its own first line reads in TOML") {
  const Parsed parsed = parsePage("---\ntitle: Å: en værdi\ndraft: true\n---\n\n## Tekst\n");
  CHECK(parsed.findings == Strings{"1:1+3 yaml-front-matter"});
  CHECK(helpIn(parsed) == "replace both '---' lines by '+++' and write title = \"Å: en værdi\" instead of 'title: Å: en værdi'");
  CHECK(outline(parsed.document) == "doc(h2(text 'Tekst'))");
  CHECK(helpIn(parsePage("---\ndraft: true\n---\n")).find("draft = true ") != std::string::npos);
}

TEST_CASE("a page needs a title, and an id when it has a type") {
  CHECK(inPage("+++\n+++\nTekst.\n") == Strings{"1:1+3 missing-title"});
  CHECK(inPage("+++\ntitle = \" \"\n+++\n") == Strings{"1:1+3 missing-title"});
  CHECK(inPage("+++\ntitle = \"Å\"\ntype = \"vaerdi\"\n+++\n") == Strings{"3:8+8 missing-key"});
  CHECK(inPage("+++\ntitle = \"Å\nid = \"a\"\n+++\n") == Strings{"2:11+1 invalid-toml"});
  CHECK(inPage("+++\ntitle = \"Å\"\nid = \"Åben\"\ntype = \"vaerdi\"\n+++\n") == Strings{"3:6+6 invalid-id"});
}

TEST_CASE("an unknown key suggests the nearest of the common keys and those of the type") {
  const Parsed parsed = parsePage("+++\ntitle = \"Å\"\nid = \"a\"\ntype = \"vaerdi\"\nlevl = \"x\"\nsumary = \"y\"\nlevel = \"z\"\n"
                                  "[extra]\nhvad = \"som helst\"\n[status]\nstat = \"gaeldende\"\nstate = \"x\"\n[[relation]]\n"
                                  "type = \"stoetter\"\nto = \"b\"\ngrad = \"x\"\ndegree = \"y\"\n+++\n");
  CHECK(parsed.findings == Strings{"5:1+4 unknown-key", "6:1+6 unknown-key", "11:1+4 unknown-key", "16:1+4 unknown-key"});
  CHECK(parsed.diagnostics[0].help.english() == "did you mean 'level'?");
  CHECK(parsed.diagnostics[1].help.english() == "did you mean 'summary'?");
  CHECK(parsed.diagnostics[2].help.english() == "did you mean 'state'?");
}

TEST_CASE("a value of the wrong kind is shown where it stands") {
  CHECK(inPage("+++\ntitle = 7\n+++\n") == Strings{"1:1+3 missing-title", "2:9+1 wrong-value"});
  CHECK(inPage("+++\ntitle = \"Å\"\nthemes = [\"a\", 3]\norder = \"x\"\nexpect = { vaerdi = \"fem\" }\n+++\n") ==
        Strings{"3:16+1 wrong-value", "4:9+3 wrong-value", "5:21+5 wrong-value"});
  CHECK(inPage("+++\ntitle = \"Å\"\n[[relation]]\ntype = \"stoetter\"\n[status]\nevidence = \"x\"\n+++\n") ==
        Strings{"3:1+12 missing-key", "5:1+8 missing-key"});
}

TEST_CASE("headings begin at level 2, skip none and have words") {
  CHECK(inBody("# Æ\n\n## A\n\n#### B\n\n## C\n\n### D\n\nE\n=\n") ==
        Strings{"4:1+1 heading-level", "8:1+4 heading-level", "14:1+1 heading-level"});
  CHECK(inBody("### A\n\n##\n") == Strings{"4:1+3 heading-level", "6:1+2 heading-level"});
}

TEST_CASE("raw HTML is shown as text, and said so") {
  CHECK(inBody("Æ <b>x</b>\n\n<div>\nå\n</div>\n") == Strings{"4:3+3 raw-html", "4:7+4 raw-html", "6:1+5 raw-html"});
  CHECK(inBody("`<b>` \\<b>\n") == Strings{});
}

TEST_CASE("a link may lead to few places outside, an image to none") {
  CHECK(inBody("Åh [x](javascript:y) [z](//a.dk) <vbscript:x>\n") ==
        Strings{"4:8+12 unsafe-link", "4:26+6 unsafe-link", "4:35+10 unsafe-link"});
  CHECK(inBody("![å](https://a.dk/b.png) [a](data:x)\n\n[b]: java&Tab;script:x\n\nÆ [b]\n") ==
        Strings{"4:6+18 unsafe-link", "4:30+6 unsafe-link", "8:4+1 unsafe-link"});
  CHECK(inBody("[x]() [y](tel:112) [z](mailto:a@b.dk) [w](http://a.dk)\n") == Strings{"4:5+1 unresolved-link"});
  CHECK(inBody("[x](" + std::string(3000, 'a') + ")\n") == Strings{"4:5+3000 too-complex", "4:5+3000 unresolved-link"});
}

TEST_CASE("an image has alternative text or is said to be decorative") {
  CHECK(inBody("Æ ![](a.png) ![](b.png \"decorative\") ![*c*](c.png) ![](d.png \"titel\")\n") ==
        Strings{"4:7+5 missing-alt-text", "4:56+5 missing-alt-text"});
}

TEST_CASE("callouts are the five that GitHub knows, alone on their line") {
  CHECK(inBody("> [!NOTE]\n> x\n\n> [!tip]\n") == Strings{});
  const Parsed unknown = parseBody("> Æ\n\n- > [!WARNIG]\n  > x\n");
  CHECK(unknown.findings == Strings{"6:5+9 unknown-callout"});
  CHECK(helpIn(unknown) == "did you mean 'warning'?");
  CHECK(inBody("> [!NOTE] Husk\n> x\n") == Strings{"4:3+7 unknown-callout"});
  CHECK(outline(parseBody("> [!NOTE]\n> *x*\n> y\n").document) == "doc(callout 'note'(p(em(text 'x') soft text 'y')))");
  CHECK(outline(parseBody("> [!CAUTION]\n>\n> - x\n").document) == "doc(callout 'caution'(list(item(p(text 'x')))))");
}

TEST_CASE("footnotes are defined and used") {
  CHECK(inBody("Å[^1] og [^nej] og \\[^x] `[^y]` [^ z]\n\n[^1]: Note\n") == Strings{"4:10+6 unknown-footnote"});
  CHECK(inBody("Å[^1]\n\n[^1]: Note\n\n[^to]: Ubrugt\n\n[^1]: Igen\n\n```\n[^3]: kode\n```\n") ==
        Strings{"8:1+5 unused-footnote", "10:1+4 unused-footnote"});
}

TEST_CASE("an include among words is a link") {
  CHECK(inBody("Æ ![[a-b]]\n") == Strings{"4:6+3 misplaced-include"});
  CHECK(inBody("- ![[a-b]]\n") == Strings{});
}

TEST_CASE("attribute blocks are read strictly, and shown where they go wrong") {
  CHECK(inBody("Ånd {#a type=vaerdi level=x}\n") == Strings{});
  CHECK(inBody("Ånd {#Åben}\n") == Strings{"4:7+4 invalid-id"});
  CHECK(inBody("Ånd {#}\n") == Strings{"4:7+1 invalid-id"});
  CHECK(inBody("Ånd {#a level=x}\n") == Strings{"4:7+1 invalid-attributes"});
  CHECK(inBody("Ånd {#a type=vaerdi .klasse}\n") == Strings{"4:21+7 invalid-attributes"});
  CHECK(inBody("Ånd {#a type=vaerdi level}\n") == Strings{"4:21+5 invalid-attributes"});
  CHECK(inBody("Ånd {#a type=vaerdi level=\"x}\n") == Strings{"4:27+1 invalid-attributes"});
  CHECK(inBody("Ånd {#a type=vaerdi level=“x”}\n") == Strings{"4:27+3 invalid-attributes"});
  CHECK(inBody("Ånd {#a type=vaerdi level=x level=y}\n") == Strings{"4:29+5 invalid-attributes"});
  CHECK(inBody("Ånd {#a} og mere\n") == Strings{"4:5+2 invalid-attributes"});
  CHECK(inBody("Ånd {#a type=vaerdi\n") == Strings{"4:5+2 invalid-attributes"});
  CHECK(inBody("Ånd \\{#a} `{#b}`\n") == Strings{});
  CHECK(inBody("{#a}\n") == Strings{"4:3+1 invalid-attributes"});
  const Parsed unknown = parseBody("Ånd {#a type=vaerdi stotter=b}\n");
  CHECK(unknown.findings == Strings{"4:21+7 unknown-key"});
  CHECK(helpIn(unknown) == "did you mean 'stoetter'?");
  const Parsed twice = parseBody("Æ {#a}\n\nØ {#a}\n");
  CHECK(twice.findings == Strings{"6:5+1 duplicate-id"});
  REQUIRE(twice.document.anchors.size() == 2);
  CHECK(twice.document.anchors[1].id == "afsnit-2");
  // Of two entities resolve tells, which knows the others of the site too.
  CHECK(inBody("Æ {#a type=vaerdi}\n\nØ {#a type=vaerdi}\n") == Strings{});
}
