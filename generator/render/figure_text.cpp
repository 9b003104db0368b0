#include "render/figure_text.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "language/unicode.h"

namespace pejl::rendering {
namespace {

// Advance widths of DejaVu Sans, U+0020 to U+007E, in thousandths of the size.
constexpr std::array<int, 95> asciiWidths = {
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500,  838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667, 611, 778, 752, 295, 500, 667, 557, 863, 748, 787,
    667, 787, 722, 667, 611, 732, 684, 989, 685, 667, 685,  390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635,
    634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411,  521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838};

constexpr std::string_view hyphen = "-", ellipsis = "…";

int widthOf(char32_t letter) {
  if (letter >= 0x20 && letter < 0x7F) return asciiWidths[letter - 0x20];
  switch (letter) {
    case U'æ':
    case U'Æ':
      return 982;
    case U'ø':
      return 612;
    case U'Ø':
      return 787;
    case U'–':
      return 500;
    case U'’':
    case U'·':
      return 318;
    default:
      break;
  }
  if (letter >= 0x300 && letter < 0x370) return 0;  // an accent over the letter before it
  const char32_t base = baseLetter(letter);
  if (base != letter && base < 0x7F) return widthOf(base);
  return letter < 0x2E80 ? 1030 : 1300;  // as wide as œ; beyond the alphabets as an emoji
}

int scaled(int thousandths, const Face& face) {
  const int units = face.bold ? thousandths * 6 / 5 : thousandths;  // bold i and l are a fifth wider, most letters less
  return (units * face.size + 999) / 1000;
}

bool isVowel(char32_t letter) {
  return std::u32string_view(U"aeiouyæøåAEIOUYÆØÅéÉ").find(letter) != std::u32string_view::npos;
}

bool isLegalOnset(std::u32string_view letters) {
  constexpr std::u32string_view onsets[] = {U"bl", U"br", U"dr", U"fj", U"fl", U"fr", U"gl", U"gr", U"hj", U"hv", U"kl", U"kn", U"kr", U"kv", U"pl",
                                            U"pr", U"sk", U"sl", U"sm", U"sn", U"sp", U"st", U"sv", U"tr", U"tv", U"skr", U"spr", U"str"};
  return std::find(std::begin(onsets), std::end(onsets), letters) != std::end(onsets);
}

// Endings that, with a linking s, nearly always close the first part of a compound: ledelses-, kvalitets-, udviklings-.
bool endsAtJoint(std::u32string_view letters) {
  constexpr std::u32string_view joints[] = {U"elses", U"ings", U"heds", U"ets", U"ions", U"skabs", U"doms", U"ments"};
  return std::any_of(std::begin(joints), std::end(joints), [&](std::u32string_view joint) {
    return letters.size() > joint.size() + 1 && letters.substr(letters.size() - joint.size()) == joint;
  });
}

struct Letter {
  std::size_t begin = 0;
  char32_t code = 0;
};

std::vector<Letter> lettersOf(std::string_view text) {
  std::vector<Letter> letters;
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t begin = offset;
    letters.push_back({begin, decodeCodePoint(text, offset)});
  }
  return letters;
}

// Whether a new syllable begins at `at`: as many consonants as can begin a Danish word go with their vowel
// (Retskrivningsordbogen § 15).
bool beginsSyllable(std::u32string_view word, std::size_t at) {
  if (isVowel(word[at]) || !isWordCharacter(word[at]) || !isWordCharacter(word[at - 1])) return false;
  std::size_t vowel = at;
  while (vowel < word.size() && !isVowel(word[vowel])) ++vowel;
  if (vowel == word.size() || (vowel - at > 1 && !isLegalOnset(word.substr(at, vowel - at)))) return false;
  return isVowel(word[at - 1]) || vowel - at == 3 || !isLegalOnset(word.substr(at - 1, vowel - at + 1));
}

// How many bytes of the word stand before the hyphen when it is divided within `room`.
std::size_t divide(std::string_view word, const Face& face, Tenths room) {
  constexpr std::size_t fewest = 3, farthestBack = 10;
  const std::vector<Letter> letters = lettersOf(word);
  std::u32string codes;
  for (const Letter& letter : letters) codes += letter.code;
  const Tenths roomForLetters = room - widthOf(hyphen, face);
  std::size_t most = 0;
  for (int units = 0; most < letters.size(); ++most) {
    units += widthOf(letters[most].code);
    if (scaled(units, face) > roomForLetters) break;
  }
  most = std::clamp<std::size_t>(most, 1, letters.size() - 1);  // at least one letter, so that it ends
  const std::size_t last = std::min(most, letters.size() < fewest ? 0 : letters.size() - fewest);
  const std::size_t first = std::max(fewest, most > farthestBack ? most - farthestBack : 0);
  for (std::size_t at = last; at >= first; --at) {
    if (endsAtJoint(std::u32string_view(codes).substr(0, at))) return letters[at].begin;
  }
  for (std::size_t at = last; at >= first; --at) {
    if (beginsSyllable(codes, at)) return letters[at].begin;
  }
  return letters[most].begin;
}

struct Piece {
  std::string_view text;
  Tenths width = 0;
  bool afterBlank = false;  // else it goes on right after the piece before it
  bool isDivided = false;   // gets a hyphen at the end of its line
};

void addWord(std::vector<Piece>& pieces, std::string_view word, bool afterBlank, const Face& face, Tenths room) {
  while (widthOf(word, face) > room) {
    const std::size_t cut = divide(word, face, room);
    if (cut == 0 || cut >= word.size()) break;
    const std::string_view part = word.substr(0, cut);
    pieces.push_back({part, widthOf(part, face) + widthOf(hyphen, face), afterBlank, true});
    word.remove_prefix(cut);
    afterBlank = false;
  }
  pieces.push_back({word, widthOf(word, face), afterBlank, false});
}

std::vector<Piece> piecesOf(std::string_view text, const Face& face, Tenths room) {
  std::vector<Piece> pieces;
  pieces.reserve(8);
  bool afterBlank = false;
  std::size_t begin = 0;
  const auto end = [&](std::size_t at) {
    if (at > begin) {
      addWord(pieces, text.substr(begin, at - begin), afterBlank, face, room);
      afterBlank = false;
    }
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ' ' || c == '\n' || c == '\t') {
      end(i);
      begin = i + 1;
      afterBlank = true;
    } else if ((c == '-' || c == '/') && i + 1 < text.size() && i > begin + 1) {
      end(i + 1);
      begin = i + 1;
    }
  }
  end(text.size());
  return pieces;
}

// How many pieces the line from `first` holds within `room`; at least one.
std::size_t lineEnd(const std::vector<Piece>& pieces, std::size_t first, const Face& face, Tenths room) {
  Tenths width = pieces[first].width;
  std::size_t next = first + 1;
  for (; next < pieces.size() && !pieces[next - 1].isDivided; ++next) {
    width += pieces[next].width + (pieces[next].afterBlank ? widthOf(" ", face) : 0);
    if (width > room) break;
  }
  return next;
}

std::size_t countLines(const std::vector<Piece>& pieces, const Face& face, Tenths room) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at < pieces.size(); at = lineEnd(pieces, at, face, room)) ++lines;
  return lines;
}

// The narrowest room that still gives as few lines: lines of about the same length.
Tenths balanced(const std::vector<Piece>& pieces, const Face& face, Tenths room, std::size_t lines) {
  Tenths narrow = 0;
  for (const Piece& piece : pieces) narrow = std::max(narrow, piece.width);
  Tenths wide = room;
  while (narrow < wide) {
    const Tenths middle = (narrow + wide) / 2;
    if (countLines(pieces, face, middle) <= lines) {
      wide = middle;
    } else {
      narrow = middle + 1;
    }
  }
  return wide;
}

// Letters are taken off the end until "…" has room after them.
std::string shortened(std::string_view line, const Face& face, Tenths room) {
  std::string text(line);
  while (!text.empty() && widthOf(text + std::string(ellipsis), face) > room) {
    bool isInsideLetter = true;
    while (isInsideLetter && !text.empty()) {
      isInsideLetter = (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80;
      text.pop_back();
    }
  }
  while (!text.empty() && std::string_view(" -,;:").find(text.back()) != std::string_view::npos) text.pop_back();
  return text + std::string(ellipsis);
}

}  // namespace

Tenths widthOf(std::string_view text, const Face& face) {
  int units = 0;
  for (std::size_t offset = 0; offset < text.size();) units += widthOf(decodeCodePoint(text, offset));
  return scaled(units, face);
}

WrappedText wrap(std::string_view text, const Face& face, Tenths room, std::size_t mostLines) {
  WrappedText wrapped;
  const std::vector<Piece> pieces = piecesOf(text, face, room);
  const std::size_t needed = countLines(pieces, face, room);
  wrapped.isCut = needed > mostLines;
  const Tenths width = wrapped.isCut || needed < 2 ? room : balanced(pieces, face, room, needed);
  for (std::size_t at = 0; at < pieces.size() && wrapped.lines.size() < mostLines;) {
    const std::size_t end = lineEnd(pieces, at, face, width);
    std::string line;
    for (; at < end; ++at) {
      if (pieces[at].afterBlank && !line.empty()) line += ' ';
      line += pieces[at].text;
    }
    const bool isLast = wrapped.lines.size() + 1 == mostLines && at < pieces.size();
    if (isLast) {
      line = shortened(line, face, room);
    } else if (pieces[at - 1].isDivided) {
      line += hyphen;
      wrapped.isDivided = true;
    }
    wrapped.width = std::max(wrapped.width, widthOf(line, face));
    wrapped.lines.push_back(std::move(line));
  }
  return wrapped;
}

}  // namespace pejl::rendering
