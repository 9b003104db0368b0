#include "render/script.h"

#include <catch2/catch.hpp>

using namespace pejl;
using namespace pejl::rendering;

TEST_CASE("a script is sent without indentation and comments") {
  CHECK(compactScript("// What it does.\n(() => {\n  const a = 1; // first\n\n  // why\n  go(a);\n})();\n") ==
        "(() => {\nconst a = 1;\ngo(a);\n})();\n");
}

TEST_CASE("what looks like a comment but may be text stays") {
  for (const char* line : {"const a = 'https://x.dk';\n", "const b = /a\\//.test(c);\n", "const c = `//${d}`;\n", "f(\"a // b\");\n"}) {
    CHECK(compactScript(line) == line);
  }
}

TEST_CASE("a script with a template literal over several lines is left alone") {
  const std::string script = "const text = `\n  // not a comment\n`;\n";
  CHECK(compactScript(script) == script);
}

TEST_CASE("a script gets its words in the site's language, as text that cannot end the script") {
  Diagnostics diagnostics;
  const Theme theme{"t", {{"strings.toml", "close = { da = \"Luk \\\"\", en = \"Close\" }\nother = { da = \"x\" }\n"}}};
  const Strings strings(theme, "da", diagnostics);
  CHECK(scriptWords({"close"}, strings) == "globalThis.pejlWords={\"close\":\"Luk \\\"\"};\n");
  CHECK(scriptWords({}, strings).empty());
}
