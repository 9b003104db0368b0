#include "parse/attributes.h"

#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl::parsing {
namespace {

constexpr std::string_view blanks = " \t\r\n";

class AttributeReader {
 public:
  AttributeReader(const SourceText& source, SourceRange range, Diagnostics& diagnostics)
      : source_(source), text_(source.text()), at_(range.begin + 2), end_(range.end - 1), diagnostics_(diagnostics) {}

  AttributeBlock read();

 private:
  void skipBlanks();
  void readId(AttributeBlock& block);
  bool readAttribute(AttributeBlock& block);
  bool readQuoted(std::string& value);
  void fault(std::uint32_t begin, std::uint32_t end, Message message, Message help);
  std::uint32_t endOf(std::string_view stops) const;

  const SourceText& source_;
  std::string_view text_;
  std::uint32_t at_, end_;
  Diagnostics& diagnostics_;
};

// A block in a quote may go on over a line end: the next line's '>' is not part of it.
void AttributeReader::skipBlanks() {
  bool lineStart = false;
  while (at_ < end_ && (blanks.find(text_[at_]) != std::string_view::npos || (lineStart && text_[at_] == '>'))) {
    if (text_[at_] == '\n') lineStart = true;
    ++at_;
  }
}

std::uint32_t AttributeReader::endOf(std::string_view stops) const {
  const std::size_t found = text_.substr(0, end_).find_first_of(stops, at_);
  return found == std::string_view::npos ? end_ : static_cast<std::uint32_t>(found);
}

void AttributeReader::fault(std::uint32_t begin, std::uint32_t end, Message message, Message help) {
  diagnostics_.add(codes::invalidAttributes, source_.locationOf(begin, end), std::move(message), std::move(help));
}

AttributeBlock AttributeReader::read() {
  AttributeBlock block;
  readId(block);
  skipBlanks();
  while (at_ < end_ && readAttribute(block)) skipBlanks();
  return block;
}

void AttributeReader::readId(AttributeBlock& block) {
  const std::uint32_t idEnd = endOf(blanks);
  const std::string_view id = text_.substr(at_, idEnd - at_);
  block.where = source_.locationOf(at_, idEnd);
  if (isValidId(id)) {
    block.id = id;
  } else {
    diagnostics_.add(codes::invalidId, block.where, id.empty() ? say("an id is missing after '{#'") : say("'{}' cannot be an id", id),
                     say("use lower-case ASCII letters, digits, '-' and '_': æ is ae, ø is oe, å is aa"));
  }
  at_ = idEnd;
}

bool AttributeReader::readAttribute(AttributeBlock& block) {
  const std::uint32_t keyBegin = at_;
  const std::uint32_t keyEnd = endOf(" \t\r\n=");
  Attribute attribute;
  attribute.key = text_.substr(keyBegin, keyEnd - keyBegin);
  attribute.where = source_.locationOf(keyBegin, keyEnd);
  if (keyEnd == end_ || text_[keyEnd] != '=' || attribute.key.empty()) {
    const bool isClass = startsWith(attribute.key, ".");
    const bool isId = startsWith(attribute.key, "#");
    fault(keyBegin, std::max(keyEnd, keyBegin + 1), say("'{}' has no value", attribute.key),
          isClass ? say("classes are not used here: take it away")
          : isId  ? say("a block has one id, which stands first")
                  : say("write key=value, or key=\"two words\""));
    at_ = std::max(keyEnd, keyBegin + 1);
    return true;
  }
  at_ = keyEnd + 1;
  const std::uint32_t valueBegin = at_;
  if (at_ < end_ && text_[at_] == '"') {
    if (!readQuoted(attribute.value)) return false;
    attribute.valueWhere = source_.locationOf(valueBegin + 1, std::max(valueBegin + 1, at_ - 1));
  } else {
    at_ = endOf(blanks);
    attribute.value = text_.substr(valueBegin, at_ - valueBegin);
    attribute.valueWhere = source_.locationOf(valueBegin, at_);
    if (attribute.value.empty() || attribute.value.find('"') != std::string::npos ||
        startsWith(attribute.value, "“") || startsWith(attribute.value, "”") || startsWith(attribute.value, "'")) {
      fault(valueBegin, std::max(at_, valueBegin + 1), say("the value of '{}' cannot be read", attribute.key),
            say("write key=value, or key=\"two words\" with straight quotes"));
      return true;
    }
  }
  block.attributes.push_back(std::move(attribute));
  return true;
}

// From the opening quote to after the closing one; \" and \\ stand for themselves, a line end for a blank.
bool AttributeReader::readQuoted(std::string& value) {
  const std::uint32_t begin = at_;
  for (++at_; at_ < end_; ++at_) {
    const char c = text_[at_];
    if (c == '"') {
      ++at_;
      return true;
    }
    if (c == '\\' && at_ + 1 < end_ && (text_[at_ + 1] == '"' || text_[at_ + 1] == '\\')) {
      value.push_back(text_[++at_]);
    } else if (c == '\n') {
      skipBlanks();
      --at_;
      value.push_back(' ');
    } else {
      value.push_back(c);
    }
  }
  fault(begin, begin + 1, say("the quote that begins here is not closed"), say("end the value with \""));
  return false;
}

}  // namespace

AttributeBlock readAttributes(const SourceText& source, SourceRange range, Diagnostics& diagnostics) {
  return AttributeReader(source, range, diagnostics).read();
}

// ------------------------------------------------------------------------------------------- as an inline pass

std::optional<SourceRange> takeAttributeBlock(const TokenStream& stream, InlineTokens& inlines) {
  if (inlines.empty() || inlines.back().kind != NodeKind::text) return std::nullopt;
  const Token& last = inlines.back();
  if (!endsWith(stream.textOf(last), "}") || stream.isEscaped(last, last.textBegin + last.textLength - 1)) {
    return std::nullopt;
  }
  const std::uint32_t end = last.sourceEnd;
  std::size_t depth = 0;
  for (std::size_t i = inlines.size(); i-- > 0;) {
    const Token token = inlines[i];
    if (token.role == Role::close) ++depth;
    if (token.role == Role::open && depth-- == 0) return std::nullopt;
    if (token.kind != NodeKind::text || depth > 0) continue;
    const std::size_t found = stream.textOf(token).rfind("{#");
    const auto begin = token.textBegin + static_cast<std::uint32_t>(found);
    if (found == std::string_view::npos || stream.isEscaped(token, begin)) continue;
    const SourceRange range{stream.sourceOf(token, begin), end};
    inlines.resize(i);
    const std::string_view before = stream.textOf(token).substr(0, found);
    const std::size_t kept = before.find_last_not_of(" \t") + 1;
    if (kept > 0) inlines.push_back(stream.part(token, token.textBegin, token.textBegin + static_cast<std::uint32_t>(kept)));
    while (!inlines.empty() && inlines.back().kind == NodeKind::softBreak) inlines.pop_back();
    return range;
  }
  return std::nullopt;
}

}  // namespace pejl::parsing
