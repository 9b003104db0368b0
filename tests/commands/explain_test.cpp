#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "base/embedded.h"
#include "base/text.h"
#include "base/toml.h"

using namespace pejl;

namespace {
std::string readFile(const std::string& path) {
  std::ifstream file(std::string(PEJL_SOURCE_DIR) + "/" + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The names in lines such as: inline constexpr Code unknownKey{"unknown-key", Severity::error};
std::set<std::string> codesIn(const std::string& header) {
  std::set<std::string> codes;
  for (const std::string_view line : splitLines(header)) {
    if (!startsWith(line, "inline constexpr Code")) continue;
    const std::size_t begin = line.find('"') + 1;
    codes.insert(std::string(line.substr(begin, line.find('"', begin) - begin)));
  }
  return codes;
}
}  // namespace

TEST_CASE("every code has an explanation in Danish and English, and no explanation is without a code") {
  const std::set<std::string> codes = codesIn(readFile("generator/base/diagnostic_codes.h"));
  REQUIRE(codes.size() > 50);
  Diagnostics diagnostics;
  const TomlValue all = parseToml(readFile("generator/commands/explanations.toml"), "explanations.toml", 1, diagnostics);
  REQUIRE(diagnostics.all().empty());
  for (const std::string& code : codes) {
    CAPTURE(code);
    const TomlEntry* entry = all.find(code);
    REQUIRE(entry != nullptr);
    for (const char* part : {"means", "do"}) {
      for (const char* language : {"da", "en"}) {
        CAPTURE(part, language);
        REQUIRE(entry->value.find(part) != nullptr);
        const TomlEntry* text = entry->value.find(part)->value.find(language);
        REQUIRE(text != nullptr);
        CHECK(text->value.asText()->size() > 15);
        CHECK(text->value.asText()->back() == '.');
      }
    }
    CHECK(entry->value.find("example") != nullptr);
  }
  for (const TomlEntry& entry : *all.asTable()) {
    CAPTURE(entry.key);
    CHECK(codes.count(entry.key) == 1);
  }
}

TEST_CASE("the explanations are compiled into the program") {
  bool found = false;
  for (const EmbeddedFile& file : embeddedFiles()) found = found || endsWith(file.path, "commands/explanations.toml");
  CHECK(found);
}
