// GFM 6.9, extended autolinks. cmark's own extension reads before the start of its buffer and is unsafe in threads.
#include <algorithm>
#include <utility>

#include "base/text.h"
#include "parse/inline_passes.h"

namespace pejl::parsing {
namespace {

constexpr std::size_t notFound = std::string_view::npos;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isWordByte(char c) { return isLetter(c) || isDigit(c); }
bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
// All letters beyond ASCII may stand in a host name, and none of their bytes are ASCII.
bool isHostByte(char c) { return isWordByte(c) || (static_cast<unsigned char>(c) & 0x80) != 0; }

struct Found {
  std::size_t begin, end;  // in the text given
  std::string_view prefix; // put before the text to make the address
};

// The length of a domain at the start of `text`, or 0: at least one '.' unless `minimumDots` is 0, no '_' in the last
// two parts.
std::size_t domainLength(std::string_view text, std::size_t minimumDots) {
  std::size_t dots = 0, underscores = 0, underscoresBefore = 0, i = 0;
  if (text.empty() || !isHostByte(text[0])) return 0;
  for (; i < text.size(); ++i) {
    if (text[i] == '_') {
      ++underscores;
    } else if (text[i] == '.') {
      underscoresBefore = underscores;
      underscores = 0;
      ++dots;
    } else if (!isHostByte(text[i]) && text[i] != '-') {
      break;
    }
  }
  return underscores + underscoresBefore == 0 && dots >= minimumDots ? i : 0;
}

// Takes off what rather belongs to the sentence: punctuation, a ')' too many, something like an entity.
std::size_t withoutTrailingPunctuation(std::string_view text) {
  std::size_t end = text.size();
  auto open = std::count(text.begin(), text.end(), '(');
  auto close = std::count(text.begin(), text.end(), ')');
  while (end > 0) {
    const char last = text[end - 1];
    if (last == ')') {
      if (close <= open) return end;
      --close;
      --end;
    } else if (last == ';') {
      std::size_t letters = end - 1;
      while (letters > 0 && isWordByte(text[letters - 1])) --letters;
      end = letters > 0 && letters < end - 1 && text[letters - 1] == '&' ? letters - 1 : end - 1;
    } else if (std::string_view("?!.,:*_~'\"").find(last) != notFound) {
      --end;
    } else {
      return end;
    }
  }
  return 0;
}

std::size_t addressEnd(std::string_view text, std::size_t begin, std::size_t domainEnd) {
  std::size_t end = domainEnd;
  while (end < text.size() && !isBlank(text[end]) && text[end] != '<') ++end;
  return begin + withoutTrailingPunctuation(text.substr(begin, end - begin));
}

bool mayBeginAfter(std::string_view text, std::size_t at) {
  return at == 0 || isBlank(text[at - 1]) || std::string_view("*_~(").find(text[at - 1]) != notFound;
}

std::optional<Found> webAddressAt(std::string_view text, std::size_t at, std::size_t done) {
  if (text.substr(at, 4) == "www." && mayBeginAfter(text, at)) {
    const std::size_t length = domainLength(text.substr(at), 1);
    if (length == 0) return std::nullopt;
    return Found{at, addressEnd(text, at, at + length), "http://"};
  }
  if (text.substr(at, 3) != "://") return std::nullopt;
  std::size_t begin = at;
  while (begin > done && isLetter(text[begin - 1])) --begin;
  const std::string_view scheme = text.substr(begin, at - begin);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  const std::size_t length = domainLength(text.substr(at + 3), 0);
  if (length == 0) return std::nullopt;
  return Found{begin, addressEnd(text, begin, at + 3 + length), ""};
}

std::optional<Found> mailAddressAt(std::string_view text, std::size_t at, std::size_t done) {
  const auto isNameByte = [](char c) { return isWordByte(c) || std::string_view(".+-_").find(c) != notFound; };
  std::size_t begin = at;
  while (begin > done && isNameByte(text[begin - 1])) --begin;
  if (begin == at) return std::nullopt;
  std::size_t end = at + 1;
  std::size_t dots = 0;
  for (; end < text.size(); ++end) {
    if (text[end] == '.' && end + 1 < text.size() && isWordByte(text[end + 1])) {
      ++dots;
    } else if (!isWordByte(text[end]) && text[end] != '-' && text[end] != '_') {
      break;
    }
  }
  if (dots == 0 || !isLetter(text[end - 1]) || (end < text.size() && text[end] == '@')) return std::nullopt;
  return Found{begin, end, "mailto:"};
}

// cmark reads "_" and "*" in an address as emphasis before this pass sees it: https://a.dk/_layouts_/b. Where a word that
// begins an address goes on over emphasis that begins and ends in it, the word is put together again from the file.
class WordJoiner {
 public:
  WordJoiner(TokenStream& stream, const SourceText& source) : stream_(stream), file_(source.text()) {}

  void run(InlineTokens& inlines);

 private:
  std::optional<std::uint32_t> openWord(const Token& token) const;
  std::size_t wordEnd(const InlineTokens& inlines, std::size_t after, std::uint32_t sourceEnd) const;

  TokenStream& stream_;
  std::string_view file_;
};

// Where in the token's text its last word begins, if that may be the beginning of an address.
std::optional<std::uint32_t> WordJoiner::openWord(const Token& token) const {
  if (token.kind != NodeKind::text || !token.exact || token.textLength == 0) return std::nullopt;
  const std::string_view text = stream_.textOf(token);
  const std::size_t blank = text.find_last_of(" \t(");
  const std::string_view word = text.substr(blank == notFound ? 0 : blank + 1);
  if (!startsWith(word, "www.") && !startsWith(word, "http://") && !startsWith(word, "https://")) return std::nullopt;
  return token.textBegin + static_cast<std::uint32_t>(text.size() - word.size());
}

// The index of the text token in which the word that reaches to `sourceEnd` ends, or 0 when it cannot be joined.
std::size_t WordJoiner::wordEnd(const InlineTokens& inlines, std::size_t after, std::uint32_t sourceEnd) const {
  std::size_t depth = 0, end = 0;
  for (std::size_t i = after; i < inlines.size(); ++i) {
    const Token& token = inlines[i];
    const bool emphasis = token.kind == NodeKind::emphasis || token.kind == NodeKind::strong;
    if (token.role != Role::close && token.sourceBegin >= sourceEnd) break;
    if (!emphasis && (token.kind != NodeKind::text || !token.exact)) return 0;
    if (token.role == Role::open) ++depth;
    if (token.role == Role::close && depth-- == 0) return 0;
    if (depth > 0 && token.kind == NodeKind::text && token.sourceEnd > sourceEnd) return 0;
    if (depth == 0) end = i;
  }
  return depth == 0 ? end : 0;
}

void WordJoiner::run(InlineTokens& inlines) {
  InlineTokens out;
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const Token token = inlines[i];
    const NodeKind next = i + 1 < inlines.size() ? inlines[i + 1].kind : NodeKind::softBreak;
    const bool isCut = (next == NodeKind::emphasis || next == NodeKind::strong) && inlines[i + 1].role == Role::open;
    const std::optional<std::uint32_t> word = isCut ? openWord(token) : std::nullopt;
    const std::uint32_t begin = word ? stream_.sourceOf(token, *word) : 0;
    const auto end = static_cast<std::uint32_t>(word ? std::min(file_.find_first_of(" \t\r\n<", begin), file_.size()) : 0);
    const std::size_t last = word ? wordEnd(inlines, i + 1, end) : 0;
    if (last == 0) {
      out.push_back(token);
      continue;
    }
    const Token tail = inlines[last];
    const bool tailGoesOn = tail.kind == NodeKind::text && tail.sourceEnd > end;
    Token joined = stream_.part(token, *word, *word);
    joined.textBegin = static_cast<std::uint32_t>(stream_.text.size());
    joined.sourceEnd = tailGoesOn || tail.kind != NodeKind::text ? end : tail.sourceEnd;
    joined.textLength = joined.sourceEnd - begin;
    stream_.text += file_.substr(begin, joined.textLength);
    if (*word > token.textBegin) out.push_back(stream_.part(token, token.textBegin, *word));
    out.push_back(joined);
    if (tailGoesOn) {
      out.push_back(stream_.part(tail, tail.textBegin + (end - tail.sourceBegin), tail.textBegin + tail.textLength));
    }
    i = last;
  }
  inlines.swap(out);
}

class AddressLinker {
 public:
  AddressLinker(TokenStream& stream, const SourceText& source) : stream_(stream), source_(source) {}

  void run(InlineTokens& inlines);

 private:
  void readText(const Token& token);
  void emit(const Token& token, const Found& found);

  TokenStream& stream_;
  const SourceText& source_;
  InlineTokens out_;
};

void AddressLinker::run(InlineTokens& inlines) {
  std::size_t linkDepth = 0;
  for (const Token& token : inlines) {
    const bool link = token.kind == NodeKind::link || token.kind == NodeKind::image;
    if (link && token.role == Role::open) ++linkDepth;
    if (link && token.role == Role::close) --linkDepth;
    if (token.kind == NodeKind::text && linkDepth == 0) {
      readText(token);
    } else {
      out_.push_back(token);
    }
  }
  inlines.swap(out_);
}

void AddressLinker::readText(const Token& token) {
  const std::string_view text = stream_.textOf(token);
  std::size_t done = 0;
  for (std::size_t at = text.find_first_of("w:@"); at != notFound; at = text.find_first_of("w:@", at)) {
    std::optional<Found> found;
    if (!stream_.isEscaped(token, token.textBegin + static_cast<std::uint32_t>(at))) {
      found = text[at] == '@' ? mailAddressAt(text, at, done) : webAddressAt(text, at, done);
    }
    if (!found || found->end <= found->begin) {
      ++at;
      continue;
    }
    const auto begin = token.textBegin + static_cast<std::uint32_t>(done);
    const auto linkBegin = token.textBegin + static_cast<std::uint32_t>(found->begin);
    if (linkBegin > begin) out_.push_back(stream_.part(token, begin, linkBegin));
    emit(token, *found);
    done = at = found->end;
  }
  const auto begin = token.textBegin + static_cast<std::uint32_t>(done);
  const std::uint32_t end = token.textBegin + token.textLength;
  if (begin < end) out_.push_back(stream_.part(token, begin, end));
}

void AddressLinker::emit(const Token& token, const Found& found) {
  const Token words = stream_.part(token, token.textBegin + static_cast<std::uint32_t>(found.begin),
                                   token.textBegin + static_cast<std::uint32_t>(found.end));
  Reference reference;
  reference.kind = ReferenceKind::external;
  reference.target.append(found.prefix).append(stream_.textOf(words));
  reference.where = source_.locationOf(words.sourceBegin, words.sourceEnd);
  Token mark = words;
  mark.kind = NodeKind::link;
  mark.textLength = 0;
  mark.detail = static_cast<std::uint32_t>(stream_.references.size());
  mark.role = Role::open;
  stream_.references.push_back(std::move(reference));
  out_.push_back(mark);
  out_.push_back(words);
  mark.role = Role::close;
  out_.push_back(mark);
}

}  // namespace

void linkAddresses(TokenStream& stream, InlineTokens& inlines, const SourceText& source) {
  WordJoiner(stream, source).run(inlines);
  AddressLinker(stream, source).run(inlines);
}

}  // namespace pejl::parsing
