#include "export/export.h"

#include <stdio.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "export/steps.h"
#include "support/json_schema.h"
#include "support/scratch_folder.h"
#include "support/site_in_memory.h"

using namespace pejl;
using nlohmann::json;
using test::page;
using test::schemaFaults;
using test::siteOf;

namespace {

const std::string settings = "[site]\ntitle = \"Prøve & Co\"\npublisher = \"Redaktionen\"\nbase_url = \"https://x.dk/y/\"\n";
const std::string source = "source = { document = \"kilde\", fidelity = \"retold\" }\n";

std::string framework(const std::string& id, const std::string& rest) {
  return page("id = \"" + id + "\"\ntype = \"ramme\"\ntitle = \"Ramme " + id + "\"\ngenre = \"politik\"\n" + source + rest);
}

// Two frameworks with a value each, a statement, a relation of every origin and mentions.
std::map<std::string, std::string> smallSite() {
  return {
      {"pejl.toml", settings},
      {"a/index.md", framework("doc-a", "status = { state = \"gaeldende\", since = 2024-05-01 }\n")},
      {"a/mod.md", page("id = \"mod\"\ntype = \"vaerdi\"\ntitle = \"Mod\"\naliases = [\"modet\"]\nsummary = \"At <turde>.\"\n"
                        "[[relation]]\ntype = \"stoetter\"\nto = \"tillid\"\nreason = \"Fordi.\"",
                        "Se [[tillid]] og igen [[tillid|den]], og [[forudsaetter::tillid]].\n\n- Man skal. {#u-1 type=udsagn modality=skal}\n")},
      {"b/index.md", framework("doc-b", "prepared = \"2016\"\n")},
      {"b/tillid.md", page("id = \"tillid\"\ntype = \"vaerdi\"\ntitle = \"Tillid\"")},
      {"koblinger/ab.toml", "id = \"ab\"\ntype = \"koblingssaet\"\ntitle = \"A og B\"\nauthor = \"redaktionen\"\ndate = 2026-11-21\n"
                            "state = \"forslag\"\nmethod = \"redaktionel\"\n[[mapping]]\na = [\"mod\"]\nb = [\"tillid\"]\nkind = \"naesten\"\n"
                            "reason = \"Nær.\"\n"}};
}

std::string fileIn(const Output& output, const std::string& path) {
  for (const OutputFile& file : output) {
    if (file.path == path) return file.bytes;
  }
  return {};
}

json graphOf(const Site& site) { return json::parse(exporting::graphJson(site, 1)); }
json schema() { return json::parse(exporting::schemaAt("data/graph.schema.json")); }

// What xmllint, another reader of XML, finds at an XPath; "" when the document is not well-formed.
std::string xpath(const std::string& xml, const std::string& path) {
  const ScratchFolder folder;
  folder.write("x.xml", xml);
  const std::string command = "xmllint --xpath \"" + path + "\" " + (folder / "x.xml") + " 2>/dev/null";
  FILE* const pipe = ::popen(command.c_str(), "r");
  std::string out;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) out += static_cast<char>(c);
  ::pclose(pipe);
  while (!out.empty() && out.back() == '\n') out.pop_back();
  return out;
}

}  // namespace

TEST_CASE("the graph holds every entity with its address, framework and status") {
  const Site site = siteOf(smallSite()).site;
  const json graph = graphOf(site);
  std::vector<std::string> ids;
  for (const json& entity : graph["entities"]) ids.push_back(entity["id"]);
  CHECK(ids == std::vector<std::string>{"ab", "doc-a", "doc-b", "kilde", "mod", "tillid", "u-1"});
  CHECK(graph["entities"][4] == json::parse(R"({"id": "mod", "type": "vaerdi", "title": "Mod", "aliases": ["modet"],
    "url": "a/mod.html", "framework": "doc-a", "organisation": null, "status": "gaeldende", "summary": "At <turde>.", "part_of": "doc-a", "words": "7b2178b246"})"));
  CHECK(graph["entities"][6]["url"] == "a/mod.html#u-1");
  CHECK(graph["entities"][3]["framework"].is_null());
}

TEST_CASE("relations say where they come from, and carry their reason and their set") {
  const json relations = graphOf(siteOf(smallSite()).site)["relations"];
  const auto has = [&](const char* relation) {
    return std::find(relations.begin(), relations.end(), json::parse(relation)) != relations.end();
  };
  CHECK(has(R"({"from": "mod", "type": "stoetter", "to": "tillid", "origin": "declared", "reason": "Fordi."})"));
  CHECK(has(R"({"from": "mod", "type": "forudsaetter", "to": "tillid", "origin": "prose"})"));
  CHECK(has(R"({"from": "mod", "type": "naesten", "to": "tillid", "origin": "mapping", "set": "ab", "reason": "Nær."})"));
  CHECK(has(R"({"from": "u-1", "type": "del_af", "to": "mod", "origin": "declared"})"));
  const auto key = [](const json& r) { return r["from"].get<std::string>() + " " + r["type"].get<std::string>() + " " + r["to"].get<std::string>(); };
  CHECK(std::is_sorted(relations.begin(), relations.end(), [&](const json& a, const json& b) { return key(a) < key(b); }));
}

TEST_CASE("a page mentions an entity once, however often it links to it") {
  const json mentions = graphOf(siteOf(smallSite()).site)["mentions"];
  CHECK(std::count(mentions.begin(), mentions.end(), json::parse(R"({"from": "a/mod.html", "to": "tillid", "kind": "written"})")) == 1);
}

TEST_CASE("the graph fits its schema, and the schema finds what does not") {
  json graph = graphOf(siteOf(smallSite()).site);
  CHECK(schemaFaults(graph, schema()) == std::vector<std::string>{});
  const auto faultsAfter = [&](const std::function<void(json&)>& spoil) {
    json spoiled = graph;
    spoil(spoiled);
    return schemaFaults(spoiled, schema()).size();
  };
  CHECK(faultsAfter([](json& g) { g.erase("mentions"); }) == 1);
  CHECK(faultsAfter([](json& g) { g["entities"][0].erase("url"); }) == 1);
  CHECK(faultsAfter([](json& g) { g["entities"][0]["url"] = "/absolute.html"; }) == 1);
  CHECK(faultsAfter([](json& g) { g["entities"][0]["id"] = "Æble"; }) == 1);
  CHECK(faultsAfter([](json& g) { g["entities"][0]["extra"] = 1; }) == 1);
  CHECK(faultsAfter([](json& g) { g["relations"][0]["origin"] = "guess"; }) >= 1);
  CHECK(faultsAfter([](json& g) { g["relations"][0]["set"] = "ab"; }) == 1);
  CHECK(faultsAfter([](json& g) { g["mentions"][0]["kind"] = 3; }) == 1);
}

TEST_CASE("the graph says on what terms it may be used, where the site does") {
  auto files = smallSite();
  CHECK_FALSE(graphOf(siteOf(files).site).contains("licence"));
  files["pejl.toml"] = settings + "[licence]\nname = { da = \"Fri\", en = \"Free\" }\nnote = \"Vores egne ord.\"\nurl = \"https://x.dk/fri\"\n";
  const json graph = graphOf(siteOf(files).site);
  CHECK(graph["licence"] == json::parse(R"({"name": "Fri", "url": "https://x.dk/fri", "note": "Vores egne ord."})"));
  CHECK(schemaFaults(graph, schema()) == std::vector<std::string>{});
}

TEST_CASE("the order of files and of threads leaves no trace in the graph") {
  auto files = smallSite();
  const std::string once = exporting::graphJson(siteOf(files).site, 1);
  CHECK(once == exporting::graphJson(siteOf(files).site, 1));
  CHECK(once.find("</") == std::string::npos);
}

TEST_CASE("a sitemap lists every page that is not expired, and those that Pejl makes, with their whole addresses") {
  auto files = smallSite();
  files["gammel.md"] = page("title = \"Gammel\"\nid = \"g\"\ntype = \"del\"\nexpires = 2020-01-01\n" + source);
  BuildOptions options;
  options.today = "2026-11-21";
  const std::string xml = fileIn(exportData(siteOf(files, options).site, {}, 1), "sitemap.xml");
  CHECK(xpath(xml, "count(/*[local-name()='urlset']/*)") == "22");
  CHECK(xpath(xml, "string(/*/*[1]/*[local-name()='loc'])") == "https://x.dk/y/a/index.html");
  CHECK(xml.find("gammel") == std::string::npos);
}

TEST_CASE("a feed lists the frameworks that state a date, newest first") {
  const std::string xml = fileIn(exportData(siteOf(smallSite()).site, {}, 1), "feed.xml");
  CHECK(xpath(xml, "count(//*[local-name()='entry'])") == "2");
  CHECK(xpath(xml, "string(/*/*[local-name()='updated'])") == "2024-05-01T00:00:00Z");
  CHECK(xpath(xml, "string(/*/*[local-name()='title'])") == "Prøve & Co");
  CHECK(xpath(xml, "string(//*[local-name()='entry'][2]/*[local-name()='updated'])") == "2016-01-01T00:00:00Z");
  CHECK(xpath(xml, "string(//*[local-name()='entry'][1]/*[local-name()='id'])") == "https://x.dk/y/a/index.html");
}

TEST_CASE("a day that has not come is not when a framework changed") {
  auto files = smallSite();
  files["a/index.md"] = framework("doc-a", "status = { state = \"gaeldende\", since = 2024-05-01, checked = 2030-01-01 }\n");
  BuildOptions options;
  options.today = "2026-11-21";
  CHECK(xpath(exporting::atomFeed(siteOf(files, options).site), "string(/*/*[local-name()='updated'])") == "2024-05-01T00:00:00Z");
}

TEST_CASE("without an address of its own a site has no sitemap and no feed, and says so to robots") {
  auto files = smallSite();
  files.erase("pejl.toml");
  const Output output = exportData(siteOf(files).site, {}, 1);
  CHECK(output.size() == 10);
  CHECK(fileIn(output, "robots.txt") == "User-agent: *\nAllow: /\n");
  CHECK_THAT(fileIn(exportData(siteOf(smallSite()).site, {}, 1), "robots.txt"), Catch::EndsWith("Sitemap: https://x.dk/y/sitemap.xml\n"));
}

TEST_CASE("the graph says what a statement asks of whom, and how mapping sets and relations read") {
  const json graph = graphOf(siteOf(smallSite()).site);
  CHECK(graph["entities"][6]["modality"] == "skal");
  CHECK(graph["entities"][6]["part_of"] == "mod");
  CHECK(graph["mapping_sets"] == json::parse(R"([{"id": "ab", "author": "redaktionen", "date": "2026-11-21", "state": "forslag",
    "method": "redaktionel", "rows": [{"a": ["mod"], "kind": "naesten", "b": ["tillid"], "reason": "Nær."}]}])"));
  for (const json& type : graph["model"]["relations"]) {
    if (type["id"] != "stoetter") continue;
    CHECK(type == json::parse(R"({"id": "stoetter", "label": "støtter", "inverse": "støttes af", "symmetric": false, "chain": "to"})"));
  }
}

TEST_CASE("a matrix is a table for spreadsheets") {
  auto files = smallSite();
  files["pejl.toml"] += "[[matrices]]\nid = \"v\"\nrows = \"vaerdi\"\ncolumns = \"vaerdi\"\n";
  files["b/tillid.md"] = page("id = \"tillid\"\ntype = \"vaerdi\"\ntitle = \"=Tillid, \\\"mod\\\" alt\"");
  const Output output = exportData(siteOf(files).site, {}, 1);
  CHECK(fileIn(output, "data/matrix-v.csv") == "\xEF\xBB\xBFid,,mod,tillid\r\n,,Mod,\"'=Tillid, \"\"mod\"\" alt\"\r\nmod,Mod,,støtter; forudsætter\r\n"
                                               "tillid,\"'=Tillid, \"\"mod\"\" alt\",støttes af; er forudsætning for,\r\n");
}

TEST_CASE("a field of a table is quoted where it must be, and never a formula") {
  using exporting::csvField;
  CHECK(csvField("Mod") == "Mod");
  CHECK(csvField("a,b") == "\"a,b\"");
  CHECK(csvField("a\nb") == "\"a\nb\"");
  CHECK(csvField("sagde \"ja\"") == "\"sagde \"\"ja\"\"\"");
  for (const std::string start : {"=", "+", "-", "@", "\t"}) CHECK(csvField(start + "1") == "'" + start + "1");
  CHECK(csvField("\r1") == "\"'\r1\"");
  CHECK(csvField("") == "");
}

TEST_CASE("the facts for the accessibility statement say what was checked, and how often each check found something") {
  Diagnostics diagnostics;
  diagnostics.add({"table-caption", Severity::warning}, {}, say("x"));
  auto files = smallSite();
  files["pejl.toml"] += "\n[accessibility]\nwas_url = \"https://was.digst.dk/x-dk\"\nupdated = 2026-05-01\n[[accessibility.exceptions]]\nwhat = \"Kortet\"\n";
  const json facts = json::parse(fileIn(exportData(siteOf(files).site, diagnostics, 1), "data/tilgaengelighed.json"));
  CHECK(facts["statement"] == json{{"public_body", false}, {"was_url", "https://was.digst.dk/x-dk"}, {"updated", "2026-05-01"}});
  REQUIRE(facts["criteria"].size() == 55);
  CHECK(facts["criteria"][0]["criterion"] == "1.1.1");
  for (const json& row : facts["criteria"]) {
    if (row["criterion"] == "1.3.1") CHECK(row["findings"]["table-caption"] == 1);
    if (row["criterion"] == "2.4.4") CHECK(row["findings"]["empty-link"] == 0);
  }
  CHECK(facts["exceptions"][0]["what"] == "Kortet");
  CHECK(facts["not_done"].size() >= 1);
}

TEST_CASE("data/versions.json lists the dated texts of a framework with their fixed addresses, and fits its schema") {
  auto files = smallSite();
  CHECK(fileIn(exportData(siteOf(files).site, {}, 1), "data/versions.json").empty());
  files["a/index.md"] = framework("doc-a", "version = 2024-05-01\nstatus = { state = \"gaeldende\", since = 2024-05-01 }\n");
  files["a/2020-01-01/index.md"] = framework("doc-a", "version_of = \"doc-a\"\nversion = 2020-01-01\nstatus = { state = \"erstattet\" }\n");
  const Output output = exportData(siteOf(files).site, {}, 1);
  const json data = json::parse(fileIn(output, "data/versions.json"));
  CHECK(schemaFaults(data, json::parse(fileIn(output, "data/versions.schema.json"))) == std::vector<std::string>{});
  REQUIRE(data["frameworks"].size() == 1);
  CHECK(data["frameworks"][0]["id"] == "doc-a");
  CHECK(data["frameworks"][0]["versions"][0]["url"] == "a/2020-01-01/index.html");
  CHECK(data["frameworks"][0]["versions"][0]["shown"] == false);
}
