#include "render/script_tokens.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace pejl::rendering {
namespace {

constexpr std::array<std::string_view, 44> keywords{
    "async",  "await",   "break",  "case",   "catch",  "class",      "const", "continue", "debugger", "default", "delete",
    "do",     "else",    "export", "extends", "false",  "finally",    "for",   "function", "get",      "if",      "import",
    "in",     "instanceof", "let", "new",    "null",   "of",         "return", "set",     "static",   "super",   "switch",
    "this",   "throw",   "true",   "try",    "typeof", "undefined",  "var",   "void",     "while",    "with",    "yield"};

// After these an expression begins, so a slash begins a regular expression.
constexpr std::array<std::string_view, 13> beforeExpression{"return", "typeof", "case", "in", "of", "delete", "void",
                                                            "throw", "new", "else", "do", "await", "yield"};

// Longest first.
constexpr std::array<std::string_view, 29> longSigns{">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=",
                                                     "\?\?=", "=>", "==", "!=", "<=", ">=", "&&", "||", "\?\?", "?.",
                                                     "++", "--", "+=", "-=", "*=", "/=", "%=", "**", "|="};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

class Scanner {
 public:
  explicit Scanner(std::string_view source) : source_(source) {}

  std::optional<std::vector<ScriptToken>> run() {
    while (skipSpace(), at_ < source_.size() && isWell_) next();
    if (!isWell_ || !open_.empty()) return std::nullopt;
    return std::move(tokens_);
  }

 private:
  using Kind = ScriptToken::Kind;

  void next() {
    const char c = source_[at_];
    if (isScriptNameCharacter(c) && !isDigit(c)) return add(Kind::name, lengthOfName());
    if (isDigit(c) || (c == '.' && at_ + 1 < source_.size() && isDigit(source_[at_ + 1]))) return add(Kind::number, lengthOfNumber());
    if (c == '"' || c == '\'') return add(Kind::text, lengthOfString(c));
    if (c == '`') return addPiece();
    if (c == '}' && !open_.empty() && tokens_[open_.back()].kind == Kind::piece) return addPiece();
    if (c == '/' && isExpressionNext()) return add(Kind::text, lengthOfRegularExpression());
    addSign();
  }

  void skipSpace() {
    while (at_ < source_.size()) {
      const std::string_view rest = source_.substr(at_);
      if (rest.front() == '\n') isNewLine_ = true;
      if (rest.front() == ' ' || rest.front() == '\n' || rest.front() == '\t' || rest.front() == '\r') {
        ++at_;
      } else if (startsWith(rest, "//")) {
        at_ = std::min(source_.find('\n', at_), source_.size());
      } else if (startsWith(rest, "/*")) {
        const std::size_t end = source_.find("*/", at_ + 2);
        isWell_ = isWell_ && end != std::string_view::npos;
        at_ = isWell_ ? end + 2 : source_.size();
      } else {
        return;
      }
    }
  }

  void add(Kind kind, std::size_t length) {
    if (length == 0) isWell_ = false;
    tokens_.push_back({kind, isNewLine_, source_.substr(at_, length), 0});
    isNewLine_ = false;
    at_ += length;
  }

  std::size_t lengthOfName() const {
    std::size_t end = at_;
    while (end < source_.size() && isScriptNameCharacter(source_[end])) ++end;
    return end - at_;
  }

  std::size_t lengthOfNumber() const {
    std::size_t end = at_;
    while (end < source_.size() && (isScriptNameCharacter(source_[end]) || source_[end] == '.')) ++end;
    return end - at_;
  }

  std::size_t lengthOfString(char quote) const {
    for (std::size_t end = at_ + 1; end < source_.size() && source_[end] != '\n'; ++end) {
      if (source_[end] == '\\') ++end;
      else if (source_[end] == quote) return end + 1 - at_;
    }
    return 0;
  }

  std::size_t lengthOfRegularExpression() const {
    bool isInClass = false;
    for (std::size_t end = at_ + 1; end < source_.size() && source_[end] != '\n'; ++end) {
      const char c = source_[end];
      if (c == '\\') ++end;
      else if (c == '[') isInClass = true;
      else if (c == ']') isInClass = false;
      else if (c == '/' && !isInClass) {
        while (end + 1 < source_.size() && isScriptNameCharacter(source_[end + 1])) ++end;  // flags
        return end + 1 - at_;
      }
    }
    return 0;
  }

  // From a backtick, or from the brace that ends an expression in a template literal.
  void addPiece() {
    std::size_t end = at_ + 1;
    for (; end < source_.size() && source_[end] != '`' && source_.substr(end, 2) != "${"; ++end) {
      if (source_[end] == '\\') ++end;
    }
    if (end >= source_.size()) {
      isWell_ = false;
      return;
    }
    const bool opensAnother = source_[end] == '$';
    if (source_[at_] == '}') close("${");
    add(Kind::piece, end + (opensAnother ? 2 : 1) - at_);
    if (opensAnother) open_.push_back(tokens_.size() - 1);
  }

  void addSign() {
    const std::string_view rest = source_.substr(at_);
    std::size_t length = 1;
    for (const std::string_view sign : longSigns) {
      if (!startsWith(rest, sign)) continue;
      if (sign == "?." && rest.size() > 2 && isDigit(rest[2])) continue;  // a ? .5 : b
      length = sign.size();
      break;
    }
    const char c = rest.front();
    if (c == ')') close("(");
    if (c == ']') close("[");
    if (c == '}') close("{");
    add(Kind::sign, length);
    if (c == '(' || c == '[' || c == '{') open_.push_back(tokens_.size() - 1);
  }

  // The token that comes next ends what was opened last.
  void close(std::string_view opening) {
    isWell_ = isWell_ && !open_.empty() && endsWith(tokens_[open_.back()].text, opening);
    if (!isWell_) return;
    tokens_[open_.back()].match = tokens_.size();
    open_.pop_back();
  }

  bool isExpressionNext() const {
    if (tokens_.empty()) return true;
    const ScriptToken& last = tokens_.back();
    if (last.isName()) return std::find(beforeExpression.begin(), beforeExpression.end(), last.text) != beforeExpression.end();
    return last.kind == Kind::sign && !last.is(")") && !last.is("]") && !last.is("}");
  }

  std::string_view source_;
  std::size_t at_ = 0;
  bool isNewLine_ = false, isWell_ = true;
  std::vector<ScriptToken> tokens_;
  std::vector<std::size_t> open_;  // indices of brackets and pieces that have not ended
};

}  // namespace

bool ScriptToken::opens() const {
  if (kind == Kind::piece) return endsWith(text, "${");
  return kind == Kind::sign && (is("(") || is("[") || is("{"));
}

bool ScriptToken::closes() const {
  if (kind == Kind::piece) return text.front() == '}';
  return kind == Kind::sign && (is(")") || is("]") || is("}"));
}

std::optional<std::vector<ScriptToken>> scriptTokens(std::string_view source) { return Scanner(source).run(); }

bool isScriptKeyword(std::string_view name) { return std::binary_search(keywords.begin(), keywords.end(), name); }

bool isScriptNameCharacter(char c) {
  return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c == '#' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace pejl::rendering
