// Pages that show the whole graph, where a site is larger than those in tests/sites/.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/files.h"
#include "base/text.h"
#include "build.h"
#include "support/repository.h"
#include "support/site_in_memory.h"

using namespace pejl;
using pejl::test::page;
using pejl::test::retold;

namespace {

using Files = std::map<std::string, std::string>;

Output built(Files content, const std::string& settings = "") {
  Files files{{"pejl.toml", "[site]\ntitle = \"Prøve\"\n" + settings}, {"content/index.md", page("title = \"Forside\"")},
              {"content/kilde.md", page("id = \"kilde\"\ntype = \"kilde\"\ntitle = \"Kilden\"")}};
  for (auto& [path, text] : content) files["content/" + path] = std::move(text);
  BuildReport report = buildInMemory(*pretendFolder(files), {}, [](std::string_view) {});
  CHECK(report.findings.empty());
  return std::move(report.output);
}

std::string bytesOf(const Output& output, const std::string& path) {
  const auto file = std::find_if(output.begin(), output.end(), [&](const OutputFile& one) { return one.path == path; });
  return file == output.end() ? std::string() : file->bytes;
}

std::size_t countOf(std::string_view text, std::string_view words) {
  std::size_t count = 0;
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) ++count;
  return count;
}

std::size_t deepestList(std::string_view html) {
  std::size_t depth = 0, deepest = 0;
  for (std::size_t at = html.find("ul"); at != std::string_view::npos; at = html.find("ul", at + 1)) {
    if (html.substr(at - 1, 3) == "<ul") deepest = std::max(deepest, ++depth);
    if (at >= 2 && html.substr(at - 2, 4) == "</ul") --depth;
  }
  return deepest;
}

}  // namespace

TEST_CASE("the pages that links may lead to are those that are made, in both languages") {
  const auto placesOf = [](const std::string& folder) {
    Files files;
    for (const RepositoryFile& file : repositoryFiles({folder})) files[file.path.substr(folder.size())] = file.text;
    const BuildReport report = buildInMemory(*pretendFolder(files), {}, [](std::string_view) {});
    std::set<std::string> known, made;
    for (const GeneratedPage& page : report.site->generatedPages) known.insert(page.address);
    for (const OutputFile& file : report.output) {
      if (endsWith(file.path, ".html")) made.insert(file.path);
    }
    for (const Page& page : report.site->pages) made.erase(page.address);
    if (report.site->archive) {
      for (const Page& page : report.site->archive->pages) made.erase(page.address);
    }
    made.erase("404.html");
    CHECK(known == made);
    return known;
  };
  CHECK(placesOf("tests/sites/views/").count("forventninger/rolle-leder/tema-data.html") == 1);
  CHECK(placesOf("tests/sites/translations/").count("en/matricer/vendt/vaerdier.html") == 1);
}

TEST_CASE("a long list leads from a letter to the same one in the other language, and nowhere from one that is of one language alone") {
  Files content{{"index.en.md", page("title = \"Home\"")}};
  for (int i = 0; i < 1001; ++i) {
    const std::string number = std::to_string(i), title = i == 0 ? "Åbenhed" : i == 1 ? "Ansvar" : "Mod " + number;
    content["v" + number + ".md"] = page("id = \"v" + number + "\"\ntype = \"vaerdi\"\ntitle = \"" + title + "\"\nsource = { document = \"kilde\", fidelity = \"retold\" }");
  }
  const Output output = built(content);
  const auto leadsTo = [&](const std::string& from, const std::string& to) { return countOf(bytesOf(output, from), "header__language\" href=\"" + to + "\"") == 1; };
  CHECK(leadsTo("indeks/vaerdi/m.html", "../../en/indeks/vaerdi/m.html"));
  CHECK(leadsTo("en/indeks/vaerdi/m.html", "../../../indeks/vaerdi/m.html"));
  CHECK(countOf(bytesOf(output, "en/indeks/vaerdi/a.html"), "Åbenhed") == 1);
  REQUIRE_FALSE(bytesOf(output, "indeks/vaerdi/aa.html").empty());
  CHECK(countOf(bytesOf(output, "indeks/vaerdi/aa.html"), "header__language") == 0);
}

TEST_CASE("a menu that leads to a page that Pejl makes in both languages does so in both, under the theme's name") {
  const std::string menu = "[[navigation]]\npage = \"indeks/index.html\"\ntitle = \"Opslag\"\n[[navigation]]\npage = \"daekning.html\"\ntitle = \"Dækning\"\n";
  const Output output = built({{"index.en.md", page("title = \"Home\"")}}, menu);
  const std::string english = bytesOf(output, "en/index.html"), header = english.substr(0, english.find("<main"));
  CHECK(countOf(header, "href=\"../en/indeks/index.html\">Everything from A to Z</a>") == 1);
  CHECK(countOf(header, "daekning.html") == 0);
  CHECK(countOf(bytesOf(output, "index.html"), "href=\"indeks/index.html\">Opslag</a>") == 1);
}

TEST_CASE("what is mentioned everywhere has a page of every mention, and its own page leads there") {
  Files content{{"ord.md", retold("ord", "del", "", "## Mod {#mod type=begreb}\n\nAt turde.\n\n## Ro {#ro type=begreb}\n\nAt sidde stille.\n")}};
  for (int i = 0; i < 60; ++i) {
    const std::string number = std::to_string(i);
    content["side-" + number + ".md"] = page("title = \"Side " + number + "\"", "Her er nummer " + number + " om " + (i < 50 ? "[[mod]]" : "[[ro]]") + " i dag.\n");
  }
  const Output output = built(content);
  const std::string own = bytesOf(output, "ord.html");
  CHECK(countOf(own, "class=\"backlinks__sentence\"") == 40);
  CHECK(countOf(own, "href=\"omtaler/mod.html\"") == 1);
  CHECK(countOf(own, "href=\"omtaler/ro.html\"") == 1);
  const std::string all = bytesOf(output, "omtaler/mod.html");
  for (int i = 0; i < 50; ++i) CHECK(countOf(all, "Her er nummer " + std::to_string(i) + " om ") == 1);
  CHECK(countOf(all, "class=\"backlinks__sentence\"") == 50);
  CHECK(countOf(bytesOf(output, "omtaler/ro.html"), "class=\"backlinks__sentence\"") == 10);
}

TEST_CASE("a circle of a thousand links is a page that goes on in parts, none too deep to read") {
  constexpr int size = 1000;
  Files content;
  for (int i = 0; i < size; ++i) {
    const std::string next = "ring-" + std::to_string((i + 1) % size);
    content["ring-" + std::to_string(i) + ".md"] = retold("ring-" + std::to_string(i), "maal", "[[relation]]\ntype = \"stoetter\"\nto = \"" + next + "\"");
  }
  const Output output = built(content);
  std::vector<std::string> pages;
  for (const OutputFile& file : output) {
    if (startsWith(file.path, "kaeder/") && file.path != "kaeder/index.html") pages.push_back(file.path);
  }
  REQUIRE(pages.size() == 1);
  const std::string chain = bytesOf(output, pages.front());
  CHECK(countOf(chain, "id=\"Led-") == size - 1);  // the top stands above the list
  CHECK(deepestList(chain.substr(chain.find("class=\"chain\""))) <= 6);
  CHECK(chain.size() < 1'000'000);
  CHECK(bytesOf(output, "ring-7.html").size() < 60'000);
}

TEST_CASE("a chain with more links than its page has room for is as long as it is, wherever it is named") {
  Files content{{"rm/index.md", retold("rm", "ramme", "genre = \"strategi\"")}};
  for (const auto& [goal, size] : std::map<std::string, int>{{"kort", 1600}, {"lang", 1700}}) {
    content["rm/" + goal + ".md"] = retold(goal, "maal");
    std::string statements;
    for (int i = 1; i < size; ++i) statements += "- Et. {#" + goal + "-" + std::to_string(i) + " type=udsagn modality=skal}\n";
    content["rm/" + goal + "-del.md"] = retold(goal + "-del", "dimension", "[[relation]]\ntype = \"stoetter\"\nto = \"" + goal + "\"", statements);
  }
  const Output output = built(content);
  CHECK(countOf(bytesOf(output, "kaeder/index.html"), "1600 led") == 1);
  const std::string framework = bytesOf(output, "rm/index.html");
  CHECK(countOf(framework, "kaeder/kort.html\">Kæden fra kort</a> <span class=\"entry__place\">1600</span>") == 1);
  const std::string views = bytesOf(output, "index.html");
  CHECK(views.find("kaeder/lang.html") < views.find("kaeder/kort.html"));
}

TEST_CASE("an old address names the new one as the page's own, where it is known where the site lies") {
  const std::string moved = "[redirects]\n\"gammel.html\" = \"a\"\n";
  const Files content{{"a.md", retold("a", "vaerdi")}};
  const std::string known = bytesOf(built(content, "base_url = \"https://k.dk/\"\n" + moved), "gammel.html");
  CHECK(countOf(known, "<link rel=\"canonical\" href=\"https://k.dk/a.html\">") == 1);
  const std::string unknown = bytesOf(built(content, moved), "gammel.html");
  CHECK(countOf(unknown, "url=a.html") == 1);
  CHECK(countOf(unknown, "canonical") == 0);
}

TEST_CASE("a chain's figure leaves out followers only where counting them saves room") {
  const auto figure = [](int followers) {
    Files content{{"maal.md", retold("maal", "maal")}};
    for (int i = 0; i < followers; ++i) {
      const std::string id = "del-" + std::to_string(i);
      content[id + ".md"] = retold(id, "dimension", "[[relation]]\ntype = \"stoetter\"\nto = \"maal\"", i == 0 ? "- Et. {#et type=udsagn modality=skal}\n" : "Tekst.\n");
    }
    const std::string page = bytesOf(built(content), "kaeder/maal.html");
    const std::size_t begin = page.find("<svg class=\"figure__drawing\"");
    REQUIRE(begin != std::string::npos);
    return page.substr(begin, page.find("</svg>", begin) - begin);
  };
  CHECK(countOf(figure(6), ">del-") == 6);
  CHECK(countOf(figure(6), "… og ") == 0);
  CHECK(countOf(figure(7), ">del-") == 5);
  CHECK(countOf(figure(7), "… og 2 andre") == 1);
}

TEST_CASE("a site without relations has none of these pages, and does not lead to any") {
  const Output output = built({{"a.md", retold("a", "vaerdi")}});
  for (const OutputFile& file : output) {
    for (const char* folder : {"kaeder/", "matricer/", "forventninger/", "omtaler/", "sammenligninger/"}) {
      CHECK_FALSE(startsWith(file.path, folder));
      if (endsWith(file.path, ".html")) CHECK(countOf(file.bytes, folder) == 0);
    }
  }
}

TEST_CASE("a matrix of thousands of relations lists whole rows, and says how many are left to the CSV file") {
  Files content{{"maal.md", retold("maal", "maal")}};
  for (int i = 0; i < 35; ++i) {
    std::string items;
    for (int k = 0; k < 100; ++k) items += "- Nummer " + std::to_string(k) + ". {#u-" + std::to_string(i) + "-" + std::to_string(k) + " type=udsagn modality=kan stoetter=maal}\n";
    content["del-" + std::to_string(i) + ".md"] = retold("del-" + std::to_string(i), "del", "", items);
  }
  const Output output = built(content, "[[matrices]]\nid = \"m\"\nrows = \"del\"\ncolumns = \"maal\"\nparts = true\n");
  const std::string matrix = bytesOf(output, "matricer/m.html");
  CHECK(countOf(matrix, "class=\"matrix__sentence\"") == 3000);
  CHECK(countOf(matrix, "href=\"#Felt-") == 30);
  CHECK(countOf(matrix, "id=\"Felt-") == 30);
  CHECK(countOf(matrix, "(100)") == 35);
  CHECK(countOf(matrix, " 500.</p>") == 1);
}

TEST_CASE("all that is said with one strength stands on one page, or, where that is too much, on one for each framework") {
  const auto framework = [](const std::string& id) { return retold(id, "ramme", "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n"); };
  const auto statements = [](const std::string& id, int count) {
    std::string body;
    for (int i = 0; i < count; ++i) body += "- Sætning. {#" + id + std::to_string(i) + " type=udsagn modality=skal}\n";
    return retold(id, "del", "", body + "- Må gerne. {#" + id + "-kan type=udsagn modality=kan}\n");
  };
  Files files{{"g/index.md", framework("g")}, {"h/index.md", framework("h")}, {"g/a.md", statements("a", 600)}, {"h/b.md", statements("b", 400)}};
  Output output = built(files);
  CHECK(countOf(bytesOf(output, "styrke/skal.html"), "expectation__item") == 1000);
  CHECK(countOf(bytesOf(output, "styrke/kan.html"), "expectation__item") == 2);
  CHECK(bytesOf(output, "styrke/skal/g.html").empty());
  files["h/b.md"] = statements("b", 401);
  output = built(files);
  CHECK(countOf(bytesOf(output, "styrke/skal.html"), "expectation__item") == 0);
  CHECK(countOf(bytesOf(output, "styrke/skal.html"), "href=\"skal/h.html\"") == 1);
  CHECK(countOf(bytesOf(output, "styrke/skal/g.html"), "expectation__item") == 600);
  CHECK(countOf(bytesOf(output, "styrke/skal/h.html"), "expectation__item") == 401);
}
