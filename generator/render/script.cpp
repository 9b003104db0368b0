#include "render/script.h"

#include <algorithm>

#include "base/json.h"
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

}  // namespace

std::string compactScript(std::string_view source) {
  const std::optional<std::vector<ScriptToken>> found = scriptTokens(source);
  if (!found || looksUpNames(*found)) return std::string(source);
  const std::vector<ScriptToken>& tokens = *found;
  const std::vector<std::string> names = shortNames(tokens);
  std::string compact;
  compact.reserve(source.size() / 2);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) {
      if (tokens[i].startsLine && needsLine(tokens[i - 1], tokens[i])) compact += '\n';
      else if (needSpace(tokens[i - 1], compact, tokens[i])) compact += ' ';
    }
    compact.append(names[i].empty() ? tokens[i].text : std::string_view(names[i]));
  }
  return compact.append("\n");
}

std::string scriptWords(const std::vector<std::string>& keys, const Strings& strings) {
  if (keys.empty()) return {};
  std::string script = "globalThis.pejlWords=";
  JsonWriter json(script);
  json.beginObject();
  for (const std::string& key : keys) json.field(key, strings(key));
  json.endObject();
  return script.append(";\n");
}

}  // namespace pejl::rendering
