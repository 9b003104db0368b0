// The tokens of a classic script, as far as it takes to leave out what only its authors need: where names, text and brackets are.
// No parser: a slash after ')' or '}' is taken for a division, so a regular expression as a statement of its own is not understood.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pejl::rendering {

struct ScriptToken {
  enum class Kind : std::uint8_t {
    name,    // keywords too
    number,
    text,    // strings, regular expressions
    piece,   // of a template literal: `…`, `…${, }…${, }…`
    sign,
  };
  Kind kind = Kind::sign;
  bool startsLine = false;  // a line ended before it
  std::string_view text;    // views the source
  std::size_t match = 0;    // of a bracket, or a piece that opens or closes one: the index of the other end

  bool is(std::string_view other) const { return text == other; }
  bool isName() const { return kind == Kind::name; }
  bool opens() const;
  bool closes() const;
};

// Nothing when a string, a comment, a template literal or a bracket does not end.
std::optional<std::vector<ScriptToken>> scriptTokens(std::string_view source);

bool isScriptKeyword(std::string_view name);
bool isScriptNameCharacter(char c);

}  // namespace pejl::rendering
