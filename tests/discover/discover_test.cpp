#include "discover/discover.h"

#include <catch2/catch.hpp>

using namespace pejl;

namespace {

struct Discovered {
  Project project;
  Diagnostics diagnostics;
};

Discovered discovered(std::map<std::string, std::string> files) {
  files.emplace("pejl.toml", "[site]\ntitle = \"Prøve\"\n");
  Discovered result;
  result.project = discover(*pretendFolder(std::move(files)), {}, result.diagnostics);
  return result;
}

// The only finding, as "path:line:col code".
std::string onlyFinding(const Discovered& result) {
  REQUIRE(result.diagnostics.all().size() == 1);
  const Diagnostic& d = result.diagnostics.all()[0];
  return d.where.file + ":" + std::to_string(d.where.line) + ":" + std::to_string(d.where.column) + " " + d.code;
}

}  // namespace

TEST_CASE("the preset gives the types and relations, with labels in both languages") {
  const Discovered result = discovered({});
  CHECK(result.diagnostics.all().empty());
  const Schema& schema = result.project.schema;
  const EntityType& value = schema.types[*schema.findType("vaerdi")];
  CHECK(value.label.in("da") == "værdi");
  CHECK(value.label.in("en") == "value");
  const RelationType& supports = schema.relations[*schema.findRelation("stoetter")];
  CHECK(supports.inverse.in("da") == "støttes af");
  CHECK(schema.relations[*schema.findRelation("del_af")].maxFrom == 1u);
  CHECK(schema.statuses[*schema.findStatus("udkast")].isPublic == false);
}

TEST_CASE("a site renames, adds and switches off without code") {
  const Discovered result = discovered({{"pejl.toml", R"([site]
title = "Prøve"
[types.vaerdi]
label = "leveregel"
plural = "leveregler"
[types.perspektiv]
enabled = false
[types.samtalekort]
label = { da = "samtalekort" }
plural = { da = "samtalekort" }
[types.samtalekort.fields]
fase = { kind = "choice", label = "Fase", choices = { foer = "før", efter = "efter" }, required = true }
[relations.traener]
label = "træner"
inverse = "trænes med"
from = ["samtalekort"]
to = ["vaerdi"]
cycles = "forbidden"
)"}});
  CHECK(result.diagnostics.all().empty());
  const Schema& schema = result.project.schema;
  CHECK(schema.types[*schema.findType("vaerdi")].label.in("da") == "leveregel");
  CHECK(schema.types[*schema.findType("vaerdi")].label.in("en") == "value");
  CHECK_FALSE(schema.findType("perspektiv"));
  const EntityType& card = schema.types[*schema.findType("samtalekort")];
  REQUIRE(card.fields.size() == 1);
  CHECK(card.fields[0].choices[1].label.in("da") == "efter");
  CHECK(schema.relations[*schema.findRelation("traener")].cyclesForbidden);
}

TEST_CASE("a relation whose types are all switched off goes with them") {
  const Discovered result =
      discovered({{"pejl.toml", "[site]\ntitle = \"P\"\n[types.lov]\nenabled = false\n"}});
  CHECK(result.diagnostics.all().empty());
  CHECK_FALSE(result.project.schema.findRelation("hjemmel_i"));
}

TEST_CASE("an unknown key in pejl.toml is an error with the nearest known one") {
  const Discovered result = discovered({{"pejl.toml", "[site]\ntitle = \"P\"\ntittel = \"Q\"\n"}});
  CHECK(onlyFinding(result) == "pejl.toml:3:1 unknown-key");
  CHECK(result.diagnostics.all()[0].help.english() == "did you mean 'title'?");
}

TEST_CASE("a relation to an unknown type suggests the nearest one") {
  const Discovered result = discovered(
      {{"pejl.toml", "[site]\ntitle = \"P\"\n[relations.stoetter]\nto = [\"vardi\"]\n"}});
  CHECK(onlyFinding(result) == "pejl.toml:4:6 unknown-type");
  CHECK(result.diagnostics.all()[0].help.english() == "did you mean 'vaerdi'?");
}

TEST_CASE("each way a file can be damaged has its own message") {
  CHECK(onlyFinding(discovered({{"content/a.md", "\xEF\xBB\xBF+++\n"}})) == "content/a.md:1:1 byte-order-mark");
  CHECK(onlyFinding(discovered({{"content/a.md", "a\r\nb\r\n"}})) == "content/a.md:1:0 carriage-return");
  const Discovered latin1 = discovered({{"content/a.md", "linje\nbl\xE5 himmel"}});
  CHECK(onlyFinding(latin1) == "content/a.md:2:3 invalid-utf8");
  CHECK(latin1.diagnostics.all()[0].help.english().find("Latin-1") != std::string::npos);
  CHECK(onlyFinding(discovered({{"content/a.md", std::string("a\0b", 3)}})) == "content/a.md:1:2 invalid-utf8");
  CHECK(onlyFinding(discovered({{"content/a.md", std::string((4u << 20) + 1, 'a')}})) == "content/a.md:0:0 file-too-large");
  CHECK(onlyFinding(discovered({{"content/Åben.md", "x"}})) == "content/Åben.md:0:0 invalid-file-name");
  CHECK(onlyFinding(discovered({{"content/a.html", "x"}})) == "content/a.html:0:0 unsupported-file");
}

TEST_CASE("lines that end in CR LF are read as LF, and nothing else changes") {
  const Discovered result = discovered({{"content/a.md", "a\r\nb\r\n"}});
  REQUIRE(result.project.pages.size() == 1);
  CHECK(result.project.pages[0].text == "a\nb\n");
}

TEST_CASE("a drawing that can run code is refused, and a plain one is not") {
  CHECK(discovered({{"content/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"}})
            .diagnostics.all().empty());
  for (const char* active : {"<svg><script>x</script></svg>", "<svg OnLoad = 'x'/>", "<svg><a href='JavaScript:x'/></svg>",
                             "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"}) {
    CAPTURE(active);
    CHECK(onlyFinding(discovered({{"content/a.svg", active}})) == "content/a.svg:0:0 unsafe-file");
  }
}

TEST_CASE("a folder without pejl.toml is not a site") {
  Diagnostics diagnostics;
  discover(*pretendFolder({{"content/a.md", "x"}}), {}, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].help.english().find("pejl init") != std::string::npos);
}

TEST_CASE("a site's own template takes the place of the built-in one of the same path") {
  const Discovered result = discovered({{"themes/klar/parts/footer/footer.html", "min egen"}});
  bool found = false;
  for (const ThemeFile& file : result.project.theme.files) {
    if (file.path == "parts/footer/footer.html") found = file.text == "min egen";
  }
  CHECK(found);
}

TEST_CASE("a site in a language that the interface does not speak is told which it does, and is shown in Danish") {
  const Discovered result = discovered({{"pejl.toml", "[site]\ntitle = \"P\"\nlanguage = \"sv\"\n"}});
  CHECK(onlyFinding(result) == "pejl.toml:3:12 wrong-value");
  CHECK(result.diagnostics.all()[0].help.english() == "language = \"da\", or \"en\"");
  CHECK(result.project.config.language == "da");
  CHECK(discovered({{"pejl.toml", "[site]\ntitle = \"P\"\nlanguage = \"en\"\n"}}).project.config.language == "en");
}

TEST_CASE("messages are in English unless pejl.toml says otherwise, and the command line says it last") {
  const auto languageOf = [](const std::string& line, BuildOptions options = {}) {
    Diagnostics diagnostics;
    const Project project = discover(*pretendFolder({{"pejl.toml", "[site]\ntitle = \"P\"\n" + line}}), options, diagnostics);
    return project.config.messages + (diagnostics.all().empty() ? "" : " " + diagnostics.all()[0].help.english());
  };
  BuildOptions asked;
  asked.messages = "en";
  CHECK(languageOf("") == "en");
  CHECK(languageOf("messages = \"da\"\n") == "da");
  CHECK(languageOf("messages = \"da\"\n", asked) == "en");
  CHECK(languageOf("messages = \"sv\"\n") == "en messages = \"da\", or \"en\"");
}

TEST_CASE("a logo without the name that it shows, and a licence that leads nowhere, are reported") {
  const std::string logo = "[site]\ntitle = \"P\"\n[brand]\nlogo = \"static/logo.svg\"\n";
  const std::pair<const std::string, std::string> image = {"static/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"};
  CHECK(onlyFinding(discovered({{"pejl.toml", logo}, image})) == "pejl.toml:4:8 missing-key");
  CHECK(discovered({{"pejl.toml", logo + "name = \"Eksempelby\"\n"}, image}).diagnostics.all().empty());

  const Discovered licensed = discovered({{"pejl.toml", "[site]\ntitle = \"P\"\n[licence]\nname = \"CC\"\nurl = \"javascript:x\"\n"}});
  CHECK(onlyFinding(licensed) == "pejl.toml:5:7 wrong-value");
  CHECK(licensed.project.config.licence.url == "");
}

TEST_CASE("tables of matrices and of coverage rules need an id of their own") {
  const auto said = [](const std::string& tables) {
    const Discovered result = discovered({{"pejl.toml", "[site]\ntitle = \"Prøve\"\n" + tables}});
    std::vector<std::string> findings;
    for (const Diagnostic& one : result.diagnostics.sorted()) findings.push_back(std::to_string(one.where.line) + " " + one.message.english());
    return findings;
  };
  const std::string matrix = "rows = \"maal\"\ncolumns = \"vaerdi\"\n", rule = "needs = \"theme\"\nmessage = { da = \"M\" }\n";
  using Strings = std::vector<std::string>;
  CHECK(said("[[matrices]]\nid = \"a\"\n" + matrix + "[[matrices]]\nid = \"b\"\n" + matrix) == Strings{});
  CHECK(said("[[matrices]]\nid = \"a\"\n" + matrix + "[[matrices]]\nid = \"a\"\n" + matrix) == Strings{"8 there is already a matrix 'a'"});
  CHECK(said("[[matrices]]\nid = \"A b\"\n" + matrix) == Strings{"4 a matrix needs an 'id'"});
  CHECK(said("[[coverage]]\nid = \"a\"\n" + rule + "[[coverage]]\nid = \"a\"\n" + rule) == Strings{"8 there is already a coverage rule 'a'"});
  CHECK(said("[[coverage]]\n" + rule) == Strings{"3 a coverage rule needs an 'id'"});
}

TEST_CASE("a word that is none of the few is answered with the nearest, or with all") {
  const auto help = [](const std::string& word) {
    const Discovered result = discovered({{"pejl.toml", "[site]\ntitle = \"Prøve\"\n[[coverage]]\nid = \"a\"\nneeds = \"" + word + "\"\n"
                                                        "every = \"maal\"\nrelation = \"stoetter\"\nmessage = { da = \"M\" }\n"}});
    REQUIRE(result.diagnostics.all().size() == 1);
    return result.diagnostics.all()[0].help.english();
  };
  CHECK(help("themes") == "did you mean 'theme'?");
  CHECK(help("noget") == "write one of theme, source, reach");
}
