// What an editor writes for those who hear a page: captions of tables and words in another language.
#include <catch2/catch.hpp>

#include "parse/parse_page.h"

using namespace pejl;
using namespace pejl::testing;
using Strings = std::vector<std::string>;

namespace {

std::string outlineOf(std::string_view body) { return outline(parseBody(body).document); }

}  // namespace

TEST_CASE("a paragraph that begins with Tabel: right above a table is its caption") {
  const std::string table = "\n| a |\n|---|\n| b |\n";
  CHECK(outlineOf("Tabel: De *fire* rammer\n" + table) ==
        "doc(table(caption(text 'De ' em(text 'fire') text ' rammer') row(cell(text 'a')) row(cell(text 'b'))))");
  CHECK(outlineOf("Table: Four\n" + table).find("doc(table(caption(text 'Four')") == 0);
  CHECK(outlineOf("Tabel: Uden blank linje" + table).find("doc(table(caption(") == 0);
  CHECK(outlineOf("Tabel: Langt fra\n\nTekst.\n" + table).find("doc(p(text 'Tabel: Langt fra') p(") == 0);
  CHECK(outlineOf("Tabellen her\n" + table).find("doc(p(") == 0);
}

TEST_CASE("a caption may carry an id, which is the table's address, and moves no other") {
  const Document document = parseBody("Tekst.\n\nTabel: Fire {#fire}\n\n| a |\n|---|\n| b |\n\nMere.\n").document;
  Strings anchors;
  for (const Anchor& anchor : document.anchors) anchors.push_back(anchor.id);
  CHECK(anchors == Strings{"afsnit-1", "fire", "afsnit-2"});
}

TEST_CASE("words in brackets with a language are a span") {
  CHECK(outlineOf("Se [the *whole* text]{lang=en} her.\n") ==
        "doc(p(text 'Se ' span 'en'(text 'the ' em(text 'whole') text ' text') text ' her.'))");
  CHECK(outlineOf("[en [[id]] to]{lang=de-AT}\n").find("doc(p(span 'de-AT'(text 'en ' link") == 0);
  CHECK(outlineOf("[a [b]{lang=en} c]{lang=de}\n") ==
        "doc(p(span 'de'(text 'a ' span 'en'(text 'b') text ' c')))");
}

TEST_CASE("brackets without a language stay as they are written") {
  CHECK(outlineOf("[a] og [b]{lang=en}\n") == "doc(p(text '[' text 'a' text ']' text ' og ' span 'en'(text 'b')))");
  CHECK(outlineOf("\\[a]{lang=en}\n").find("span") == std::string::npos);
  CHECK(outlineOf("*[a*]{lang=en}\n").find("span") == std::string::npos);
  CHECK(outlineOf("[a]{lang=en\n").find("span") == std::string::npos);
}

TEST_CASE("a language that has no such code is reported, with the right one for its name") {
  const Parsed parsed = parseBody("[a]{lang=engelsk}\n");
  CHECK(parsed.findings == Strings{"4:10+7 unknown-language"});
  CHECK(parsed.diagnostics[0].help.english() == "did you mean 'en'?");
  CHECK(parseBody("[a]{lang=xx}\n").findings == Strings{"4:10+2 unknown-language"});
  CHECK(parseBody("[a]{lang=en-GB} [b]{lang=kl} [c]{lang=ckb}\n").findings == Strings{});
  CHECK(parsePage("+++\ntitle = \"Å\"\nlang = \"dk\"\n+++\n").findings == Strings{"3:8+4 unknown-language"});
}
