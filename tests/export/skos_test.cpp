// Concepts for other programs. tests/html/skos.test.mjs reads the whole site's with another parser.
#include <catch2/catch.hpp>

#include <string>

#include "export/export.h"
#include "export/steps.h"
#include "export/turtle.h"
#include "graph/concept_schemes.h"
#include "graph/data_files.h"
#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;

namespace {

const std::string source = "\nsource = { document = \"kilde\", section = \"§ 1\", fidelity = \"retold\" }\n";

std::string entity(const std::string& id, const std::string& type, const std::string& more = "", const std::string& body = "Tekst.\n") {
  return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"" + id + "\"" + source + more, body);
}

std::map<std::string, std::string> smallSite() {
  return {{"tillid.md", entity("tillid", "tema")},
          {"omsorg.md", entity("omsorg", "tema", "[[relation]]\ntype = \"overordnet\"\nto = \"tillid\"\n[[relation]]\ntype = \"beslaegtet\"\nto = \"tillid\"\n"
                                                 "[[relation]]\ntype = \"beslaegtet\"\nto = \"ro\"\n")},
          {"ro.md", entity("ro", "begreb")},
          {"g/index.md", entity("g", "ramme", "genre = \"politik\"\nstatus = { state = \"ukendt\", evidence = \"Ingen ved det.\" }\n")},
          {"g/d/index.md", entity("d", "del")},
          {"g/d/mod.md", entity("mod", "vaerdi", "number = \"2\"\naliases = [\"modet\", \"mod\"]\nsummary = \"At \\\"turde\\\".\"\n",
                                "## Nye greb {#greb type=vaerdi}\n\n- Man skal. {#u-1 type=udsagn modality=skal}\n")},
          {"h/index.md", entity("h", "ramme", "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n")},
          {"h/haab.md", entity("haab", "vaerdi")}};
}

std::string set(const std::string& rows) {
  return "id = \"gh\"\ntype = \"koblingssaet\"\ntitle = \"G og H\"\nauthor = \"redaktionen\"\ndate = 2026-11-21\nstate = \"forslag\"\nmethod = \"redaktionel\"\n" + rows;
}

std::string row(const std::string& a, const std::string& b, const std::string& kind) {
  return "[[mapping]]\na = [" + a + "]\nb = [" + b + "]\nkind = \"" + kind + "\"\nreason = \"Derfor.\"\n";
}

std::string triplesOf(const Site& site, const std::string& framework) {
  for (const graph::ConceptScheme& scheme : graph::conceptSchemes(site)) {
    if ((scheme.framework == none ? "" : site.entities[scheme.framework].declared.id) == framework) return exporting::conceptTriples(site, scheme);
  }
  return {};
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a framework's values are concepts of its scheme, with their words, number and place") {
  const Site site = siteOf(smallSite()).site;
  const std::string triples = triplesOf(site, "g");
  INFO(triples);
  CHECK(has(triples, "<../../g/index.html> a skos:ConceptScheme"));
  CHECK(has(triples, "<../../g/d/mod.html> a skos:Concept ;\n  skos:prefLabel \"mod\"@da ;\n  skos:altLabel \"modet\"@da ;\n  skos:notation \"2\" ;\n"
                     "  skos:definition \"At \\\"turde\\\".\"@da"));
  CHECK(has(triples, "skos:editorialNote \"Ingen ved det.\"@da"));
  CHECK(has(triples, "<../../g/d/mod.html#greb> a skos:Concept"));
  CHECK(has(triples, "skos:broader <../../g/d/mod.html>"));
  CHECK(has(triples, "dct:source <../../kilde.html>"));
  CHECK_FALSE(has(triples, "skos:altLabel \"mod\""));  // the preferred one already
  CHECK_FALSE(has(triples, "index.html> a skos:Concept ;"));  // a chapter is none, nor is a statement
  CHECK_FALSE(has(triples, "u-1"));
}

TEST_CASE("what is broader is not related as well, and what belongs to no framework has a scheme of its own") {
  const std::string triples = triplesOf(siteOf(smallSite()).site, "");
  INFO(triples);
  const std::size_t omsorg = triples.find("<../../omsorg.html> a");
  const std::string own = triples.substr(omsorg, triples.find(" .\n", omsorg) - omsorg);
  CHECK(has(own, "skos:broader <../../tillid.html>"));
  CHECK(has(own, "skos:related <../../ro.html>"));
  CHECK_FALSE(has(own, "skos:related <../../tillid.html>"));
}

TEST_CASE("two that are each broader than the other become no circle") {
  auto files = smallSite();
  files["tillid.md"] = entity("tillid", "tema", "[[relation]]\ntype = \"overordnet\"\nto = \"omsorg\"\n");
  const Site site = siteOf(files).site;
  std::size_t edges = 0;
  for (const graph::ConceptScheme& scheme : graph::conceptSchemes(site)) {
    for (const graph::Concept& one : scheme.concepts) edges += scheme.framework == none ? one.broader.size() : 0;
  }
  CHECK(edges == 1);
}

TEST_CASE("a mapping of one to one keeps its kind, one of several only what follows of each pair") {
  const auto match = [](const std::string& a, const std::string& b, const std::string& kind) {
    auto files = smallSite();
    files["koblinger/gh.toml"] = set(row(a, b, kind));
    const Site site = siteOf(files).site;
    REQUIRE(site.mappingSets.size() == 1);
    return std::string(graph::matchOf(site, site.mappingSets[0].mappings[0]));
  };
  const std::string one = "\"mod\"", two = "\"mod\", \"greb\"", other = "\"haab\"";
  CHECK(match(one, other, "samme") == "exactMatch");
  CHECK(match(two, other, "samme") == "relatedMatch");
  CHECK(match(two, other, "har_bredere") == "broadMatch");
  CHECK(match(two, other, "har_smallere") == "relatedMatch");
  CHECK(match(other, two, "har_smallere") == "narrowMatch");
  CHECK(match(one, "", "ingen").empty());
}

TEST_CASE("a mapping set's file says who claims it, and speaks of concepts only") {
  auto files = smallSite();
  files["pejl.toml"] = "[site]\ntitle = \"P\"\nbase_url = \"https://x.dk/\"\n[licence]\nname = \"CC BY 4.0\"\nurl = \"https://creativecommons.org/licenses/by/4.0/\"\n";
  files["koblinger/gh.toml"] = set(row("\"mod\"", "\"haab\"", "naesten") + row("\"u-1\"", "\"haab\"", "naesten"));
  const Site site = siteOf(files).site;
  const std::string triples = exporting::mappingTriples(site, site.mappingSets[0]);
  INFO(triples);
  CHECK(has(triples, "dct:creator \"redaktionen\"@da"));
  CHECK(has(triples, "dct:license <https://creativecommons.org/licenses/by/4.0/>"));
  CHECK(has(triples, "<https://x.dk/g/d/mod.html> skos:closeMatch <https://x.dk/h/haab.html> ."));
  CHECK_FALSE(has(triples, "u-1"));
}

TEST_CASE("Turtle keeps its quotation marks, lines and addresses apart") {
  std::string out;
  exporting::TurtleWriter turtle(out, "https://x.dk/");
  turtle.begin("a<b c.html");
  turtle.name("a", "skos:Concept");
  turtle.text("skos:note", "\"Ja\"\\\n\x01");
  turtle.text("skos:note", "");
  turtle.end();
  CHECK(out == "\n<https://x.dk/a%3Cb%20c.html> a skos:Concept ;\n  skos:note \"\\\"Ja\\\"\\\\\\n\\u0001\" .\n");
}

TEST_CASE("every file of data that is listed is written, and every one that is written is listed or a schema") {
  auto files = smallSite();
  files["koblinger/gh.toml"] = set(row("\"mod\"", "\"haab\"", "samme"));
  const Site site = siteOf(files).site;
  std::vector<std::string> listed, written;
  for (const graph::DataFile& file : graph::dataFiles(site)) listed.push_back(file.path);
  for (const OutputFile& file : exportData(site, {}, 1)) {
    const bool isData = file.path.rfind("data/", 0) == 0 && file.path.find(".schema.") == std::string::npos;
    if (isData) written.push_back(file.path);
  }
  std::sort(listed.begin(), listed.end());
  std::sort(written.begin(), written.end());
  CHECK(listed == written);
}

TEST_CASE("the table of entities has a line for each, and no cell is a formula") {
  auto files = smallSite();
  files["ro.md"] = page("id = \"ro\"\ntype = \"begreb\"\ntitle = \"=1+1, \\\"ja\\\"\"" + source);
  const std::string table = exporting::entityTable(siteOf(files).site);
  CHECK(has(table, "\xEF\xBB\xBFid,type,title"));
  CHECK(has(table, "\r\nro,begreb,\"'=1+1, \"\"ja\"\"\",,,,,,,ro.html\r\n"));
  CHECK(has(table, "\r\nmod,vaerdi,mod,2,"));
}

TEST_CASE("a licence needs a name, and its address must be one") {
  auto files = smallSite();
  files["pejl.toml"] = "[site]\ntitle = \"P\"\n[licence]\nurl = \"by-4.0\"\n";
  const auto findings = checkedSiteOf(files).findings();
  CHECK(std::count(findings.begin(), findings.end(), "pejl.toml:3:1 missing-key") == 1);
  CHECK(std::count(findings.begin(), findings.end(), "pejl.toml:4:7 wrong-value") == 1);
}
