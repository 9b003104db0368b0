#include <catch2/catch.hpp>

#include <cmath>
#include <map>

#include "base/embedded.h"
#include "render/palette.h"

using namespace pejl;
using namespace pejl::rendering;

namespace {

std::string builtInPalette(const std::string& theme) {
  for (const EmbeddedFile& file : embeddedFiles()) {
    if (file.path == "themes/" + theme + "/foundation/colours.toml") return std::string(file.text);
  }
  return {};
}

// The colours of one block of the style: from the first `--name: #rrggbb;` after `media` to the block's end.
std::map<std::string, Rgb> coloursIn(const std::string& style, const std::string& media) {
  std::map<std::string, Rgb> colours;
  std::size_t at = style.find(media.empty() ? ":root" : "@media " + media + " {");
  const std::size_t end = at == std::string::npos ? at : style.find("}\n", at);
  while (at != std::string::npos && (at = style.find("--", at)) < end) {
    const std::size_t colon = style.find(": ", at);
    colours[style.substr(at + 2, colon - at - 2)] = *parseColour(style.substr(colon + 2, 7));
    at = colon;
  }
  return colours;
}

constexpr const char* small = R"(brand = ["accent"]
[light]
paper = "#ffffff"
ink = "#222222"
accent = "#00535b"
[dark]
paper = "#101010"
ink = "#dddddd"
accent = "#7fcfd0"
[[text]]
colours = ["ink", "accent"]
on = ["paper"]
)";

}  // namespace

TEST_CASE("a palette becomes the style of both schemes") {
  Diagnostics diagnostics;
  const std::string style = paletteStyle(small, "themes/t/colours.toml", std::nullopt, diagnostics);
  CHECK(diagnostics.all().empty());
  CHECK(coloursIn(style, "")["accent"] == *parseColour("#00535b"));
  CHECK(coloursIn(style, "(prefers-color-scheme: dark)")["paper"] == *parseColour("#101010"));
}

TEST_CASE("text that cannot be read on its ground is an error at the colour's place") {
  std::string weak = small;
  weak.replace(weak.find("#222222"), 7, "#999999");
  Diagnostics diagnostics;
  paletteStyle(weak, "themes/t/colours.toml", std::nullopt, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  const Diagnostic& finding = diagnostics.all().front();
  CHECK(finding.code == "low-contrast");
  CHECK(finding.where.line == 4);
  CHECK(finding.message.english() == "'ink' on 'paper' is 2.8:1 in the light scheme; text needs 4.5:1");
}

TEST_CASE("a colour that nobody named, and what is no colour, are told") {
  for (const auto& [from, to] : {std::pair{"\"ink\", \"accent\"", "\"inkk\""}, {"#222222", "dark grey"},
                                 {"brand = [\"accent\"]", "brand = [\"logo\"]"}, {"[dark]\n", "[dark]\nsky = \"#abc\"\n"}}) {
    std::string wrong = small;
    wrong.replace(wrong.find(from), std::string_view(from).size(), to);
    Diagnostics diagnostics;
    CHECK(paletteStyle(wrong, "themes/t/colours.toml", std::nullopt, diagnostics).empty());
    CHECK(diagnostics.hasErrors());
  }
}

TEST_CASE("the municipality's colour is kept where it can be read, and moved no further than it must") {
  Diagnostics diagnostics;
  const auto accentOf = [&](const char* brand) {
    return coloursIn(paletteStyle(small, "p", parseColour(brand), diagnostics), "")["accent"];
  };
  CHECK(accentOf("#8a1538") == *parseColour("#8a1538"));
  const Rgb yellow = accentOf("#ffb81c");
  const double found = contrast(yellow, {255, 255, 255});
  CHECK(found >= 4.5);
  CHECK(found < 4.8);
  CHECK(perceived(yellow).hue == Approx(perceived(*parseColour("#ffb81c")).hue).margin(0.05));
  CHECK(diagnostics.all().empty());
}

TEST_CASE("whatever colour a municipality has, everything can be read, with more contrast where that is asked for") {
  const std::string palette = builtInPalette(GENERATE("klar", "tavle"));
  for (int hue = 0; hue < 24; ++hue) {
    for (const double lightness : {0.05, 0.35, 0.65, 0.95}) {
      for (const double chroma : {0.0, 0.1, 0.3}) {
        const Rgb brand = shown({lightness, chroma, hue * 0.2617993878});
        INFO(toHex(brand));
        Diagnostics diagnostics;
        const std::string style = paletteStyle(palette, "p", brand, diagnostics);
        REQUIRE(diagnostics.all().empty());  // every pair of the palette, in both schemes
        auto strong = coloursIn(style, "");
        for (const auto& [name, colour] : coloursIn(style, "(prefers-contrast: more) and (prefers-color-scheme: light)")) {
          strong[name] = colour;
        }
        CHECK(contrast(strong["ink-soft"], strong["surface-strong"]) >= 7);
        CHECK(contrast(strong["accent"], strong["paper"]) >= 7);
        CHECK(contrast(strong["line-strong"], strong["surface"]) >= 4.5);
      }
    }
  }
}
