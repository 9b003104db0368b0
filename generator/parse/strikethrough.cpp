// GFM 6.5 on finished inlines. A run of one or two tildes opens when it is left-flanking and closes when it is
// right-flanking (CommonMark 6.4); both ends must be of the same length and stand in the same emphasis or link.
#include <array>
#include <utility>

#include "parse/inline_passes.h"

namespace pejl::parsing {
namespace {


enum class Neighbour : std::uint8_t { blank, punctuation, letter };

Neighbour classify(char32_t c) {
  if (c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
      c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000) {
    return Neighbour::blank;
  }
  const bool ascii = (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
  // Of the rest of Unicode's punctuation, what Danish text holds: § ¡ « » and the dashes, quotes, dots and daggers.
  const bool other = c == 0xA1 || c == 0xA7 || c == 0xAB || c == 0xB6 || c == 0xB7 || c == 0xBB || c == 0xBF ||
                     (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E);
  return ascii || other ? Neighbour::punctuation : Neighbour::letter;
}

Neighbour before(std::string_view source, std::uint32_t offset) {
  if (offset == 0) return Neighbour::blank;
  std::size_t begin = offset - 1;
  while (begin > 0 && (static_cast<unsigned char>(source[begin]) & 0xC0) == 0x80) --begin;
  return classify(decodeCodePoint(source, begin));
}

Neighbour after(std::string_view source, std::uint32_t offset) {
  std::size_t at = offset;
  return at >= source.size() ? Neighbour::blank : classify(decodeCodePoint(source, at));
}

class Striker {
 public:
  Striker(const TokenStream& stream, const SourceText& source) : stream_(stream), source_(source.text()) {}

  void run(InlineTokens& inlines);

 private:
  void splitText(const Token& token);
  void meet(std::uint32_t length, std::uint32_t source);

  const TokenStream& stream_;
  std::string_view source_;
  InlineTokens pieces_;
  // Runs that may still be closed, by the emphasis or link that they stand in; by length, so that a closer finds its
  // opener without a search.
  struct Frame {
    std::array<std::vector<std::size_t>, 2> openers;
  };
  std::vector<Frame> frames_;
};

void Striker::run(InlineTokens& inlines) {
  frames_.emplace_back();
  for (const Token& token : inlines) {
    if (token.kind == NodeKind::text) {
      splitText(token);
      continue;
    }
    if (token.role == Role::open) frames_.emplace_back();
    if (token.role == Role::close && frames_.size() > 1) frames_.pop_back();
    pieces_.push_back(token);
  }
  inlines.swap(pieces_);
}

void Striker::splitText(const Token& token) {
  const std::string_view text = stream_.text;
  const std::uint32_t end = token.textBegin + token.textLength;
  std::uint32_t done = token.textBegin;
  for (std::uint32_t at = done; at < end;) {
    if (text[at] != '~' || stream_.isEscaped(token, at)) {
      ++at;
      continue;
    }
    std::uint32_t runEnd = at;
    while (runEnd < end && text[runEnd] == '~' && !stream_.isEscaped(token, runEnd)) ++runEnd;
    if (runEnd - at <= 2) {
      if (at > done) pieces_.push_back(stream_.part(token, done, at));
      pieces_.push_back(stream_.part(token, at, runEnd));
      meet(runEnd - at, stream_.sourceOf(token, at));
      done = runEnd;
    }
    at = runEnd;
  }
  if (done < end) pieces_.push_back(stream_.part(token, done, end));
}

// The run is the last of pieces_: closes an opener of the same length, or may become one.
void Striker::meet(std::uint32_t length, std::uint32_t source) {
  const Neighbour left = before(source_, source);
  const Neighbour right = after(source_, source + length);
  const bool opens = right != Neighbour::blank && (right != Neighbour::punctuation || left != Neighbour::letter);
  const bool closes = left != Neighbour::blank && (left != Neighbour::punctuation || right != Neighbour::letter);
  auto& openers = frames_.back().openers;
  auto& same = openers[length - 1];
  if (closes && !same.empty()) {
    Token& opener = pieces_[same.back()];
    Token& closer = pieces_.back();
    opener.kind = closer.kind = NodeKind::strikethrough;
    opener.role = Role::open;
    closer.role = Role::close;
    opener.textLength = closer.textLength = 0;
    auto& others = openers[2 - length];
    while (!others.empty() && others.back() > same.back()) others.pop_back();
    same.pop_back();
    return;
  }
  if (opens) same.push_back(pieces_.size() - 1);
}

}  // namespace

void strikeThrough(TokenStream& stream, InlineTokens& inlines, const SourceText& source) {
  Striker(stream, source).run(inlines);
}

}  // namespace pejl::parsing
