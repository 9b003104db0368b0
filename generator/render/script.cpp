#include "render/script.h"

#include <algorithm>

#include "base/json.h"
#include "render/script_constants.h"
#include "render/script_names.h"
#include "render/script_tokens.h"

namespace pejl::rendering {
namespace {

using Kind = ScriptToken::Kind;

bool isWord(char c) { return isScriptNameCharacter(c); }

// Whether the two would be read as something else without a space.
bool needSpace(const ScriptToken& before, std::string_view written, const ScriptToken& after) {
  const char last = written.back(), first = after.text.front();
  if (isWord(last) && isWord(first)) return true;
  if (before.kind == Kind::number && first == '.') return true;
  if (before.kind == Kind::text && last == '/' && isWord(first)) return true;  // a regular expression, then "in"
  return last == first && (last == '+' || last == '-' || last == '/');
}

// A statement may end with its line, unless it plainly goes on or has ended.
bool needsLine(const ScriptToken& before, const ScriptToken& after) {
  if (before.is(";") || before.is(",") || before.is("{") || before.is("(") || before.is("[")) return false;
  if (before.is("=>") || before.is("&&") || before.is("||") || before.is(":") || before.is("?") || before.is("=")) return false;
  return !(after.is(".") || after.is(")") || after.is("]") || after.is("}") || after.is(",") || after.is(";"));
}

bool looksUpNames(const std::vector<ScriptToken>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const ScriptToken& one) { return one.isName() && (one.is("eval") || one.is("with")); });
}

// Whoever reads a constant is told that nobody changes it; a browser need not be.
std::string_view spelled(const std::vector<ScriptToken>& tokens, std::size_t i) {
  if (!tokens[i].isName() || !tokens[i].is("const") || i + 1 == tokens.size()) return tokens[i].text;
  const ScriptToken& after = tokens[i + 1];
  const bool declares = after.isName() || after.is("{") || after.is("[");  // what is called so is followed by something else
  const bool isProperty = i > 0 && (tokens[i - 1].is(".") || tokens[i - 1].is("?."));
  return declares && !isProperty ? "let" : tokens[i].text;
}

// What need not be written: a semicolon before a brace, the brackets around the one plain parameter of an arrow, the second
// of two declarations that follow each other.
class Needless {
 public:
  enum class Fate : std::uint8_t { kept, dropped, comma };

  explicit Needless(const std::vector<ScriptToken>& tokens) : tokens_(tokens), fates_(tokens.size()) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].closes()) {
        lastOpened_ = open.back();
        open.pop_back();
      }
      if (tokens[i].opens()) open.push_back(i);
      if (isSign(i, ";") && isSign(i + 1, "}") && !isEmptyStatement(i)) fates_[i] = Fate::dropped;
      if (isSign(i, "(")) dropAroundParameter(i);
      if (declares(i)) joinNext(i);
    }
  }

  Fate fate(std::size_t i) const { return fates_[i]; }

 private:
  bool isSign(std::size_t i, std::string_view text) const {
    return i < tokens_.size() && tokens_[i].kind == Kind::sign && tokens_[i].is(text);
  }
  bool declares(std::size_t i) const { return i < tokens_.size() && tokens_[i].isName() && (tokens_[i].is("const") || tokens_[i].is("let")); }

  // while (…); has nothing but its semicolon.
  bool isEmptyStatement(std::size_t semicolon) const {
    if (semicolon == 0 || !isSign(semicolon - 1, ")")) return semicolon > 0 && tokens_[semicolon - 1].is("else");
    return lastOpened_ > 0 && (tokens_[lastOpened_ - 1].is("while") || tokens_[lastOpened_ - 1].is("for") || tokens_[lastOpened_ - 1].is("if"));
  }

  void dropAroundParameter(std::size_t i) {
    const bool isOne = tokens_[i].match == i + 2 && tokens_[i + 1].isName() && isSign(i + 3, "=>");
    const bool isAsync = i > 0 && tokens_[i - 1].is("async");
    if (isOne && !isAsync) fates_[i] = fates_[i + 2] = Fate::dropped;
  }

  // Where statements stand, not in for (const …; …).
  void joinNext(std::size_t i) {
    if (i > 0 && !isSign(i - 1, ";") && !isSign(i - 1, "{") && !isSign(i - 1, "}")) return;
    std::size_t end = i + 1;
    while (end < tokens_.size() && !isSign(end, ";") && !tokens_[end].closes()) end = std::max(end, tokens_[end].match) + 1;
    if (!isSign(end, ";") || !declares(end + 1)) return;
    fates_[end] = Fate::comma;
    fates_[end + 1] = Fate::dropped;
  }

  const std::vector<ScriptToken>& tokens_;
  std::vector<Fate> fates_;
  std::size_t lastOpened_ = 0;  // what the last closing bracket closes
};

}  // namespace

std::string compactScript(std::string_view source) {
  const std::optional<std::vector<ScriptToken>> found = scriptTokens(source);
  if (!found || looksUpNames(*found)) return std::string(source);
  const std::string withoutNames = withNumbers(source, *found);
  const std::vector<ScriptToken> tokens = scriptTokens(withoutNames).value();
  const std::vector<std::string> names = shortNames(tokens);
  const Needless needless(tokens);
  std::string compact;
  compact.reserve(source.size() / 2);
  const ScriptToken* before = nullptr;
  bool startsLine = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    startsLine = startsLine || tokens[i].startsLine;
    if (needless.fate(i) == Needless::Fate::dropped) continue;
    if (before != nullptr && compact.back() != ',') {
      if (startsLine && needsLine(*before, tokens[i])) compact += '\n';
      else if (needSpace(*before, compact, tokens[i])) compact += ' ';
    }
    startsLine = false;
    if (needless.fate(i) == Needless::Fate::comma) compact += ',';
    else compact.append(names[i].empty() ? spelled(tokens, i) : std::string_view(names[i]));
    before = &tokens[i];
  }
  return compact.append("\n");
}

namespace {

// A call that adds `members`, each a key and a text, to a global object.
template <typename Members>
std::string adding(std::string_view global, const Members& members) {
  if (members.empty()) return {};
  std::string script("Object.assign(globalThis.");
  script.append(global).append("\?\?={},");
  JsonWriter json(script);
  json.beginObject();
  for (const auto& [key, text] : members) json.field(key, text);
  json.endObject();
  return script.append(");\n");
}

}  // namespace

std::string scriptWords(const std::vector<std::string>& keys, const Strings& strings) {
  std::vector<std::pair<std::string_view, std::string_view>> words;
  for (const std::string& key : keys) words.emplace_back(key, strings(key));
  return adding("pejlWords", words);
}

std::string scriptNames(const ScriptNames& files) { return adding("pejlScripts", files); }

}  // namespace pejl::rendering
