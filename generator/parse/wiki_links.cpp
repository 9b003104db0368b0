// [[target|text]]: cmark leaves the brackets as text, which this finds again. The target stands in one text token; the
// text may hold emphasis and code, and may go on over a line end.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "parse/inline_passes.h"

namespace pejl::parsing {
namespace {

constexpr std::size_t notFound = std::string_view::npos;

struct WikiLink {
  std::uint32_t targetBegin = 0, targetEnd = 0;  // offsets in TokenStream::text
  InlineTokens words;                            // its own text, if it has one
  std::size_t endToken = 0;                      // the token in which it ends, and the offset after "]]"
  std::uint32_t end = 0;
};

class WikiLinker {
 public:
  WikiLinker(TokenStream& stream, InlineTokens& inlines, const SourceText& source)
      : stream_(stream), inlines_(inlines), source_(source) {}

  void run();

 private:
  void readText(std::size_t& index);
  std::optional<WikiLink> linkAt(std::size_t index, std::uint32_t open) const;
  bool readWords(WikiLink& link, std::size_t index, std::uint32_t begin) const;
  std::optional<std::uint32_t> closingBrackets(const Token& token, std::uint32_t from, std::uint32_t& limit) const;
  void emit(const WikiLink& link, const Token& token, std::uint32_t open, NodeKind kind);
  std::uint32_t addReference(const WikiLink& link, const Token& token, NodeKind kind);

  TokenStream& stream_;
  InlineTokens& inlines_;
  const SourceText& source_;
  InlineTokens out_;
};

void WikiLinker::run() {
  std::size_t linkDepth = 0;
  for (std::size_t i = 0; i < inlines_.size(); ++i) {
    const Token& token = inlines_[i];
    const bool link = token.kind == NodeKind::link || token.kind == NodeKind::image;
    if (link && token.role == Role::open) ++linkDepth;
    if (link && token.role == Role::close) --linkDepth;
    if (token.kind == NodeKind::text && linkDepth == 0) {
      readText(i);
    } else {
      out_.push_back(token);
    }
  }
  inlines_.swap(out_);
}

// Reads the text token at `index` and, where a link goes on beyond it, the tokens after; `index` ends on the last read.
void WikiLinker::readText(std::size_t& index) {
  Token token = inlines_[index];
  std::uint32_t done = token.textBegin;
  std::uint32_t at = done;
  std::uint32_t end = token.textBegin + token.textLength;
  while (true) {
    const std::size_t found = std::string_view(stream_.text).substr(0, end).find("[[", at);
    if (found == notFound) break;
    const auto open = static_cast<std::uint32_t>(found);
    std::optional<WikiLink> link;
    if (!stream_.isEscaped(token, open) && !stream_.isEscaped(token, open + 1)) link = linkAt(index, open);
    if (!link) {
      at = open + 1;
      continue;
    }
    const bool isInclude = open > done && stream_.text[open - 1] == '!' && !stream_.isEscaped(token, open - 1);
    const std::uint32_t begin = isInclude ? open - 1 : open;
    if (begin > done) out_.push_back(stream_.part(token, done, begin));
    emit(*link, token, begin, isInclude ? NodeKind::include : NodeKind::link);
    index = link->endToken;
    token = inlines_[index];
    done = at = link->end;
    end = token.textBegin + token.textLength;
  }
  if (done < end) out_.push_back(stream_.part(token, done, end));
}

// The link whose "[[" stands at `open`, if it is one.
std::optional<WikiLink> WikiLinker::linkAt(std::size_t index, std::uint32_t open) const {
  const Token& token = inlines_[index];
  const std::string_view text = std::string_view(stream_.text).substr(0, token.textBegin + token.textLength);
  WikiLink link;
  link.targetBegin = open + 2;
  const std::size_t stop = text.find_first_of("[]|", link.targetBegin);
  if (stop == notFound || text[stop] == '[') return std::nullopt;
  link.targetEnd = static_cast<std::uint32_t>(stop);
  if (trim(text.substr(link.targetBegin, stop - link.targetBegin)).empty()) return std::nullopt;
  if (text[stop] == '|') {
    if (!readWords(link, index, link.targetEnd + 1)) return std::nullopt;
    return link;
  }
  if (text.substr(stop, 2) != "]]" || stream_.isEscaped(token, link.targetEnd)) return std::nullopt;
  link.endToken = index;
  link.end = link.targetEnd + 2;
  return link;
}

// Offset of "]]" in the token at or after `from`; `limit` becomes where another link begins, or the token's end.
std::optional<std::uint32_t> WikiLinker::closingBrackets(const Token& token, std::uint32_t from,
                                                         std::uint32_t& limit) const {
  const std::uint32_t end = token.textBegin + token.textLength;
  for (std::uint32_t at = from; at + 1 < end; ++at) {
    const char c = stream_.text[at];
    if ((c != ']' && c != '[') || stream_.text[at + 1] != c || stream_.isEscaped(token, at)) continue;
    limit = at;
    if (c == ']') return at;
    return std::nullopt;
  }
  limit = end;
  return std::nullopt;
}

bool WikiLinker::readWords(WikiLink& link, std::size_t index, std::uint32_t begin) const {
  std::size_t depth = 0;
  for (std::size_t i = index; i < inlines_.size(); ++i, begin = unknownOffset) {
    const Token& token = inlines_[i];
    if (token.kind == NodeKind::link || token.kind == NodeKind::image) return false;
    if (token.kind == NodeKind::text) {
      const std::uint32_t from = begin == unknownOffset ? token.textBegin : begin;
      std::uint32_t limit = 0;
      const auto closing = closingBrackets(token, from, limit);
      if (closing && depth == 0) {
        if (*closing > from) link.words.push_back(stream_.part(token, from, *closing));
        link.endToken = i;
        link.end = *closing + 2;
        return true;
      }
      if (limit < token.textBegin + token.textLength) return false;
      if (limit > from) link.words.push_back(stream_.part(token, from, limit));
      continue;
    }
    if (token.role == Role::open) ++depth;
    if (token.role == Role::close && depth-- == 0) return false;
    link.words.push_back(token);
  }
  return false;
}

std::uint32_t WikiLinker::addReference(const WikiLink& link, const Token& token, NodeKind kind) {
  const std::string_view written =
      std::string_view(stream_.text).substr(link.targetBegin, link.targetEnd - link.targetBegin);
  std::string_view target = written;
  Reference reference;
  reference.kind = kind == NodeKind::include ? ReferenceKind::include : ReferenceKind::entity;
  if (const std::size_t colons = target.find("::"); colons != notFound) {
    reference.relation = trim(target.substr(0, colons));
    target.remove_prefix(colons + 2);
  }
  if (const std::size_t colon = target.find(':'); colon != notFound) {
    reference.framework = trim(target.substr(0, colon));
    target.remove_prefix(colon + 1);
  }
  target = trim(target);
  reference.target = target;
  const std::uint32_t begin =
      target.empty() ? link.targetBegin : static_cast<std::uint32_t>(target.data() - stream_.text.data());
  const std::uint32_t length = target.empty() ? link.targetEnd - begin : static_cast<std::uint32_t>(target.size());
  reference.where = source_.locationOf(stream_.sourceOf(token, begin), stream_.sourceOf(token, begin + length));
  stream_.references.push_back(std::move(reference));
  return static_cast<std::uint32_t>(stream_.references.size() - 1);
}

void WikiLinker::emit(const WikiLink& link, const Token& token, std::uint32_t open, NodeKind kind) {
  Token mark = stream_.part(token, open, open);
  mark.kind = kind;
  mark.detail = addReference(link, token, kind);
  mark.role = kind == NodeKind::include ? Role::leaf : Role::open;
  out_.push_back(mark);
  if (kind == NodeKind::include) return;
  out_.insert(out_.end(), link.words.begin(), link.words.end());
  mark.role = Role::close;
  out_.push_back(mark);
}

}  // namespace

void linkWikiLinks(TokenStream& stream, InlineTokens& inlines, const SourceText& source) {
  WikiLinker(stream, inlines, source).run();
}

}  // namespace pejl::parsing
