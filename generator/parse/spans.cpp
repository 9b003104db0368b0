// [words]{lang=en} on finished inlines: words in another language than the page's. cmark leaves the brackets as text; those
// that cmark or wiki links have made links of are no longer there. Spans nest, and must begin and end inside the same emphasis.
#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "language/language_codes.h"
#include "parse/inline_passes.h"

namespace pejl::parsing {
namespace {

constexpr std::size_t notFound = std::string_view::npos;

class SpanMarker {
 public:
  SpanMarker(const TokenStream& stream, const SourceText& source, Diagnostics& diagnostics)
      : stream_(stream), source_(source), diagnostics_(diagnostics) {}

  void run(InlineTokens& inlines);

 private:
  // "[" that may still be closed: its place in pieces_, and how deep in emphasis and links it stands.
  struct Opener {
    std::size_t piece, depth;
  };

  void readText(const Token& token, std::size_t depth);
  std::uint32_t close(const Token& token, std::uint32_t bracket);

  const TokenStream& stream_;
  const SourceText& source_;
  Diagnostics& diagnostics_;
  InlineTokens pieces_;
  std::vector<Opener> openers_;
};

void SpanMarker::run(InlineTokens& inlines) {
  std::size_t depth = 0, images = 0;
  for (const Token& token : inlines) {
    if (token.kind == NodeKind::text && images == 0) {
      readText(token, depth);
      continue;
    }
    if (token.role == Role::open) ++depth;
    if (token.role == Role::close) {
      --depth;
      while (!openers_.empty() && openers_.back().depth > depth) openers_.pop_back();
    }
    if (token.kind == NodeKind::image && token.role == Role::open) ++images;
    if (token.kind == NodeKind::image && token.role == Role::close) --images;
    pieces_.push_back(token);
  }
  inlines.swap(pieces_);
}

void SpanMarker::readText(const Token& token, std::size_t depth) {
  const std::uint32_t end = token.textBegin + token.textLength;
  std::uint32_t done = token.textBegin;
  for (std::uint32_t at = done; at < end;) {
    const char c = stream_.text[at];
    if ((c != '[' && c != ']') || stream_.isEscaped(token, at)) {
      ++at;
      continue;
    }
    if (at > done) pieces_.push_back(stream_.part(token, done, at));
    std::uint32_t next = at + 1;
    if (c == '[') openers_.push_back({pieces_.size(), depth});
    const bool closes = c == ']' && !openers_.empty() && openers_.back().depth == depth;
    if (closes) next = close(token, at);
    if (!closes || next == at + 1) pieces_.push_back(stream_.part(token, at, at + 1));
    done = at = next;
  }
  if (done < end) pieces_.push_back(stream_.part(token, done, end));
}

// Makes a span of what stands since the last "[" when "{lang=…}" follows the bracket. Returns where the text goes on.
std::uint32_t SpanMarker::close(const Token& token, std::uint32_t bracket) {
  const Opener opener = openers_.back();
  openers_.pop_back();
  const std::string_view text = std::string_view(stream_.text).substr(0, token.textBegin + token.textLength);
  constexpr std::string_view mark = "{lang=";
  const std::uint32_t begin = bracket + 1 + static_cast<std::uint32_t>(mark.size());
  if (text.substr(bracket + 1, mark.size()) != mark || stream_.isEscaped(token, bracket + 1)) return bracket + 1;
  const std::size_t brace = text.find('}', begin);
  if (brace == notFound) return bracket + 1;
  const std::string_view code = text.substr(begin, brace - begin);
  if (!isLanguageCode(code)) {
    const std::string_view known = codeForLanguageName(code);
    diagnostics_.add(codes::unknownLanguage,
                     source_.locationOf(stream_.sourceOf(token, begin), stream_.sourceOf(token, static_cast<std::uint32_t>(brace))),
                     say("'{}' is no code of a language", code),
                     known.empty() ? say("write its code of two letters: en, de, fr, ar …") : say("did you mean '{}'?", known));
  }
  Token open = stream_.part(token, begin, static_cast<std::uint32_t>(brace));
  open.kind = NodeKind::span;
  open.role = Role::open;
  open.sourceBegin = pieces_[opener.piece].sourceBegin;
  pieces_[opener.piece] = open;
  Token closing = open;
  closing.role = Role::close;
  closing.textLength = 0;
  pieces_.push_back(closing);
  return static_cast<std::uint32_t>(brace) + 1;
}

}  // namespace

void markLanguages(const TokenStream& stream, InlineTokens& inlines, const SourceText& source, Diagnostics& diagnostics) {
  SpanMarker(stream, source, diagnostics).run(inlines);
}

}  // namespace pejl::parsing
