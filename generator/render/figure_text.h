// How wide words will be, and where they break into lines, without asking a font: the reader's is not known when the
// site is built. Lengths are tenths of a CSS pixel, whole numbers, so that every machine gives the same bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pejl::rendering {

using Tenths = int;

// How a text is set. parts/figure/figure.css gives each the same size: change both.
struct Face {
  Tenths size, lineHeight;
  bool bold = false;
};
inline constexpr Face nameFace{140, 180}, strongFace{150, 190, true}, labelFace{130, 170, true}, smallFace{120, 160};

// At least what the text takes in any font of the theme's stack. The widest of them is DejaVu Sans, so most readers see
// a tenth of the room left over.
Tenths widthOf(std::string_view text, const Face& face);

struct WrappedText {
  std::vector<std::string> lines;
  Tenths width = 0;        // of the widest line
  bool isDivided = false;  // a word goes on in the next line
  bool isCut = false;      // did not fit in so many lines; the last one ends in "…"
};

// In lines of about the same length, none wider than `room`, as few as possible and at most `mostLines`. Breaks at blanks
// and after hyphens and strokes; a word that is wider than the room is divided before a consonant and its vowel.
WrappedText wrap(std::string_view text, const Face& face, Tenths room, std::size_t mostLines);

}  // namespace pejl::rendering
