// The parsed form of templates, private to this room. Everything a render needs is resolved in it: which file an
// include names, which macro a call means, how a value is escaped where it stands. Views point into Template::text and
// Template::literals, so a Template never moves.
#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "template/fault.h"
#include "template/html_context.h"
#include "template/value.h"

namespace pejl {

inline constexpr std::uint32_t unresolved = std::numeric_limits<std::uint32_t>::max();

enum class Filter : std::uint8_t { defaultTo, first, join, last, length, lower, replace, tojson, upper, upperfirst };

enum class ExpressionKind : std::uint8_t {
  literal,
  name,
  attribute,  // operand.key
  subscript,  // operand[operand]
  slice,      // operand[operand:operand]; an absent bound is the literal none
  list,
  call,  // operands by parameter after linking; absent ones are `absent`
  absent,
  filter,  // first operand is filtered, the rest are arguments
  negation,
  conjunction,
  disjunction,
  equal,
  unequal,
  less,
  lessOrEqual,
  greater,
  greaterOrEqual,
  concatenation,
  in,
  notIn,
  choice,  // operands: value, condition, value otherwise
  isDefined,
  isNotDefined,
  isNone,
  isNotNone
};

struct Expression {
  ExpressionKind kind = ExpressionKind::absent;
  Filter filter = Filter::defaultTo;
  Span where;
  Key key = Key("");  // of a name, an attribute or a called macro
  Value literal;
  std::vector<Expression> operands;
  Key alias = Key("");              // call: of the imported file, or empty
  std::vector<Key> argumentNames;   // call: by operand, empty for a positional one; cleared by linking
  std::uint32_t file = unresolved;  // call
  std::uint32_t macro = unresolved;
};

enum class NodeKind : std::uint8_t {
  text,
  output,
  condition,  // body: its branches, of which the first that holds is rendered
  branch,     // its expression is absent for an else
  loop,
  include,
  block,
  assignment,
  urlBegin,  // an address in an attribute starts here, and is checked as a whole at urlEnd
  urlEnd
};

struct Node {
  NodeKind kind = NodeKind::text;
  ValuePlace place = ValuePlace::text;  // of an output
  Span where;
  std::string_view text;                 // of text; the name of an include or a block
  Expression expression;                 // printed, asked, looped over or assigned
  Key name = Key(""), second = Key("");  // what a loop or an assignment binds; the block's name
  std::vector<Node> body;
  std::vector<Node> otherwise;      // of a loop
  std::uint32_t file = unresolved;  // of an include
};

struct Parameter {
  Key name;
  Span where;
  Expression fallback;  // absent: the argument must be given
};

struct Macro {
  Key name;
  Span where;
  std::vector<Parameter> parameters;
  std::vector<Node> body;
};

struct Import {
  Key alias;
  std::string_view name;
  Span where;
  std::uint32_t file = unresolved;
};

// Which block stands for a name when a template is rendered: its own, or that of the nearest ancestor.
struct BlockChoice {
  const Node* block;
  std::uint32_t file;
};

struct Template {
  std::string name, text;
  std::deque<std::string> literals;  // strings with escapes, unescaped
  std::vector<Node> body;            // of a template that extends another: only assignments and blocks
  std::vector<Macro> macros;
  std::vector<Import> imports;
  std::string_view parentName;  // empty: extends nothing
  Span parentWhere;
  std::uint32_t parent = unresolved;
  std::vector<BlockChoice> blocks;  // all that it and its ancestors have, each once; filled by linking
  std::vector<std::pair<Key, HtmlContext>> blockContexts;  // where its own blocks stand
  bool broken = false;
};

struct TemplateProgram {
  std::deque<Template> templates;  // by name

  std::uint32_t find(std::string_view name) const {  // or unresolved
    std::size_t low = 0, high = templates.size();
    while (low < high) {
      const std::size_t middle = (low + high) / 2;
      if (templates[middle].name < name) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < templates.size() && templates[low].name == name ? static_cast<std::uint32_t>(low) : unresolved;
  }
};

}  // namespace pejl
