#include "render/script_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "render/script_scopes.h"

namespace pejl::rendering {
namespace {

// A variable: the scope that declares it, and how it is spelled.
using Variable = std::pair<std::size_t, std::string_view>;

class Names {
 public:
  explicit Names(const std::vector<ScriptToken>& tokens) : tokens_(tokens), found_(scriptScopes(tokens)), uses_(found_.scopes.size()) {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (found_.isVariable[i]) use(i);
    }
    for (std::size_t scope = 1; scope < found_.scopes.size(); ++scope) choose(scope);
  }

  std::vector<std::string> shorten() const {
    std::vector<std::string> texts(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      const auto chosen = found_.isVariable[i] ? chosen_.find(variableAt(i)) : chosen_.end();
      if (chosen == chosen_.end()) continue;
      const auto& [variable, given] = *chosen;
      texts[i] = found_.isShorthand[i] && given != variable.second ? std::string(variable.second).append(":").append(given) : given;
    }
    return texts;
  }

 private:
  struct Use {
    std::size_t count = 0, first = 0;
  };

  // What a scope and those in it know from outside, and how often each of its own variables is written.
  struct Uses {
    std::set<Variable> outer;
    std::map<std::string_view, Use> own;
  };

  // Of scope 0 when no function declares it: then others may know it.
  Variable variableAt(std::size_t i) const { return {found_.scopeOf(found_.innermost[i], tokens_[i].text), tokens_[i].text}; }

  void use(std::size_t i) {
    const Variable variable = variableAt(i);
    for (std::size_t scope = found_.innermost[i]; scope != variable.first; scope = found_.scopes[scope].parent) uses_[scope].outer.insert(variable);
    Use& known = uses_[variable.first].own[variable.second];
    if (known.count++ == 0) known.first = i;
  }

  // The most frequent get the shortest that stands for nothing else here. Those around it have been chosen.
  void choose(std::size_t scope) {
    std::set<std::string, std::less<>> taken;
    for (const Variable& variable : uses_[scope].outer) {
      const auto chosen = chosen_.find(variable);
      taken.emplace(chosen == chosen_.end() ? variable.second : std::string_view(chosen->second));
    }
    const auto& own = uses_[scope].own;
    std::vector<std::pair<std::string_view, Use>> names(own.begin(), own.end());
    std::sort(names.begin(), names.end(), [](const auto& a, const auto& b) {
      return a.second.count != b.second.count ? a.second.count > b.second.count : a.second.first < b.second.first;
    });
    std::size_t number = 0;
    for (const auto& [name, use] : names) {
      std::string spelling = spelled(number++);
      while (isScriptKeyword(spelling) || taken.count(spelling) > 0) spelling = spelled(number++);
      chosen_.emplace(Variable{scope, name}, std::move(spelling));
    }
  }

  // One letter, then two, those first that are frequent anyway.
  static std::string spelled(std::size_t number) {
    constexpr std::string_view letters = "tesnriaolcdfhumpgwkbyvxzjqSTCFPNLEAMRIODBWHUGKVXYZJQ";
    std::string name(1, letters[number % letters.size()]);
    for (number /= letters.size(); number > 0; number /= letters.size()) name += letters[--number % letters.size()];
    return name;
  }

  const std::vector<ScriptToken>& tokens_;
  ScriptScopes found_;
  std::vector<Uses> uses_;                  // by scope
  std::map<Variable, std::string> chosen_;
};

}  // namespace

std::vector<std::string> shortNames(const std::vector<ScriptToken>& tokens) { return Names(tokens).shorten(); }

}  // namespace pejl::rendering
