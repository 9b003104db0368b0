// Where the names of a script are known: its functions, and what each of them declares.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "render/script_tokens.h"

namespace pejl::rendering {

// A function from its parameters to the end of its body; the first is the whole script. What its body declares counts as
// known in all of it, unless a function around it has a variable of that name: then the two are taken for one, since outside of
// some block that other may be meant.
struct ScriptScope {
  std::size_t parent = 0;  // the first is its own
  std::map<std::string_view, std::size_t> names;  // declared here, how often
};

struct ScriptScopes {
  std::vector<ScriptScope> scopes;         // each after the one around it
  std::vector<std::size_t> innermost;      // by token
  std::vector<char> isVariable;            // by token: it stands for itself, and is no keyword, key or property
  std::vector<char> isShorthand;           // by token: { name }, a key and a variable at once

  // Which declares the name, seen from inside `scope`; 0 when no function does.
  std::size_t scopeOf(std::size_t scope, std::string_view name) const;
};

ScriptScopes scriptScopes(const std::vector<ScriptToken>& tokens);

}  // namespace pejl::rendering
