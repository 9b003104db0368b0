#include "template/renderer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"

namespace pejl {
namespace {

// Macros, includes and blocks inside one another. A tree of pages or headings is rarely deeper than ten.
constexpr int deepestCalls = 64;

constexpr std::size_t largestOutput = 64 * 1024 * 1024;

void appendInteger(std::string& out, std::int64_t number) {
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end);
}

// What finishUrl checks and encodes; only '&' must already stand as it does in literal text.
void appendUrlText(std::string& out, std::string_view text) {
  if (text.find('&') == std::string_view::npos) {
    out.append(text);
  } else {
    out.append(replaceAll(text, "&", "&amp;"));
  }
}

// For messages: one line, not too long.
std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = decodeCodePoint(text, offset);
    if (result.size() >= longest) return result + "…";
    appendUtf8(result, c < 0x20 || c == 0x7F ? U' ' : c);
  }
  return result;
}

}  // namespace

bool Renderer::renderFile(std::uint32_t file, Span calledAt) {
  const Template& rendered = program_.templates[file];
  if (rendered.broken) return fail(calledAt, say("'{}' has a fault, so it cannot be rendered", rendered.name));
  if (!enter(calledAt)) return false;
  const auto* outerBlocks = std::exchange(blocks_, &rendered.blocks);
  const std::uint32_t outerFile = std::exchange(file_, file);
  const std::size_t outerLocals = locals_.size();
  bool done = true;
  while (done && program_.templates[file_].parent != unresolved) {
    for (const Node& node : program_.templates[file_].body) {
      if (node.kind == NodeKind::assignment) done = done && runNode(node);
    }
    if (done) file_ = program_.templates[file_].parent;
  }
  done = done && run(program_.templates[file_].body);
  locals_.resize(outerLocals, {Key(""), {}});
  file_ = outerFile;
  blocks_ = outerBlocks;
  --depth_;
  return done;
}

bool Renderer::run(const std::vector<Node>& nodes) {
  for (const Node& node : nodes) {
    if (node.kind == NodeKind::text) {
      out_.append(node.text);
    } else if (!runNode(node)) {
      return false;
    }
  }
  return true;
}

bool Renderer::runNode(const Node& node) {
  if (!countStep(node.where)) return false;
  switch (node.kind) {
    case NodeKind::text:
      out_.append(node.text);
      return true;
    case NodeKind::output:
      return runOutput(node);
    case NodeKind::condition:
      return runCondition(node);
    case NodeKind::branch:
      return run(node.body);
    case NodeKind::loop:
      return runLoop(node);
    case NodeKind::include:
      return renderFile(node.file, node.where);
    case NodeKind::block:
      return runBlock(node);
    case NodeKind::assignment: {
      Value value;
      if (!evaluate(node.expression, value)) return false;
      locals_.push_back({node.name, value});
      return true;
    }
    case NodeKind::urlBegin:
      url_ = {out_.size(), node.where};
      return true;
    case NodeKind::urlEnd:
      return finishUrl();
  }
  return true;
}

bool Renderer::runOutput(const Node& node) {
  if (node.expression.kind == ExpressionKind::call && node.place == ValuePlace::text) return callMacro(node.expression);
  Value value;
  return evaluate(node.expression, value) && print(value, node);
}

bool Renderer::runCondition(const Node& node) {
  for (const Node& branch : node.body) {
    Value holds(true);
    const bool isElse = branch.expression.kind == ExpressionKind::absent;
    if (!isElse && !isTrue(branch.expression, holds)) return false;
    if (holds.boolean()) return run(branch.body);
  }
  return true;
}

bool Renderer::runLoop(const Node& node) {
  Value iterated;
  if (!evaluate(node.expression, iterated)) return false;
  const bool wantsMap = !node.second.name().empty();
  const bool isMap = iterated.kind() == ValueKind::map;
  if (!isMap && iterated.kind() != ValueKind::list) {
    return fail(node.expression.where,
                say("a loop needs a list or a map; '{}' is {}", written(node.expression), nameOf(iterated.kind())),
                iterated.kind() == ValueKind::nothing ? say("ask {% if … %} first, or write |default([])") : Message());
  }
  if (wantsMap && !isMap)
    return fail(node.expression.where, say("'{}' is a list: its items have no keys", written(node.expression)));
  if (!wantsMap && isMap) {
    return fail(node.expression.where, say("'{}' is a map", written(node.expression)), say("write {% for key, value in … %}"));
  }
  LoopState state{0, isMap ? iterated.entries().size() : iterated.items().size()};
  if (state.length == 0) return run(node.otherwise);
  const std::size_t outerLocals = locals_.size();
  bool done = true;
  for (; done && state.index < state.length; ++state.index) {
    done = runItem(node, state.index, state, iterated);
    locals_.resize(outerLocals, {Key(""), {}});
  }
  return done;
}

bool Renderer::runItem(const Node& node, std::size_t index, const LoopState& state, const Value& iterated) {
  locals_.push_back({Key("loop"), Value(ValueKind::loop, &state, 0)});
  if (iterated.kind() == ValueKind::map) {
    const Entry& entry = iterated.entries()[index];
    locals_.push_back({node.name, Value(entry.key.name())});
    locals_.push_back({node.second, entry.value});
  } else {
    locals_.push_back({node.name, iterated.items()[index]});
  }
  return countStep(node.where) && run(node.body);
}

bool Renderer::runBlock(const Node& node) {
  const auto choice = std::find_if(blocks_->begin(), blocks_->end(),
                                   [&](const BlockChoice& candidate) { return candidate.block->name == node.name; });
  if (choice == blocks_->end() || !enter(node.where)) return false;
  const std::uint32_t outerFile = std::exchange(file_, choice->file);
  const std::size_t outerLocals = locals_.size();
  const bool done = run(choice->block->body);
  locals_.resize(outerLocals, {Key(""), {}});
  file_ = outerFile;
  --depth_;
  return done;
}

// A macro sees its parameters and the root, nothing of its caller.
bool Renderer::callMacro(const Expression& call) {
  const Template& file = program_.templates[call.file];
  if (file.broken) return fail(call.where, say("'{}' has a fault, so its macros cannot be called", file.name));
  const Macro& macro = file.macros[call.macro];
  const std::size_t outerLocals = locals_.size();
  if (!enter(call.where) || !bindArguments(call, macro)) return false;
  const std::size_t outerFrame = std::exchange(frame_, outerLocals);
  const std::uint32_t outerFile = std::exchange(file_, call.file);
  const UrlStart outerUrl = url_;
  bool done = true;
  for (std::size_t i = 0; done && i < macro.parameters.size(); ++i) {
    if (call.operands[i].kind == ExpressionKind::absent) {
      Value value;
      done = evaluate(macro.parameters[i].fallback, value);
      locals_[outerLocals + i].value = value;
    }
  }
  done = done && run(macro.body);
  locals_.resize(outerLocals, {Key(""), {}});
  url_ = outerUrl;
  file_ = outerFile;
  frame_ = outerFrame;
  --depth_;
  return done;
}

bool Renderer::bindArguments(const Expression& call, const Macro& macro) {
  std::vector<Local> bound;
  bound.reserve(macro.parameters.size());
  for (std::size_t i = 0; i < macro.parameters.size(); ++i) {
    bound.push_back({macro.parameters[i].name, {}});
    const Expression& argument = call.operands[i];
    if (argument.kind != ExpressionKind::absent && !evaluate(argument, bound.back().value)) return false;
  }
  locals_.insert(locals_.end(), bound.begin(), bound.end());
  return true;
}

// The address as a whole decides: no split between literal text and values can hide a scheme or a host.
bool Renderer::finishUrl() {
  const std::string_view tail = std::string_view(out_).substr(url_.offset);
  if (isPlainUrl(tail)) return true;
  const std::string address = replaceAll(tail, "&amp;", "&");
  const auto safe = safeUrl(address);
  if (!safe) {
    if (address.empty())
      return fail(url_.where, say("this address is empty"), say("a link to the page itself is written ./ or #"));
    return fail(url_.where, say("'{}' cannot be an address here", shortened(address)),
                say("allowed are https, http, mailto, tel and addresses within the site"));
  }
  out_.resize(url_.offset);
  appendAttribute(out_, safe->text);
  return true;
}

bool Renderer::print(const Value& value, const Node& node) {
  const auto refuse = [&](Message why, Message help) {
    return fail(node.expression.where, say("'{}' is {}", written(node.expression), why), std::move(help));
  };
  switch (value.kind()) {
    case ValueKind::string:
      return printString(value.text(), node.place);
    case ValueKind::integer:
      appendInteger(out_, value.integer());
      return true;
    case ValueKind::html:
      if (node.place != ValuePlace::text) return refuse(say("HTML, which can only stand between tags"), {});
      out_.append(value.text());
      return true;
    case ValueKind::nothing:
      return refuse(say("none"), say("ask {% if … %} first, or write |default('…')"));
    case ValueKind::boolean:
      return refuse(say("true or false"), say("write {{ 'yes' if … else 'no' }}"));
    default:
      return refuse(say("{}, which cannot be printed", nameOf(value.kind())), {});
  }
}

bool Renderer::printString(std::string_view text, ValuePlace place) {
  switch (place) {
    case ValuePlace::text:
    case ValuePlace::plainText:
      appendText(out_, text);
      return true;
    case ValuePlace::attribute:
      appendAttribute(out_, text);
      return true;
    case ValuePlace::urlQuery:
      appendUrlComponent(out_, text);
      return true;
    case ValuePlace::urlPath:
      appendUrlText(out_, text);
      return true;  // checked by finishUrl
  }
  return true;
}

// Keeps a template that repeats itself without end, or multiplies its loops, from stopping the build.
bool Renderer::countStep(Span where) {
  if (++steps_ > mostSteps) return fail(where, say("this template does not come to an end"));
  if (out_.size() - outBegin_ > largestOutput) return fail(where, say("this page grows beyond 64 MiB"));
  return true;
}

bool Renderer::enter(Span where) {
  if (++depth_ <= deepestCalls) return true;
  return fail(where, say("macros, includes and blocks are nested more than {} deep", deepestCalls),
              say("does a macro call itself without end?"));
}

bool Renderer::fail(Span where, Message message, Message help) {
  Fault fault{codes::templateValue, where, std::move(message), std::move(help)};
  diagnostics_.add(findingIn(program_.templates[file_], std::move(fault)));
  return false;
}

bool Renderer::failName(Span where, Message message, Message help) {
  Fault fault{codes::templateName, where, std::move(message), std::move(help)};
  diagnostics_.add(findingIn(program_.templates[file_], std::move(fault)));
  return false;
}

std::string Renderer::written(const Expression& expression) const {
  const std::string_view text = program_.templates[file_].text;
  return shortened(text.substr(expression.where.begin, expression.where.end - expression.where.begin));
}

Message nameOf(ValueKind kind) {
  switch (kind) {
    case ValueKind::undefined:
      return say("not defined");
    case ValueKind::nothing:
      return say("none");
    case ValueKind::boolean:
      return say("true or false");
    case ValueKind::integer:
      return say("a number");
    case ValueKind::string:
      return say("a string");
    case ValueKind::html:
      return say("HTML");
    case ValueKind::list:
      return say("a list");
    case ValueKind::map:
      return say("a map");
    case ValueKind::loop:
      return say("a loop");
  }
  return {};
}

}  // namespace pejl
