#include "render/assets.h"

#include <catch2/catch.hpp>

#include "base/diagnostic_codes.h"
#include "base/text.h"

using namespace pejl;
using namespace pejl::rendering;

namespace {

ThemeAssets assetsOf(std::vector<ThemeFile> files, const std::string& manifest, Diagnostics& diagnostics) {
  files.push_back({"theme.toml", manifest});
  const Theme theme{"proeve", std::move(files)};
  const Strings strings(theme, "da", diagnostics);
  return themeAssets(theme, strings, {}, diagnostics);
}

}  // namespace

TEST_CASE("a file that theme.toml names and nobody has is reported where it is named, and the others are sent") {
  Diagnostics diagnostics;
  const ThemeAssets assets = assetsOf({{"a.css", "a { b: c }"}, {"tegn.svg", "<svg/>"}},
                                      "styles = [\"a.css\", \"b.css\"]\nscripts = [\"b.js\"]\nimages = [\"b.png\", \"tegn.svg\"]\n\n"
                                      "[later]\nmere = { scripts = [\"c.js\"] }\n", diagnostics);
  std::vector<std::string> found;
  for (const Diagnostic& one : diagnostics.sorted()) {
    CHECK(one.code == codes::unknownTheme.name);
    found.push_back(one.where.file + ":" + std::to_string(one.where.line) + " " + one.message.english());
  }
  const std::string path = "themes/proeve/theme.toml:";
  CHECK(found == std::vector<std::string>{path + "1 the theme has no file 'b.css'", path + "2 the theme has no file 'b.js'",
                                          path + "3 the theme has no file 'b.png'", path + "6 the theme has no file 'c.js'"});
  CHECK(startsWith(assets.style, "assets/proeve."));
  CHECK(startsWith(assets.icon, "assets/tegn."));
  CHECK(endsWith(assets.icon, ".svg"));
}

TEST_CASE("every page is told of the scripts that no other script tells of") {
  Diagnostics diagnostics;
  const ThemeAssets assets = assetsOf({{"a.js", "a();"}, {"b.js", "b();"}, {"c.js", "c();"}},
                                      "scripts = [\"c.js\"]\n[later.fjern]\nscripts = [\"a.js\"]\n"
                                      "[later.naer]\nscripts = [\"b.js\"]\ntells_of = [\"fjern\", \"ukendt\"]\n", diagnostics);
  const auto scriptCalled = [&](std::string_view name) {
    for (const OutputFile& file : assets.files) if (startsWith(file.path, "assets/" + std::string(name) + ".")) return file.bytes;
    return std::string();
  };
  const auto tells = [&](std::string_view name, std::string_view of) {
    return scriptCalled(name).find("pejlScripts\?\?={},{\"" + std::string(of) + "\":\"" + std::string(of) + ".") != std::string::npos;
  };
  CHECK(tells("proeve", "naer"));
  CHECK(scriptCalled("proeve").find("fjern") == std::string::npos);
  CHECK(tells("naer", "fjern"));
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().where.line == 6);
  CHECK(diagnostics.all().front().message.english() == "the theme has no file 'ukendt'");
}

TEST_CASE("a theme's files are named by their content, and one that is the same keeps its name") {
  Diagnostics diagnostics;
  const auto styleOf = [&](const std::string& colour) {
    return assetsOf({{"a.css", "a { color: " + colour + " }"}}, "styles = [\"a.css\"]\n", diagnostics).style;
  };
  CHECK(styleOf("red") == styleOf("red"));
  CHECK(styleOf("red") != styleOf("blue"));
  CHECK(diagnostics.all().empty());
}
