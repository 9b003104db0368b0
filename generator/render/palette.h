// The theme's colours: read from its palette, given the municipality's hue, checked for contrast, and written as CSS.
//
// A palette is a TOML file of the theme. Tables [light] and [dark] name each colour of each scheme; [[text]] and [[lines]]
// say what stands on what: text needs 4.5:1, lines and signs that tell something 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). Where
// the reader asks for more contrast it is 7:1 (1.4.6) and 4.5:1, and the colours that fall short are moved there.
// `brand` lists the colours that follow the municipality's; the first of them is that colour, where it can be read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/colour.h"
#include "base/diagnostic.h"

namespace pejl::rendering {

// The rules for :root in layer `tokens`: light, dark, and what differs where more contrast is asked for. With a brand,
// colours are moved in lightness until they can be read; without one, a pair that falls short is an error in the theme.
// `path` is the file that findings point to.
std::string paletteStyle(std::string_view text, std::string_view path, std::optional<Rgb> brand,
                         Diagnostics& diagnostics);

}  // namespace pejl::rendering
