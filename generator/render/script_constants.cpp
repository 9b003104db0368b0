#include "render/script_constants.h"

#include <map>
#include <utility>

#include "render/script_scopes.h"

namespace pejl::rendering {
namespace {

constexpr std::size_t longestNumber = 5;    // characters
constexpr std::size_t declarationSize = 5;  // tokens: const name = 12 ;

// Where statements stand, not in for (const …; …).
bool isDeclaration(const std::vector<ScriptToken>& tokens, std::size_t i) {
  if (i + declarationSize > tokens.size() || !tokens[i].isName() || !tokens[i].is("const") || !tokens[i + 1].isName()) return false;
  if (i > 0 && !tokens[i - 1].is(";") && !tokens[i - 1].is("{") && !tokens[i - 1].is("}")) return false;
  const ScriptToken& number = tokens[i + 3];
  return tokens[i + 2].is("=") && number.kind == ScriptToken::Kind::number && number.text.size() <= longestNumber && tokens[i + 4].is(";");
}

}  // namespace

std::string withNumbers(std::string_view source, const std::vector<ScriptToken>& tokens) {
  const ScriptScopes found = scriptScopes(tokens);
  std::map<std::pair<std::size_t, std::string_view>, std::string_view> numbers;
  const auto variableAt = [&](std::size_t i) { return std::pair(found.scopeOf(found.innermost[i], tokens[i].text), tokens[i].text); };
  std::string out;
  const char* done = source.data();
  const auto copyUntil = [&](const char* end) { out.append(done, static_cast<std::size_t>(end - done)); };
  const auto isOnly = [&](std::size_t scope, std::string_view name) { return scope != 0 && found.scopes[scope].names.at(name) == 1; };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!isDeclaration(tokens, i)) continue;
    const auto variable = variableAt(i + 1);
    if (isOnly(variable.first, variable.second)) numbers.emplace(variable, tokens[i + 3].text);
  }
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view text = tokens[i].text;
    if (isDeclaration(tokens, i) && numbers.count(variableAt(i + 1)) > 0) {
      copyUntil(text.data());
      const std::string_view last = tokens[i + declarationSize - 1].text;
      done = last.data() + last.size();
      i += declarationSize - 1;
      continue;
    }
    const auto number = found.isVariable[i] ? numbers.find(variableAt(i)) : numbers.end();
    if (number == numbers.end()) continue;
    copyUntil(text.data());
    if (found.isShorthand[i]) out.append(text).append(":");
    out.append(number->second);
    done = text.data() + text.size();
  }
  copyUntil(source.data() + source.size());
  return out;
}

}  // namespace pejl::rendering
