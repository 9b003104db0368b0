#include "render/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/diagnostic_codes.h"
#include "base/toml_table.h"

namespace pejl::rendering {
namespace {

struct Token {
  std::string name;
  Rgb colour;
  Location where;
};

// Sorted as the file has them, so that the style reads like it.
using Scheme = std::vector<Token>;

struct Pair {
  std::string colour, ground;
  bool isText;
};

struct Palette {
  Scheme light, dark;
  std::vector<Pair> pairs;
  std::vector<std::string> brand;
};

struct Wanted {
  double text, lines;
};
constexpr Wanted usual{4.5, 3}, more{7, 4.5};

template <typename Tokens>
auto* findToken(Tokens& scheme, std::string_view name) {
  const auto found = std::find_if(scheme.begin(), scheme.end(), [&](const Token& token) { return token.name == name; });
  return found == scheme.end() ? nullptr : &*found;
}

Scheme readScheme(TableReader& reader, std::string_view key, Diagnostics& diagnostics) {
  Scheme scheme;
  const TomlValue* table = reader.table(key);
  if (table == nullptr) return scheme;
  for (const TomlEntry& entry : *table->asTable()) {
    const std::string* text = entry.value.asText();
    const auto colour = text == nullptr ? std::nullopt : parseColour(*text);
    if (colour) {
      scheme.push_back({entry.key, *colour, entry.value.where});
    } else {
      diagnostics.add(codes::wrongValue, entry.value.where, say("'{}' must be a colour such as \"#00535b\"", entry.key));
    }
  }
  return scheme;
}

void readPairs(TableReader& reader, std::string_view key, bool isText, Palette& palette, Diagnostics& diagnostics) {
  for (const TomlValue* table : reader.tables(key)) {
    TableReader group(*table, diagnostics);
    for (const std::string& ground : group.texts("on")) {
      for (const std::string& colour : group.texts("colours")) {
        if (findToken(palette.light, colour) != nullptr && findToken(palette.light, ground) != nullptr) {
          palette.pairs.push_back({colour, ground, isText});
        } else {
          const bool isColourKnown = findToken(palette.light, colour) != nullptr;
          diagnostics.add(codes::wrongValue, group.where(), say("[light] has no colour '{}'", isColourKnown ? ground : colour));
        }
      }
    }
    group.reportUnknownKeys();
  }
}

Palette readPalette(const TomlValue& table, Diagnostics& diagnostics) {
  Palette palette;
  TableReader reader(table, diagnostics);
  palette.light = readScheme(reader, "light", diagnostics);
  palette.dark = readScheme(reader, "dark", diagnostics);
  // What dark does not name is the same there.
  for (const Token& token : palette.light) {
    if (findToken(palette.dark, token.name) == nullptr) palette.dark.push_back(token);
  }
  for (const Token& token : palette.dark) {
    if (findToken(palette.light, token.name) == nullptr) {
      diagnostics.add(codes::wrongValue, token.where, say("[light] has no colour '{}'", token.name));
    }
  }
  readPairs(reader, "text", true, palette, diagnostics);
  readPairs(reader, "lines", false, palette, diagnostics);
  for (std::string& name : reader.texts("brand")) {
    if (findToken(palette.light, name) != nullptr) {
      palette.brand.push_back(std::move(name));
    } else {
      diagnostics.add(codes::wrongValue, reader.where("brand"), say("[light] has no colour '{}'", name));
    }
  }
  reader.reportUnknownKeys();
  return palette;
}

// The municipality's hue, at the lightness that the theme's design gives each colour.
void giveHue(Scheme& scheme, const std::vector<std::string>& names, Rgb brand) {
  const PerceivedColour own = perceived(findToken(scheme, names.front())->colour), theirs = perceived(brand);
  constexpr double strongest = 1.6;  // a glaring brand must not make surfaces glare
  const double strength = std::min(strongest, theirs.chroma / std::max(own.chroma, 0.01));
  for (const std::string& name : names) {
    Token* token = findToken(scheme, name);
    const PerceivedColour colour = perceived(token->colour);
    token->colour = shown({colour.lightness, colour.chroma * strength, theirs.hue});
  }
}

double wantedOf(const Pair& pair, const Wanted& wanted) { return pair.isText ? wanted.text : wanted.lines; }

// Moves what stands on a ground away from it in lightness, by the smallest step that the eye can tell, until every pair
// can be read or there is no further to go.
void separate(Scheme& scheme, const std::vector<Pair>& pairs, const Wanted& wanted) {
  constexpr double step = 0.005;
  for (const Pair& pair : pairs) {
    Token* token = findToken(scheme, pair.colour);
    const Rgb ground = findToken(scheme, pair.ground)->colour;
    PerceivedColour colour = perceived(token->colour);
    constexpr double middle = 0.179;  // as far from black as from white, by contrast
    const double direction = luminance(ground) > middle ? -step : step;
    while (contrast(token->colour, ground) < wantedOf(pair, wanted) && colour.lightness > 0 && colour.lightness < 1) {
      colour.lightness = std::clamp(colour.lightness + direction, 0.0, 1.0);
      token->colour = shown(colour);
    }
  }
}

Message ratio(double value) {
  const long tenths = static_cast<long>(std::floor(value * 10));  // 4.49 is not yet 4.5
  return say("{}.{}:1", tenths / 10, tenths % 10);
}

void reportWeakPairs(const Scheme& scheme, const std::vector<Pair>& pairs, std::string_view called, Diagnostics& diagnostics) {
  for (const Pair& pair : pairs) {
    const Token& token = *findToken(scheme, pair.colour);
    const double found = contrast(token.colour, findToken(scheme, pair.ground)->colour);
    const double wanted = wantedOf(pair, usual);
    if (found >= wanted) continue;
    Message fault = pair.isText
        ? say("'{}' on '{}' is {} in the {} scheme; text needs {}", pair.colour, pair.ground, ratio(found), called, ratio(wanted))
        : say("'{}' on '{}' is {} in the {} scheme; lines and signs need {}", pair.colour, pair.ground, ratio(found), called, ratio(wanted));
    diagnostics.add(codes::lowContrast, token.where, std::move(fault), say("make one of them lighter or the other darker"));
  }
}

void appendRules(std::string& style, std::string_view media, const Scheme& scheme, const Scheme* usualOnes) {
  std::string rules;
  for (const Token& token : scheme) {
    if (usualOnes != nullptr && findToken(*usualOnes, token.name)->colour == token.colour) continue;
    rules.append("    --").append(token.name).append(": ").append(toHex(token.colour)).append(";\n");
  }
  if (rules.empty()) return;
  if (!media.empty()) style.append("  @media ").append(media).append(" {\n");
  style.append("  :root {\n").append(rules).append("  }\n");
  if (!media.empty()) style += "  }\n";
}

}  // namespace

std::string paletteStyle(std::string_view text, std::string_view path, std::optional<Rgb> brand,
                         Diagnostics& diagnostics) {
  Diagnostics found;
  const TomlValue table = parseToml(text, std::string(path), 1, found);
  Palette palette = readPalette(table, found);
  const bool isWhole = !found.hasErrors();
  diagnostics.merge(std::move(found));
  if (!isWhole) return {};
  if (brand && !palette.brand.empty()) {
    giveHue(palette.light, palette.brand, *brand);
    giveHue(palette.dark, palette.brand, *brand);
    findToken(palette.light, palette.brand.front())->colour = *brand;
    separate(palette.light, palette.pairs, usual);
    separate(palette.dark, palette.pairs, usual);
  }
  reportWeakPairs(palette.light, palette.pairs, "light", diagnostics);
  reportWeakPairs(palette.dark, palette.pairs, "dark", diagnostics);

  Palette stronger = palette;
  separate(stronger.light, palette.pairs, more);
  separate(stronger.dark, palette.pairs, more);
  std::string style = "@layer tokens {\n";
  appendRules(style, "", palette.light, nullptr);
  appendRules(style, "(prefers-color-scheme: dark)", palette.dark, &palette.light);
  appendRules(style, "(prefers-contrast: more) and (prefers-color-scheme: light)", stronger.light, &palette.light);
  appendRules(style, "(prefers-contrast: more) and (prefers-color-scheme: dark)", stronger.dark, &palette.dark);
  return style + "}\n";
}

}  // namespace pejl::rendering
