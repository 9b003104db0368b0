#include "template/lexer.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace pejl {
namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool isBlankText(std::string_view text) { return std::all_of(text.begin(), text.end(), isBlank); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool beginsName(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

class Lexer {
 public:
  Lexer(std::string_view text, std::deque<std::string>& literals) : text_(text), literals_(literals) {}

  Tokens tokenize() {
    while (position_ < text_.size() && !tokens_.fault) {
      const std::size_t opening = findOpening();
      if (opening > position_) add(TokenKind::text, opening);
      if (opening == text_.size()) break;
      if (text_[opening + 1] == '#') {
        comment();
      } else {
        tag(text_[opening + 1] == '{');
      }
    }
    tokens_.list.push_back({TokenKind::end, {at(text_.size()), at(text_.size())}, {}});
    return std::move(tokens_);
  }

 private:
  static std::uint32_t at(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

  std::size_t findOpening() const {
    std::size_t brace = text_.find('{', position_);
    while (brace != std::string_view::npos && brace + 1 < text_.size()) {
      if (text_[brace + 1] == '{' || text_[brace + 1] == '%' || text_[brace + 1] == '#') return brace;
      brace = text_.find('{', brace + 1);
    }
    return text_.size();
  }

  // The token from here to `end`, which becomes the new position.
  void add(TokenKind kind, std::size_t end) {
    tokens_.list.push_back({kind, {at(position_), at(end)}, text_.substr(position_, end - position_)});
    position_ = end;
  }

  void fail(std::size_t begin, std::size_t end, Message message, Message help = {}) {
    tokens_.fault = Fault{codes::templateSyntax, {at(begin), at(end)}, std::move(message), std::move(help)};
  }

  void comment() {
    const std::size_t close = text_.find("#}", position_ + 2);
    if (close == std::string_view::npos)
      return fail(position_, position_ + 2, say("this comment is never closed"), say("end it with #}"));
    add(TokenKind::comment, close + 2);
  }

  void tag(bool isOutput) {
    const std::size_t begin = position_;
    const bool trims = begin + 2 < text_.size() && text_[begin + 2] == '-';
    add(isOutput ? TokenKind::outputBegin : TokenKind::tagBegin, begin + (trims ? 3u : 2u));
    const std::string_view closing = isOutput ? "}}" : "%}";
    while (!tokens_.fault) {
      while (position_ < text_.size() && isBlank(text_[position_])) ++position_;
      const std::string_view rest = text_.substr(position_);
      const std::size_t dash = startsWith(rest, "-") ? 1 : 0;
      if (startsWith(rest.substr(dash), closing)) {
        return add(isOutput ? TokenKind::outputEnd : TokenKind::tagEnd, position_ + dash + 2);
      }
      if (rest.empty() || startsWith(rest, "{{") || startsWith(rest, "{%")) {
        return fail(begin, begin + 2, isOutput ? say("this {{ is never closed") : say("this {% is never closed"),
                    say("end it with {}", closing));
      }
      token(rest);
    }
  }

  void token(std::string_view rest) {
    const auto lengthWhile = [&](auto test) {
      return static_cast<std::size_t>(std::find_if_not(rest.begin(), rest.end(), test) - rest.begin());
    };
    if (beginsName(rest[0])) {
      return add(TokenKind::name, position_ + lengthWhile([](char c) { return beginsName(c) || isDigit(c); }));
    }
    if (isDigit(rest[0])) return add(TokenKind::integer, position_ + lengthWhile(isDigit));
    if (rest[0] == '\'' || rest[0] == '"') return string(rest);
    constexpr std::array<std::string_view, 6> pairs = {"==", "!=", "<=", ">=", "**", "//"};
    for (const std::string_view pair : pairs) {
      if (startsWith(rest, pair)) return add(TokenKind::symbol, position_ + 2);
    }
    if (std::string_view("()[]{}.,:|~<>=+-*/%").find(rest[0]) != std::string_view::npos) {
      return add(TokenKind::symbol, position_ + 1);
    }
    std::size_t length = 0;
    decodeCodePoint(rest, length);
    length = std::min(length, rest.size());
    fail(position_, position_ + length, say("'{}' has no meaning here", rest.substr(0, length)),
         static_cast<unsigned char>(rest[0]) < 0x80 ? Message() : say("names are written with a-z, 0-9 and _; text in quotes"));
  }

  void string(std::string_view rest) {
    const std::size_t begin = position_;
    std::string unescaped;
    bool hasEscapes = false;
    for (std::size_t i = 1; i < rest.size(); ++i) {
      if (rest[i] == rest[0]) {
        add(TokenKind::string, begin + i + 1);
        tokens_.list.back().text = hasEscapes ? literals_.emplace_back(std::move(unescaped)) : rest.substr(1, i - 1);
        return;
      }
      char c = rest[i];
      if (c == '\\' && i + 1 < rest.size()) {
        hasEscapes = true;
        c = rest[++i];
        if (c != '\\' && c != '\'' && c != '"' && c != 'n') {
          return fail(begin + i - 1, begin + i + 1, say("unknown escape in a string"), say("known are \\\\ \\' \\\" and \\n"));
        }
        if (c == 'n') c = '\n';
      }
      unescaped.push_back(c);
    }
    fail(begin, begin + 1, say("this string is never closed"), say("end it with {}", rest[0]));
  }

  std::string_view text_;
  std::deque<std::string>& literals_;
  std::size_t position_ = 0;
  Tokens tokens_;
};

// What is left of a text token, in bytes of it.
struct Cut {
  std::size_t begin = 0, end = std::string_view::npos;
};

// Finds the lines with nothing but tags and comments, and cuts them out of the texts around and between the tags.
std::vector<Cut> cutTagLines(const std::vector<Token>& tokens) {
  std::vector<Cut> cuts(tokens.size());
  std::size_t first = 0;        // the text that the line begins in, or the first token of all
  std::size_t firstOffset = 0;  // where in it
  bool onlyTags = false;        // at least one, and otherwise blanks
  bool other = false;
  const auto cutLine = [&](std::size_t last, std::size_t lastBegin) {
    for (std::size_t i = first; i < last; ++i) {
      if (tokens[i].kind == TokenKind::text) cuts[i].end = i == first ? firstOffset : 0;
    }
    if (last < tokens.size()) cuts[last].begin = lastBegin;
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::outputBegin) other = true;
    if (token.kind == TokenKind::tagBegin || token.kind == TokenKind::comment) onlyTags = true;
    if (token.kind == TokenKind::end && onlyTags && !other) cutLine(i, 0);
    if (token.kind != TokenKind::text) continue;
    const std::size_t lineEnd = token.text.find('\n');
    if (!isBlankText(token.text.substr(0, lineEnd))) other = true;
    if (lineEnd == std::string_view::npos) continue;
    if (onlyTags && !other) cutLine(i, lineEnd + 1);
    first = i;
    firstOffset = token.text.rfind('\n') + 1;
    onlyTags = false;
    other = !isBlankText(token.text.substr(firstOffset));
  }
  return cuts;
}

bool trimsAfter(const Token& token) {
  return token.kind == TokenKind::comment
             ? token.text.size() > 4 && endsWith(token.text, "-#}")
             : (token.kind == TokenKind::outputEnd || token.kind == TokenKind::tagEnd) && token.text[0] == '-';
}

bool trimsBefore(const Token& token) {
  return token.kind == TokenKind::comment
             ? token.text.size() > 4 && startsWith(token.text, "{#-")
             : (token.kind == TokenKind::outputBegin || token.kind == TokenKind::tagBegin) && endsWith(token.text, "-");
}

void settleWhiteSpace(std::vector<Token>& tokens) {
  const std::vector<Cut> cuts = cutTagLines(tokens);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (token.kind != TokenKind::text) continue;
    std::size_t begin = cuts[i].begin;
    std::size_t end = std::max(begin, std::min(cuts[i].end, token.text.size()));
    if (i > 0 && trimsAfter(tokens[i - 1])) {
      while (begin < end && isBlank(token.text[begin])) ++begin;
    }
    if (i + 1 < tokens.size() && trimsBefore(tokens[i + 1])) {
      while (end > begin && isBlank(token.text[end - 1])) --end;
    }
    token.where = {token.where.begin + static_cast<std::uint32_t>(begin),
                   token.where.begin + static_cast<std::uint32_t>(end)};
    token.text = token.text.substr(begin, end - begin);
  }
  std::erase_if(tokens, [](const Token& token) {
    return token.kind == TokenKind::comment || (token.kind == TokenKind::text && token.text.empty());
  });
}

}  // namespace

Tokens tokenize(std::string_view text, std::deque<std::string>& literals) {
  Tokens tokens = Lexer(text, literals).tokenize();
  if (!tokens.fault) settleWhiteSpace(tokens.list);
  return tokens;
}

}  // namespace pejl
