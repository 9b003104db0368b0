#include "render/script_scopes.h"

#include <algorithm>
#include <set>
#include <utility>

namespace pejl::rendering {
namespace {

// What a bracket holds tells a variable from a name that others may know.
enum class Place : std::uint8_t { block, object, members, list };

class Reader {
 public:
  explicit Reader(const std::vector<ScriptToken>& tokens) : tokens_(tokens) {
    findPlaces();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      found_.isVariable.push_back(tokens_[i].isName() && !isScriptKeyword(tokens_[i].text) && !isProperty(i));
      found_.isShorthand.push_back(isShorthand(i));
    }
    findFunctions();
    findDeclared();
    joinShadowed();
  }

  ScriptScopes finish() { return std::move(found_); }

 private:
  const ScriptToken& token(std::size_t i) const {
    static constexpr ScriptToken none;
    return i < tokens_.size() ? tokens_[i] : none;  // before the first, too: an index below 0 is a very great one
  }

  void findPlaces() {
    places_.resize(tokens_.size(), Place::block);
    std::vector<Place> open{Place::block};
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].closes()) open.pop_back();
      places_[i] = open.back();
      if (tokens_[i].opens()) open.push_back(tokens_[i].is("{") ? placeIn(i) : Place::list);
    }
  }

  // Of the brace at `i`, by what stands before it.
  Place placeIn(std::size_t i) const {
    const ScriptToken& before = token(i - 1);
    if (isClassBody(i)) return Place::members;
    if (before.text.empty() || before.is(")") || before.is("=>") || before.is(";") || before.is("{") || before.is("}")) return Place::block;
    if (before.is("else") || before.is("try") || before.is("finally") || before.is("do") || before.is("catch") || before.is("static")) {
      return Place::block;
    }
    if (before.is(":") && places_[i - 1] == Place::block && isCase(i - 1)) return Place::block;
    return Place::object;
  }

  bool isClassBody(std::size_t i) const {
    const auto isHead = [&](std::size_t at) { return token(at).isName() || token(at).is("."); };
    for (std::size_t at = i - 1; at < tokens_.size() && isHead(at); --at) {
      if (token(at).is("class")) return true;
    }
    return false;
  }

  bool isCase(std::size_t colon) const {
    for (std::size_t at = colon - 1; at < tokens_.size(); --at) {
      const ScriptToken& one = token(at);
      if (one.is("case") || one.is("default")) return true;
      if (one.is(";") || one.is("?") || one.is("{") || one.is("}")) return false;
    }
    return false;
  }

  static bool isModifier(const ScriptToken& one) {
    return one.is("get") || one.is("set") || one.is("async") || one.is("static") || one.is("*");
  }

  // Whether the name at `i` is one that others see: after a dot, a key, a method, a field.
  bool isProperty(std::size_t i) const {
    const ScriptToken &before = token(i - 1), &after = token(i + 1);
    if (before.is(".") || before.is("?.")) return true;
    if (places_[i] == Place::object) return (before.is("{") || before.is(",") || isModifier(before)) && (after.is(":") || after.is("("));
    if (places_[i] != Place::members) return false;
    // What a field is set to may use variables, and goes on in the next line after a sign.
    const bool isFirst = before.is("{") || before.is("}") || before.is(";") || isModifier(before) || (token(i).startsLine && !goesOn(before));
    return isFirst && (after.is("(") || after.is("=") || after.is(";") || after.is("}") || after.startsLine);
  }

  bool isShorthand(std::size_t i) const {
    const ScriptToken &before = token(i - 1), &after = token(i + 1);
    return places_[i] == Place::object && (before.is("{") || before.is(",")) && (after.is(",") || after.is("}") || after.is("="));
  }

  bool isVariable(std::size_t i) const { return i < tokens_.size() && found_.isVariable[i]; }
  bool isSign(std::size_t i, std::string_view text) const { return token(i).is(text) && token(i).kind == ScriptToken::Kind::sign; }

  // function (…) {, name(…) { in a class or an object, (…) =>
  bool holdsParameters(std::size_t i) const {
    const ScriptToken &before = token(i - 1), &after = token(tokens_[i].match + 1);
    if (after.is("=>") || before.is("function")) return true;
    if (token(i - 2).is("function") || (before.isName() && token(i - 2).is("*"))) return true;
    return before.isName() && after.is("{") && (places_[i] == Place::members || places_[i] == Place::object);
  }

  void findFunctions() {
    found_.scopes.emplace_back();
    found_.innermost.assign(tokens_.size(), 0);
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (isSign(i, "(") && holdsParameters(i)) addFunction(i, tokens_[i].match + 1);
      else if (isVariable(i) && token(i + 1).is("=>")) addFunction(i, i + 1);
    }
  }

  // Whose parameters begin at `begin`, and whose body or arrow stands at `after`.
  void addFunction(std::size_t begin, std::size_t after) {
    const std::size_t body = token(after).is("=>") ? after + 1 : after;
    const std::size_t end = isSign(body, "{") ? tokens_[body].match + 1 : endOfExpression(body);
    const std::size_t number = found_.scopes.size();
    found_.scopes.push_back({found_.innermost[begin], {}});
    std::fill(found_.innermost.begin() + static_cast<std::ptrdiff_t>(begin), found_.innermost.begin() + static_cast<std::ptrdiff_t>(end), number);
  }

  // Its end: a comma, a bracket that closes, or the end of the statement.
  std::size_t endOfExpression(std::size_t i) const {
    for (const std::size_t begin = i; i < tokens_.size(); ++i) {
      const ScriptToken& one = tokens_[i];
      if (one.closes() && !one.opens()) return i;
      if (one.is(",") || one.is(";") || one.is("const") || one.is("let") || isOfLoop(i)) return i;
      if (i > begin && one.startsLine && one.isName() && !goesOn(tokens_[i - 1])) return i;
      while (tokens_[i].opens() && tokens_[i].match > i) i = tokens_[i].match;
    }
    return i;
  }

  // "of" before the list of a loop stands after a variable; elsewhere it may be the name of one.
  bool isOfLoop(std::size_t i) const { return token(i).is("of") && (token(i - 1).isName() || token(i - 1).closes()); }

  static bool goesOn(const ScriptToken& one) { return (one.kind == ScriptToken::Kind::sign && !one.closes()) || isScriptKeyword(one.text); }

  // A parameter is known in the whole of its function; what its body declares perhaps only in a block, and not in the default values.
  enum class Reach : std::uint8_t { whole, block };

  void findDeclared() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const ScriptToken& one = tokens_[i];
      if (one.is("const") || one.is("let") || one.is("var")) {
        declareList(i + 1);
      } else if ((one.is("function") || one.is("class")) && one.isName()) {
        declare(token(i + 1).is("*") ? i + 2 : i + 1, found_.innermost[i], Reach::block);
      } else if (one.is("=>") && isVariable(i - 1)) {
        declare(i - 1, found_.innermost[i - 1], Reach::whole);
      } else if (isSign(i, "(")) {
        if (holdsParameters(i)) declarePattern(i + 1, one.match, Reach::whole);
        else if (token(i - 1).is("catch")) declarePattern(i + 1, one.match, Reach::block);
      }
    }
  }

  // a, { b, c: d }, [e] = f, … up to the end of the statement.
  void declareList(std::size_t i) {
    while (i < tokens_.size()) {
      const bool isPattern = tokens_[i].opens();
      if (isPattern) declarePattern(i + 1, tokens_[i].match, Reach::block);
      else declare(i, found_.innermost[i], Reach::block);
      i = endOfExpression(isPattern ? tokens_[i].match + 1 : i + 1);
      if (!token(i).is(",")) return;
      ++i;
    }
  }

  // Every variable in a pattern but those of its default values.
  void declarePattern(std::size_t begin, std::size_t end, Reach reach) {
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is("=")) i = endOfExpression(i + 1);
      if (i < end) declare(i, found_.innermost[begin - 1], reach);
    }
  }

  void declare(std::size_t i, std::size_t scope, Reach reach) {
    if (!isVariable(i)) return;
    ++found_.scopes[scope].names[tokens_[i].text];
    if (reach == Reach::block) inBlocks_.emplace(scope, tokens_[i].text);
  }

  void joinShadowed() {
    for (const auto& [scope, name] : inBlocks_) {
      for (std::size_t around = scope; around != 0;) {
        around = found_.scopes[around].parent;
        if (found_.scopes[around].names.count(name) == 0) continue;
        found_.scopes[around].names[name] += found_.scopes[scope].names[name];
        found_.scopes[scope].names.erase(name);
        break;
      }
    }
  }

  const std::vector<ScriptToken>& tokens_;
  std::vector<Place> places_;              // that each token stands in
  std::set<std::pair<std::size_t, std::string_view>> inBlocks_;
  ScriptScopes found_;
};

}  // namespace

std::size_t ScriptScopes::scopeOf(std::size_t scope, std::string_view name) const {
  while (scope != 0 && scopes[scope].names.count(name) == 0) scope = scopes[scope].parent;
  return scope;
}

ScriptScopes scriptScopes(const std::vector<ScriptToken>& tokens) { return Reader(tokens).finish(); }

}  // namespace pejl::rendering
