// {-words-}: words that no term may link by itself. The marks go; the text between them, in emphasis too, remembers it.
// Both marks must stand in the same emphasis or link, and touch the words: "{- 1 -}" stays as it is.
#include <algorithm>
#include <string_view>
#include <tuple>

#include "parse/inline_passes.h"

namespace pejl::parsing {
namespace {

constexpr std::uint32_t markLength = 2;

struct Mark {
  std::size_t token = 0;
  std::uint32_t at = 0;  // offset in TokenStream::text
  bool opens = false;
};

class MarkFinder {
 public:
  explicit MarkFinder(const TokenStream& stream) : stream_(stream) {}

  // The marks that come in pairs, in reading order.
  std::vector<Mark> find(const InlineTokens& inlines) {
    frames_.emplace_back();
    for (std::size_t i = 0; i < inlines.size(); ++i) {
      if (inlines[i].kind == NodeKind::text) read(inlines[i], i);
      if (inlines[i].role == Role::open) frames_.emplace_back();
      if (inlines[i].role == Role::close && frames_.size() > 1) frames_.pop_back();
    }
    std::sort(pairs_.begin(), pairs_.end(), [](const Mark& a, const Mark& b) { return std::tie(a.token, a.at) < std::tie(b.token, b.at); });
    return std::move(pairs_);
  }

 private:
  void read(const Token& token, std::size_t index) {
    const std::uint32_t end = token.textBegin + token.textLength;
    for (std::uint32_t at = token.textBegin; at + markLength <= end; ++at) {
      const std::string_view here = std::string_view(stream_.text).substr(at, markLength);
      if ((here != "{-" && here != "-}") || stream_.isEscaped(token, at) || stream_.isEscaped(token, at + 1)) continue;
      std::optional<Mark>& open = frames_.back();
      if (here == "{-") {
        const bool touches = at + markLength == end || stream_.text[at + markLength] != ' ';
        if (touches) open = Mark{index, at, true};
      } else if (open && (at == token.textBegin || stream_.text[at - 1] != ' ')) {
        pairs_.push_back(*open);
        pairs_.push_back({index, at, false});
        open.reset();
      }
      ++at;
    }
  }

  const TokenStream& stream_;
  std::vector<std::optional<Mark>> frames_;  // the mark that may still be closed, by the emphasis or link it stands in
  std::vector<Mark> pairs_;
};

}  // namespace

void forbidLinks(TokenStream& stream, InlineTokens& inlines) {
  const std::vector<Mark> marks = MarkFinder(stream).find(inlines);
  if (marks.empty()) return;
  InlineTokens cut;
  auto mark = marks.begin();
  int depth = 0;
  const auto add = [&](const Token& token, std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    cut.push_back(stream.part(token, begin, end));
    if (depth > 0) cut.back().level = 1;
  };
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const Token& token = inlines[i];
    if (token.kind != NodeKind::text) {
      cut.push_back(token);
      continue;
    }
    std::uint32_t done = token.textBegin;
    for (; mark != marks.end() && mark->token == i; ++mark) {
      add(token, done, mark->at);
      depth += mark->opens ? 1 : -1;
      done = mark->at + markLength;
    }
    add(token, done, token.textBegin + token.textLength);
  }
  inlines.swap(cut);
}

}  // namespace pejl::parsing
