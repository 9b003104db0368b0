#include "render/script_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace pejl::rendering {
namespace {

// What a bracket holds tells a variable from a name that others may know.
enum class Place : std::uint8_t { block, object, members, list };

using Name = std::pair<std::size_t, std::string_view>;  // the unit that declares it, 0 for the whole script, and how it is spelled

class Names {
 public:
  explicit Names(const std::vector<ScriptToken>& tokens) : tokens_(tokens) {
    findPlaces();
    findUnits();
    findVariables();
    findDeclared();
  }

  std::vector<std::string> shorten() const {
    const std::map<Name, std::string> chosen = choose();
    std::vector<std::string> texts(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const Name* name = nameOf(i);
      if (name == nullptr) continue;
      const std::string& given = chosen.at(*name);
      texts[i] = isShorthand(i) ? std::string(name->second).append(":").append(given) : given;
    }
    return texts;
  }

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
      depths_.push_back(open.size() - 1);
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
    const bool isFirst = before.is("{") || before.is(",") || isModifier(before);
    if (places_[i] == Place::object) return isFirst && (after.is(":") || after.is("("));
    if (places_[i] == Place::members) return !before.is("=") && (after.is("(") || after.is("=") || after.is(";") || after.is("}"));
    return false;
  }

  bool isShorthand(std::size_t i) const {
    const ScriptToken &before = token(i - 1), &after = token(i + 1);
    return places_[i] == Place::object && (before.is("{") || before.is(",")) && (after.is(",") || after.is("}") || after.is("="));
  }

  void findVariables() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      isVariable_.push_back(tokens_[i].isName() && !isScriptKeyword(tokens_[i].text) && !isProperty(i));
    }
  }

  void findDeclared() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const ScriptToken& one = tokens_[i];
      if (one.is("const") || one.is("let") || one.is("var")) {
        declareList(i + 1, unitOf(i));
      } else if ((one.is("function") || one.is("class")) && one.isName()) {
        declare(token(i + 1).is("*") ? i + 2 : i + 1, unitOf(i));
      } else if (one.is("=>") && isVariable(i - 1)) {
        declare(i - 1, units_[i]);
      } else if (one.is("(") && one.kind == ScriptToken::Kind::sign && holdsParameters(i)) {
        declarePattern(i + 1, one.match, units_[i]);
      }
    }
  }

  bool isVariable(std::size_t i) const { return i < tokens_.size() && isVariable_[i]; }

  // function (…), name(…) { in a class or an object, (…) =>, catch (…)
  bool holdsParameters(std::size_t i) const {
    const ScriptToken &before = token(i - 1), &after = token(tokens_[i].match + 1);
    if (after.is("=>") || before.is("catch") || before.is("function")) return true;
    if (token(i - 2).is("function") || (before.isName() && token(i - 2).is("*"))) return true;
    return before.isName() && after.is("{") && (places_[i] == Place::members || places_[i] == Place::object);
  }

  // a, { b, c: d }, [e] = f, … up to the end of the statement.
  void declareList(std::size_t i, std::size_t unit) {
    while (i < tokens_.size()) {
      const bool isPattern = tokens_[i].opens();
      if (isPattern) declarePattern(i + 1, tokens_[i].match, unit);
      else declare(i, unit);
      i = isPattern ? tokens_[i].match + 1 : i + 1;
      i = endOfExpression(i);
      if (!token(i).is(",")) return;
      ++i;
    }
  }

  std::size_t endOfExpression(std::size_t i) const {
    for (; i < tokens_.size(); ++i) {
      const ScriptToken& one = tokens_[i];
      if (one.closes() && !one.opens()) return i;
      if (one.is(",") || one.is(";") || one.is("const") || one.is("let") || one.is("of")) return i;
      while (tokens_[i].opens() && tokens_[i].match > i) i = tokens_[i].match;
    }
    return i;
  }

  // Every variable in a pattern but those of its default values.
  void declarePattern(std::size_t begin, std::size_t end, std::size_t unit) {
    for (std::size_t i = begin; i < end; ++i) {
      if (tokens_[i].is("=")) i = endOfExpression(i + 1);
      if (i < end) declare(i, unit);
    }
  }

  void declare(std::size_t i, std::size_t unit) {
    if (isVariable(i)) declared_.emplace(unit, tokens_[i].text);
  }

  // Statements of the script's outer function are units of their own: what is declared inside one is known only there.
  void findUnits() {
    const auto isDeclaration = [](const ScriptToken& one) {
      return one.is("const") || one.is("let") || one.is("var") || one.is("function") || one.is("class");
    };
    if (!tokens_.empty() && tokens_.front().is("(")) base_ = depthOfFirstBody();
    std::size_t unit = 1;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const ScriptToken& before = token(i - 1);
      const bool isNext = i > 0 && depths_[i] == base_ && depths_[i - 1] == base_ && (before.is(";") || (before.is("}") && isDeclaration(tokens_[i])));
      if (isNext || depths_[i] < base_) ++unit;
      units_.push_back(unit);
    }
  }

  // (() => { … })(): how deep its statements lie.
  std::size_t depthOfFirstBody() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].is("{") && tokens_[i].opens() && places_[i + 1] == Place::block) return depths_[i] + 1;
    }
    return 0;
  }

  // Where the names of a declaration are known whose keyword stands at `i`.
  std::size_t unitOf(std::size_t i) const { return depths_[i] <= base_ ? 0 : units_[i]; }

  // The name that a variable goes by: of the script if that declares it, else of its unit, so that one that is declared in both
  // stays one; nothing when neither does, or when other scripts may know it.
  const Name* nameOf(std::size_t i) const {
    if (!isVariable_[i] || tokens_[i].text.size() < 2) return nullptr;
    auto found = declared_.find({0, tokens_[i].text});
    if (found != declared_.end() && base_ == 0) return nullptr;
    if (found == declared_.end()) found = declared_.find({units_[i], tokens_[i].text});
    return found == declared_.end() ? nullptr : &*found;
  }

  struct Use {
    std::size_t count = 0;
    std::set<std::size_t> units;  // in which it is written, and that which declares it
  };

  // The most frequent get the shortest that nobody has where they are used. Names that stay are given to nobody.
  std::map<Name, std::string> choose() const {
    std::map<Name, Use> uses;
    std::set<std::string, std::less<>> taken;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!isVariable_[i]) continue;
      const Name* name = nameOf(i);
      if (name == nullptr) {
        taken.emplace(tokens_[i].text);
        continue;
      }
      Use& use = uses[*name];
      ++use.count;
      use.units.insert({units_[i], name->first});
    }
    std::vector<Name> names;
    for (const auto& [name, use] : uses) names.push_back(name);
    std::stable_sort(names.begin(), names.end(), [&](const Name& a, const Name& b) { return uses[a].count > uses[b].count; });
    std::map<Name, std::string> chosen;
    std::map<std::size_t, std::set<std::string>> given;  // by unit
    for (const Name& name : names) {
      const std::set<std::size_t>& units = uses[name].units;
      const auto isFree = [&](const std::string& spelling) {
        return !isScriptKeyword(spelling) && !taken.contains(spelling) &&
               std::none_of(units.begin(), units.end(), [&](std::size_t unit) { return given[unit].contains(spelling); });
      };
      // Its own first letter, if it can be had: what is alike then looks alike, and compresses better.
      std::string spelling(static_cast<unsigned char>(name.second.front()) < 0x80 ? name.second.substr(0, 1) : "a");
      for (std::size_t number = 0; !isFree(spelling); ++number) spelling = spelled(number);
      for (const std::size_t unit : units) given[unit].insert(spelling);
      chosen.emplace(name, std::move(spelling));
    }
    return chosen;
  }

  // a … Z, aa, ba …
  static std::string spelled(std::size_t number) {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    std::string name(1, letters[number % letters.size()]);
    for (number /= letters.size(); number > 0; number /= letters.size()) name += letters[--number % letters.size()];
    return name;
  }

  const std::vector<ScriptToken>& tokens_;
  std::vector<Place> places_;        // that each token stands in
  std::vector<std::size_t> depths_;  // brackets around it
  std::vector<char> isVariable_;
  std::size_t base_ = 0;             // the depth of the script's outer function, 0 without one
  std::vector<std::size_t> units_;
  std::set<Name> declared_;
};

}  // namespace

std::vector<std::string> shortNames(const std::vector<ScriptToken>& tokens) { return Names(tokens).shorten(); }

}  // namespace pejl::rendering
