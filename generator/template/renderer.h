// One render of one template, private to this room. Functions return false once something is wrong; the finding has
// been added by then, and everything unwinds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "template/syntax.h"

namespace pejl {

// A page of 10,000 entries takes about half a million steps.
inline constexpr std::size_t mostSteps = 20'000'000;
// Bytes that the expressions of one render may make together.
inline constexpr std::size_t mostKept = 16 * 1024 * 1024;

class Renderer {
 public:
  Renderer(const TemplateProgram& program, const Value& root, std::string& out, Diagnostics& diagnostics)
      : program_(program), root_(root), out_(out), diagnostics_(diagnostics), outBegin_(out.size()) {}

  bool renderFile(std::uint32_t file, Span calledAt);

 private:
  struct Local {
    Key name;
    Value value;
  };
  struct LoopState {
    std::size_t index, length;
  };
  struct UrlStart {
    std::size_t offset = 0;  // in out_
    Span where;
  };
  enum class Missing : std::uint8_t { isError, isUndefined };

  // renderer.cpp
  bool run(const std::vector<Node>& nodes);
  bool runNode(const Node& node);
  bool runOutput(const Node& node);
  bool runCondition(const Node& node);
  bool runLoop(const Node& node);
  bool runItem(const Node& node, std::size_t index, const LoopState& state, const Value& iterated);
  bool runBlock(const Node& node);
  bool callMacro(const Expression& call);
  bool bindArguments(const Expression& call, const Macro& macro);
  bool finishUrl();
  bool print(const Value& value, const Node& node);
  bool printString(std::string_view text, ValuePlace place);
  bool countStep(Span where);
  bool enter(Span where);

  // evaluate.cpp
  bool evaluate(const Expression& expression, Value& result);
  bool find(const Expression& expression, Missing missing, Value& result);
  bool findName(const Expression& expression, Missing missing, Value& result);
  bool findAttribute(const Expression& expression, Missing missing, Value& result);
  bool findSubscript(const Expression& expression, Missing missing, Value& result);
  bool findKey(const Expression& expression, const Value& of, Key key, Missing missing, Value& result);
  bool findInLoop(const Expression& expression, const LoopState& state, Missing missing, Value& result);
  bool slice(const Expression& expression, Value& result);
  bool listOf(const Expression& expression, Value& result);
  bool allOrAny(const Expression& expression, Value& result);
  bool compare(const Expression& expression, Value& result);
  bool equal(const Expression& expression, const Value& one, const Value& other, Value& result);
  bool contains(const Expression& expression, Value& result);
  bool concatenate(const Expression& expression, Value& result);
  bool capture(const Expression& call, Value& result);
  bool isTrue(const Expression& expression, Value& result);

  // filters.cpp
  bool filter(const Expression& expression, Value& result);
  bool join(const Expression& expression, const Value& input, Value& result);
  bool replace(const Expression& expression, const Value& input, Value& result);
  bool changeCase(const Expression& expression, const Value& input, Value& result);
  bool length(const Expression& expression, const Value& input, Value& result);
  bool end(const Expression& expression, const Value& input, Value& result);
  bool toJson(const Expression& expression, const Value& input, std::string& out, int depth);

  // Text that comes from several values: HTML once one of them is HTML, and the others are escaped then.
  struct Mixture {
    std::string text;
    bool isHtml = false;
  };
  bool mix(const Expression& expression, const Value& value, Mixture& mixture);
  bool keep(const Expression& expression, const Mixture& mixture, Value& result);

  bool fail(Span where, Message message, Message help = {});
  bool failName(Span where, Message message, Message help);
  std::string written(const Expression& expression) const;

  const TemplateProgram& program_;
  const Value& root_;
  std::string& out_;
  Diagnostics& diagnostics_;
  std::size_t outBegin_;
  Values values_;  // what expressions make
  std::vector<Local> locals_;
  std::size_t frame_ = 0;   // locals before this one belong to a caller
  std::uint32_t file_ = 0;  // whose text spans refer to
  const std::vector<BlockChoice>* blocks_ = nullptr;
  UrlStart url_;
  int depth_ = 0;
  std::size_t steps_ = 0;
  std::size_t kept_ = 0;  // bytes in values_
};

// "a string", "none" …
Message nameOf(ValueKind kind);

}  // namespace pejl
