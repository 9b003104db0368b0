// The ASCII form of a title for addresses and anchors.
#pragma once

#include <string>
#include <string_view>

namespace pejl {

// Lower case, æ → ae, ø → oe, å → aa, other accents dropped, apostrophes too; everything else that is no ASCII letter
// or digit becomes one hyphen. The same from composed and decomposed text. At most 80 characters, cut at a hyphen where
// there is one. Empty when nothing is left, as from "???".
std::string slug(std::string_view title);

}  // namespace pejl
