#include <catch2/catch.hpp>

#include <set>

#include "render/body.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;

namespace {

const std::string framework =
    "id = \"g\"\ntype = \"ramme\"\ntitle = \"Grundlag\"\ngenre = \"ledelsesgrundlag\"\n"
    "source = { document = \"kilde\", fidelity = \"retold\" }\nstatus = { state = \"ukendt\", evidence = \"x\" }";

PageIndex pageAt(const Site& site, std::string_view address) {
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    if (site.pages[i].address == address) return i;
  }
  FAIL("no page at " << address);
  return 0;
}

std::string bodyOf(const InMemory& made, std::string_view address) {
  return renderBody(made.site, pageAt(made.site, address)).text;
}

// The front page: no permalinks.
std::string plain(const std::string& body) {
  return bodyOf(siteOf({{"index.md", page("title = \"Forside\"", body)}, {"side.md", page("title = \"Side\"", "")}}), "index.html");
}

std::string withoutPermalinks(std::string html) {
  for (std::size_t at; (at = html.find(" <a class=\"permalink\"")) != std::string::npos;) html.erase(at, html.find("</a>", at) + 4 - at);
  return html;
}

std::string inFramework(const std::string& body) {
  return bodyOf(siteOf({{"g/index.md", page(framework, "")}, {"g/side.md", page("title = \"Side\"", body)}}), "g/side.html");
}

}  // namespace

TEST_CASE("every heading, paragraph and item has a link to itself, named after its place") {
  CHECK(inFramework("Først.\n\n## Det betyder\n\nTekst.\n\n- Punkt\n  - Under\n") ==
        "<p id=\"afsnit-1\">Først. <a class=\"permalink\" href=\"#afsnit-1\" data-place=\"afsnit 1\" aria-label=\"Link til "
        "afsnit 1\">#</a></p>\n"
        "<h2 id=\"det-betyder\">Det betyder <a class=\"permalink\" href=\"#det-betyder\" aria-label=\"Link til Det "
        "betyder\">#</a></h2>\n"
        "<p id=\"afsnit-2\">Tekst. <a class=\"permalink\" href=\"#afsnit-2\" data-place=\"afsnit 1\" aria-label=\"Link til "
        "afsnit 1 under Det betyder\">#</a></p>\n"
        "<ul>\n<li id=\"punkt-1\">Punkt <a class=\"permalink\" href=\"#punkt-1\" data-place=\"punkt 1\" aria-label=\"Link til "
        "punkt 1 under Det betyder\">#</a>\n"
        "<ul>\n<li id=\"punkt-2\">Under <a class=\"permalink\" href=\"#punkt-2\" data-place=\"punkt 1.1\" aria-label=\"Link "
        "til punkt 1.1 under Det betyder\">#</a></li>\n</ul>\n</li>\n</ul>\n");
}

TEST_CASE("no two links to places on a page have the same name") {
  const std::string html = inFramework("## Mål\n\n- Et\n- To\n\nTekst.\n\n1. En\n2. To\n\n## Mål\n\n- Et\n\nTekst.\n");
  std::set<std::string> names;
  std::size_t count = 0;
  for (std::size_t at = html.find("aria-label=\""); at != std::string::npos; at = html.find("aria-label=\"", at + 1), ++count) {
    names.insert(html.substr(at, html.find('"', at + 12) - at));
  }
  CHECK(count == 9);
  CHECK(names.size() == count);
}

TEST_CASE("a page of no framework has them too, and a translation, in its language") {
  const InMemory made = siteOf({{"side.md", page("title = \"Side\"", "Tekst.\n")}, {"side.en.md", page("title = \"Page\"", "Text.\n")}});
  CHECK(bodyOf(made, "side.html") == "<p id=\"afsnit-1\">Tekst. <a class=\"permalink\" href=\"#afsnit-1\" data-place=\"afsnit 1\" "
                                     "aria-label=\"Link til afsnit 1\">#</a></p>\n");
  CHECK(bodyOf(made, "en/side.html").find("data-place=\"paragraph 1\" aria-label=\"Link to paragraph 1\">") != std::string::npos);
}

TEST_CASE("on the front page there are anchors but no links to them") {
  CHECK(plain("Tekst.\n\n1. Et\n\n   mere\n3. To\n") ==
        "<p id=\"afsnit-1\">Tekst.</p>\n<ol>\n<li id=\"punkt-1\">\n<p>Et</p>\n<p id=\"afsnit-2\">mere</p>\n</li>\n"
        "<li id=\"punkt-2\">\n<p>To</p>\n</li>\n</ol>\n");
  CHECK(plain("3) Et\n") == "<ol start=\"3\">\n<li id=\"punkt-1\">Et</li>\n</ol>\n");
}

TEST_CASE("a statement says how strongly it binds") {
  const std::string html = inFramework("- Lederen spørger. {#u-1 type=udsagn modality=boer}\n");
  CHECK(html.find("<li id=\"u-1\" class=\"entity entity--udsagn statement\"><span class=\"modality modality--boer\">"
                  "bør</span> Lederen spørger. <a") != std::string::npos);
  CHECK(inFramework("## Del {#d type=del}\n").find("<h2 id=\"d\" class=\"entity entity--del\">Del <a") == 0);
}

TEST_CASE("links are written relative to the page they stand on") {
  const InMemory made = siteOf({{"g/index.md", page(framework, "- Sig ja. {#u type=udsagn modality=skal}\n")},
                                {"a/b/side.md", page("title = \"Side\"",
                                                     "[[g]] [[u|ja]] [op](../../g/index.md) [ud](https://a.dk/?a=1&b=\"2\") "
                                                     "[her](#afsnit-1) [tom](../../g/index.md#u \"Ti & to\") [[nix]]\n")}});
  CHECK(withoutPermalinks(bodyOf(made, "a/b/side.html")) ==
        "<p id=\"afsnit-1\"><a href=\"../../g/index.html\">Grundlag</a> <a href=\"../../g/index.html#u\">ja</a> "
        "<a href=\"../../g/index.html\">op</a> <a href=\"https://a.dk/?a=1&amp;b=%222%22\">ud</a> "
        "<a href=\"#afsnit-1\">her</a> <a href=\"../../g/index.html#u\" title=\"Ti &amp; to\">tom</a> nix</p>\n");
  CHECK(relativeAddress("a/b/c.html", "a/d.html#x") == "../d.html#x");
  CHECK(relativeAddress("a/b.html", "a/b.html") == "b.html");
  CHECK(relativeAddress("a/b.html", "a/b.html#x") == "#x");
  CHECK(relativeAddress("b.html", "a/b.html") == "a/b.html");
  CHECK(relativeAddress("ab/c.html", "a/c.html") == "../a/c.html");
}

TEST_CASE("raw HTML is shown as text, and no link runs a script") {
  CHECK(plain("<script>alert(1)</script>\n\nA <b onclick=x>b</b> [c](javascript:x) ![d](javascript:x) <javascript:x>\n") ==
        "<p class=\"raw-html\">&lt;script&gt;alert(1)&lt;/script&gt;\n</p>\n"
        "<p id=\"afsnit-1\">A &lt;b onclick=x&gt;b&lt;/b&gt; c d javascript:x</p>\n");
}

TEST_CASE("a table scrolls in a region with a name of its own, and its head says what the columns are") {
  CHECK(plain("## Tal & \"ord\"\n\n| a | b |\n|---|--:|\n| 1 | *2* |\n").find(
            "<section class=\"table\" tabindex=\"0\" aria-label=\"Tabel 1: Tal &amp; &quot;ord&quot;\">\n<table>\n<thead>\n<tr>\n"
            "<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"align-right\">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n"
            "<td>1</td>\n<td class=\"align-right\"><em>2</em></td>\n</tr>\n</tbody>\n</table>\n</section>\n") !=
        std::string::npos);
}

TEST_CASE("a task says whether it is done") {
  CHECK(plain("- [x] Ring {#t}\n- [ ] Skriv\n") ==
        "<ul class=\"contains-task-list\">\n<li id=\"t\" class=\"task-list-item\"><input type=\"checkbox\" checked disabled "
        "aria-label=\"Gjort\"> Ring</li>\n<li id=\"punkt-2\" class=\"task-list-item\"><input type=\"checkbox\" disabled "
        "aria-label=\"Ikke gjort\"> Skriv</li>\n</ul>\n");
}

TEST_CASE("a footnote leads there and back, in Danish, from each place that names it") {
  CHECK(plain("A[^x] og [b[^x]](side.md).\n\nC[^x]\n\n[^x]: Note.\n") ==
        "<p id=\"afsnit-1\">A<sup class=\"footnote-mark\"><a id=\"footnoteMark-1-1\" href=\"#footnoteText-1\" "
        "aria-label=\"Note 1\">1</a></sup> og <a href=\"side.html\">b<sup class=\"footnote-mark\">1</sup></a>.</p>\n"
        "<p id=\"afsnit-2\">C<sup class=\"footnote-mark\"><a id=\"footnoteMark-1-2\" href=\"#footnoteText-1\" "
        "aria-label=\"Note 1\">1</a></sup></p>\n"
        "<section class=\"footnotes\" aria-labelledby=\"footnotesTitle\">\n<h2 id=\"footnotesTitle\">Noter</h2>\n<ol>\n"
        "<li id=\"footnoteText-1\">\n<p>Note. <a class=\"footnote-back\" href=\"#footnoteMark-1-1\" aria-label=\"Tilbage til "
        "teksten ved note 1 (1)\">↩<sup>1</sup></a> <a class=\"footnote-back\" href=\"#footnoteMark-1-2\" aria-label=\"Tilbage "
        "til teksten ved note 1 (2)\">↩<sup>2</sup></a></p>\n</li>\n</ol>\n</section>\n");
}

TEST_CASE("a callout has a title that can be read") {
  CHECK(plain("> [!WARNING]\n> Pas på.\n\n> Citat\n") ==
        "<div class=\"callout callout--warning\" role=\"note\">\n<p class=\"callout__title\">Advarsel</p>\n"
        "<p id=\"afsnit-1\">Pas på.</p>\n</div>\n<blockquote>\n<p id=\"afsnit-2\">Citat</p>\n</blockquote>\n");
}

TEST_CASE("an include shows the entity's own words and where they come from, and loops end") {
  const std::string body =
      "## Krav {#k type=del}\n\nOrd med [[g]].\n\n### Under\n\n- Sig *ja*.[^1] {#u type=udsagn modality=skal}\n\n## Andet\n\n"
      "Mere.\n\n[^1]: Note.\n";
  const InMemory made = siteOf({{"g/index.md", page(framework, body)},
                                {"x/side.md", page("title = \"Side\"", "![[k]]\n\n![[u]]\n\n![[g]]\n\n![[nix]]\n")}});
  CHECK(bodyOf(made, "x/side.html") ==
        "<blockquote id=\"afsnit-1\" class=\"include\">\n<p>Ord med <a href=\"../g/index.html\">Grundlag</a>.</p>\n"
        "<p><strong>Under</strong></p>\n<ul>\n<li class=\"entity entity--udsagn statement\"><span class=\"modality "
        "modality--skal\">skal</span> Sig <em>ja</em>.</li>\n</ul>\n"
        "<p class=\"include__origin\"><a href=\"../g/index.html#k\">Krav</a></p>\n</blockquote>\n"
        "<blockquote id=\"afsnit-2\" class=\"include\">\n<div><span class=\"modality modality--skal\">skal</span> Sig "
        "<em>ja</em>.</div>\n<p class=\"include__origin\"><a href=\"../g/index.html#u\">Sig ja.</a></p>\n</blockquote>\n"
        "<blockquote id=\"afsnit-3\" class=\"include\">\n<p>Ord med <a href=\"../g/index.html\">Grundlag</a>.</p>\n"
        "<p class=\"include__origin\"><a href=\"../g/index.html\">Grundlag</a></p>\n</blockquote>\n");
  const InMemory loop = siteOf({{"g/index.md", page(framework, "## A {#a type=del}\n\n![[a]]\n")}});
  CHECK(bodyOf(loop, "g/index.html").size() < 10000);
}

TEST_CASE("an image has its words, its size when that is known, and does not hold up the page") {
  const std::string png = std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\x40\0\0\0\xC8", 24);
  const InMemory made = siteOf({{"a/side.md", page("title = \"Side\"", "![Et \"kort\" over *byen*](kort.png) ![](../streg.svg "
                                                                       "\"decorative\") ![væk](nix.png)\n")},
                                {"a/kort.png", png},
                                {"streg.svg", "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 40.4 20\"></svg>"}});
  CHECK(withoutPermalinks(bodyOf(made, "a/side.html")) ==
        "<p id=\"afsnit-1\"><img src=\"kort.png\" alt=\"Et &quot;kort&quot; over byen\" width=\"320\" height=\"200\" "
        "loading=\"lazy\" decoding=\"async\"> <img src=\"../streg.svg\" alt=\"\" width=\"40\" height=\"20\" loading=\"lazy\" "
        "decoding=\"async\"> væk</p>\n");
}

TEST_CASE("code keeps its lines, can be scrolled with the keyboard and names its language safely") {
  CHECK(plain("```da\"<x y\na < b\n```\n") ==
        "<pre tabindex=\"0\"><code class=\"language-da&quot;&lt;x\">a &lt; b\n</code></pre>\n");
}

TEST_CASE("the table of contents has the headings of level 2 and 3, in words") {
  const InMemory made = siteOf({{"g/index.md", page(framework, "## A *b* [[g]]\n\n### C {#c}\n\n#### D\n\n> ## E\n")},
                                {"s.md", page("title = \"S\"\ncontents = false", "## A\n")}});
  const auto entries = tableOfContents(made.site, pageAt(made.site, "g/index.html"));
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].title == "A b Grundlag");
  CHECK(entries[0].anchor == "a-b-g");
  CHECK(entries[1].level == 3);
  CHECK(entries[1].anchor == "c");
  CHECK(tableOfContents(made.site, pageAt(made.site, "s.html")).empty());
}

TEST_CASE("an excerpt has no ids and no permalinks") {
  const InMemory made = siteOf({{"g/index.md", page(framework, "Første *afsnit*.\n\n- Sig ja. {#u type=udsagn modality=skal}\n")},
                                {"x/s.md", page("title = \"S\"")}});
  const std::string from = made.site.pages[pageAt(made.site, "x/s.html")].address;
  CHECK(renderExcerpt(made.site, made.entity("g"), from).text == "<p>Første <em>afsnit</em>.</p>\n");
  CHECK(renderExcerpt(made.site, made.entity("u"), from).text ==
        "<div><span class=\"modality modality--skal\">skal</span> Sig ja.</div>\n");
}
