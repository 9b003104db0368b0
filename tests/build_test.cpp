#include "build.h"

#include <catch2/catch.hpp>

#include "base/embedded.h"
#include "base/text.h"
#include "support/scratch_folder.h"

using namespace pejl;

namespace {

using Files = std::map<std::string, std::string>;

Files smallSite() {
  return {{"pejl.toml", "[site]\ntitle = \"Prøve\"\n"}, {"content/index.md", "+++\ntitle = \"Forside\"\n+++\n\nHej.\n"}};
}

BuildReport built(const Files& files, const BuildOptions& options = {}) {
  return buildInMemory(*pretendFolder(files), options, [](std::string_view) {});
}

std::vector<std::string> codesOf(const BuildReport& report) {
  std::vector<std::string> codes;
  for (const Diagnostic& finding : report.findings) codes.push_back(finding.code);
  return codes;
}

bool hasFile(const Output& output, const std::string& path) {
  return std::any_of(output.begin(), output.end(), [&](const OutputFile& file) { return file.path == path; });
}

}  // namespace

TEST_CASE("a site without faults becomes pages and data") {
  const BuildReport report = built(smallSite());
  CHECK(codesOf(report) == std::vector<std::string>{});
  CHECK_FALSE(report.stopped);
  CHECK(report.pages == 1);
  CHECK(hasFile(report.output, "index.html"));
  CHECK(hasFile(report.output, "data/graph.json"));
}

TEST_CASE("pictures beside the pages and files of static/ are published as they are") {
  Files files = smallSite();
  files["content/kort/kort.png"] = "\x89PNG\r\n\x1A\n";
  files["static/cname.txt"] = "x.dk";
  const BuildReport report = built(files);
  CHECK(codesOf(report) == std::vector<std::string>{});
  CHECK(hasFile(report.output, "kort/kort.png"));
  CHECK(hasFile(report.output, "cname.txt"));
}

TEST_CASE("an error in the content stops the build, with the line it stands on") {
  Files files = smallSite();
  files["content/a.md"] = "+++\ntitle = \"A\"\n+++\n\nSe [[b]].\n";
  const BuildReport report = built(files);
  CHECK(report.stopped);
  CHECK(report.output.empty());
  REQUIRE(codesOf(report) == std::vector<std::string>{"unresolved-id"});
  CHECK(report.findings[0].excerpt == "Se [[b]].");
}

TEST_CASE("broken settings stop before the content is looked at, with the line from pejl.toml") {
  Files files = smallSite();
  files["pejl.toml"] += "farve = 1\n";
  files["content/a.md"] = "+++\ntitle = \"A\"\n+++\n\nSe [[b]].\n";
  const BuildReport report = built(files);
  REQUIRE(codesOf(report) == std::vector<std::string>{"unknown-key"});
  CHECK(report.findings[0].excerpt == "farve = 1");
}

TEST_CASE("findings are said in the language that the settings ask for, or the command line, whose word holds for broken ones too") {
  const std::string settings = "[site]\ntitle = \"Prøve\"\n";
  BuildOptions danish;
  danish.messages = "da";
  CHECK(built(smallSite()).language == "en");
  CHECK(built({{"pejl.toml", settings + "messages = \"da\"\n"}}).language == "da");
  CHECK(built({{"pejl.toml", "[site\n"}}, danish).language == "da");
  CHECK(built({}, danish).language == "da");
}

TEST_CASE("a folder without pejl.toml is no site") {
  CHECK(codesOf(built({{"content/index.md", ""}})) == std::vector<std::string>{"missing-settings"});
}

TEST_CASE("a page that cannot be read is told of once, and the others are still looked at") {
  Files files = smallSite();
  files["content/a.md"] = "+++\ntitle = \"V\xE6rdi\"\n+++\n";
  files["content/b.md"] = "+++\ntitle = \"B\"\n+++\n\nSe [[c]].\n";
  CHECK(codesOf(built(files)) == std::vector<std::string>{"invalid-utf8", "unresolved-id"});
}

TEST_CASE("a warning stops the build only when it is strict") {
  Files files = smallSite();
  files["content/index.md"] = "\xEF\xBB\xBF" + files["content/index.md"];
  CHECK_FALSE(built(files).stopped);
  CHECK(codesOf(built(files)) == std::vector<std::string>{"byte-order-mark"});
  BuildOptions strict;
  strict.strict = true;
  CHECK(built(files, strict).stopped);
}

TEST_CASE("phases are named in their order") {
  std::string phases;
  buildInMemory(*pretendFolder(smallSite()), {}, [&](std::string_view phase) { phases += std::string(phase) + ";"; });
  CHECK_THAT(phases, Catch::StartsWith("reading;parsing;resolving links;linking terms;checking;"));
}

TEST_CASE("what cannot be written is a finding that names the folder") {
  const ScratchFolder folder;
  folder.write("output/brev.txt", "kære");
  BuildOptions options;
  options.outputFolder = folder / "output";
  const BuildReport report = build(*pretendFolder(smallSite()), options, [](std::string_view) {});
  CHECK(report.stopped);
  REQUIRE(codesOf(report) == std::vector<std::string>{"unwritable"});
  CHECK(report.findings[0].where.file == options.outputFolder);
}

TEST_CASE("the site that init makes has no findings at all, even when warnings count") {
  constexpr std::string_view starter = "generator/presets/starter/";
  Files files;
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (startsWith(file.path, starter)) files[std::string(file.path.substr(starter.size()))] = file.text;
  }
  REQUIRE(files.count(".gitattributes") == 1);
  BuildOptions options;
  options.strict = true;
  options.today = "2026-11-21";
  const BuildReport report = built(files, options);
  CHECK(codesOf(report) == std::vector<std::string>{});
  CHECK(report.entities >= 9);
  CHECK(report.pages == 10);
}

TEST_CASE("a municipality's name, logo and colour stand on every page") {
  Files files = smallSite();
  files["pejl.toml"] += "[brand]\nname = \"Prøve Kommune\"\ncolour = \"#8a1538\"\nlogo = \"static/logo.svg\"\n";
  files["static/logo.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"/>";
  const BuildReport report = built(files);
  CHECK(codesOf(report) == std::vector<std::string>{});
  CHECK(hasFile(report.output, "logo.svg"));
  std::string home, style;
  for (const OutputFile& file : report.output) {
    if (file.path == "index.html") home = file.bytes;
    if (endsWith(file.path, ".css")) style = file.bytes;
  }
  CHECK(home.find("<img class=\"header__logo\" src=\"logo.svg\" alt=\"Prøve Kommune\" width=\"120\" height=\"40\">") != std::string::npos);
  CHECK(style.find("--accent:#8a1538;") != std::string::npos);

  files["pejl.toml"] = "[site]\ntitle = \"Prøve\"\n[brand]\nname = \"Prøve Kommune\"\n";
  for (const OutputFile& file : built(files).output) {
    if (file.path == "index.html") CHECK(file.bytes.find("<span class=\"header__owner\">Prøve Kommune</span>") != std::string::npos);
  }
}

TEST_CASE("a page says when it was changed, and what others show of a link to it") {
  Files files = smallSite();
  files["pejl.toml"] = "[site]\ntitle = \"Prøve\"\nbase_url = \"https://proeve.example.dk/\"\n[brand]\nname = \"Prøve Kommune\"\ncard = \"static/kort.png\"\n";
  files["static/kort.png"] = "\x89PNG\r\n\x1a\n";
  files["content/side.md"] = "+++\ntitle = \"side om mod\"\nsummary = \"Om at turde.\"\nupdated = 2026-11-03\n+++\n\nHej.\n";
  const BuildReport report = built(files);
  CHECK(codesOf(report) == std::vector<std::string>{});
  std::string page;
  for (const OutputFile& file : report.output) {
    if (file.path == "side.html") page = file.bytes;
  }
  for (const char* words : {"Siden er sidst ændret 3. november 2026.", "property=\"og:title\" content=\"Side om mod\"",
                            "property=\"og:description\" content=\"Om at turde.\"",
                            "property=\"og:url\" content=\"https://proeve.example.dk/side.html\"",
                            "property=\"og:image\" content=\"https://proeve.example.dk/kort.png\""}) {
    INFO(words);
    CHECK(page.find(words) != std::string::npos);
  }
  files["content/side.md"] = "+++\ntitle = \"Side\"\nupdated = \"i går\"\n+++\n\nHej.\n";
  CHECK(codesOf(built(files)) == std::vector<std::string>{"wrong-value"});
}

TEST_CASE("a theme that is compiled in can be tried without touching pejl.toml, and lies over the one below it") {
  BuildOptions options;
  options.theme = "tavle";
  const BuildReport report = built(smallSite(), options);
  CHECK(codesOf(report) == std::vector<std::string>{});
  const auto style = [](const BuildReport& of) {
    for (const OutputFile& file : of.output) {
      if (endsWith(file.path, ".css")) return file.bytes;
    }
    return std::string();
  };
  CHECK(style(report).find("--font-heading:") != std::string::npos);
  CHECK(hasFile(report.output, "wcag.html"));
  CHECK(style(report).find(".statement") != std::string::npos);  // a part that only the one below has
  CHECK(style(built(smallSite())).find("--font-heading:") == std::string::npos);
}

TEST_CASE("what was tested of a built-in theme is no promise of one that a site changes or lays over it, until its maker says so") {
  Files files = smallSite();
  const auto hasTable = [&](const std::string& theme) {
    BuildOptions options;
    options.theme = theme;
    const BuildReport report = built(files, options);
    CHECK(codesOf(report) == std::vector<std::string>{});
    return hasFile(report.output, "wcag.html");
  };
  CHECK(hasTable("klar"));
  for (const std::string theme : {"klar", "tavle", "egen"}) {
    files["themes/" + theme + "/foundation/own.css"] = "";
    CHECK_FALSE(hasTable(theme));
    files["themes/" + theme + "/wcag.toml"] = "like = \"klar\"\n";
    CHECK(hasTable(theme));
  }
  files["themes/egen/wcag.toml"] = "like = \"ukendt\"\n";
  BuildOptions options;
  options.theme = "egen";
  CHECK(codesOf(built(files, options)) == std::vector<std::string>{"wrong-value"});
}
