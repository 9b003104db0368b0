#include <algorithm>

#include "base/text.h"
#include "template/renderer.h"

namespace pejl {
namespace {

bool isTruthy(const Value& value) {
  switch (value.kind()) {
    case ValueKind::undefined:
    case ValueKind::nothing:
      return false;
    case ValueKind::boolean:
      return value.boolean();
    case ValueKind::integer:
      return value.integer() != 0;
    case ValueKind::string:
    case ValueKind::html:
      return !value.text().empty();
    case ValueKind::list:
      return !value.items().empty();
    case ValueKind::map:
      return !value.entries().empty();
    case ValueKind::loop:
      return true;
  }
  return false;
}

bool isSameScalar(const Value& one, const Value& other) {
  if (one.kind() != other.kind()) return false;
  if (one.kind() == ValueKind::string || one.kind() == ValueKind::html) return one.text() == other.text();
  if (one.kind() == ValueKind::nothing) return true;
  return one.integer() == other.integer();
}

bool isScalar(ValueKind kind) {
  return kind == ValueKind::nothing || kind == ValueKind::boolean || kind == ValueKind::integer ||
         kind == ValueKind::string || kind == ValueKind::html;
}

}  // namespace

bool Renderer::evaluate(const Expression& expression, Value& result) {
  if (++steps_ > mostSteps) return countStep(expression.where);
  switch (expression.kind) {
    case ExpressionKind::literal:
      result = expression.literal;
      return true;
    case ExpressionKind::name:
    case ExpressionKind::attribute:
    case ExpressionKind::subscript:
      return find(expression, Missing::isError, result);
    case ExpressionKind::slice:
      return slice(expression, result);
    case ExpressionKind::list:
      return listOf(expression, result);
    case ExpressionKind::call:
      return capture(expression, result);
    case ExpressionKind::filter:
      return filter(expression, result);
    case ExpressionKind::negation:
      if (!isTrue(expression.operands[0], result)) return false;
      result = Value(!result.boolean());
      return true;
    case ExpressionKind::conjunction:
    case ExpressionKind::disjunction:
      return allOrAny(expression, result);
    case ExpressionKind::concatenation:
      return concatenate(expression, result);
    case ExpressionKind::in:
    case ExpressionKind::notIn:
      return contains(expression, result);
    case ExpressionKind::choice:
      if (!isTrue(expression.operands[1], result)) return false;
      return evaluate(expression.operands[result.boolean() ? 0 : 2], result);
    case ExpressionKind::isDefined:
    case ExpressionKind::isNotDefined:
      if (!find(expression.operands[0], Missing::isUndefined, result)) return false;
      result = Value((result.kind() != ValueKind::undefined) == (expression.kind == ExpressionKind::isDefined));
      return true;
    case ExpressionKind::isNone:
    case ExpressionKind::isNotNone:
      if (!evaluate(expression.operands[0], result)) return false;
      result = Value((result.kind() == ValueKind::nothing) == (expression.kind == ExpressionKind::isNone));
      return true;
    case ExpressionKind::absent:
      result = Value();
      return true;
    default:
      return compare(expression, result);
  }
}

bool Renderer::find(const Expression& expression, Missing missing, Value& result) {
  switch (expression.kind) {
    case ExpressionKind::name:
      return findName(expression, missing, result);
    case ExpressionKind::attribute:
      return findAttribute(expression, missing, result);
    case ExpressionKind::subscript:
      return findSubscript(expression, missing, result);
    default:
      return evaluate(expression, result);
  }
}

bool Renderer::findName(const Expression& expression, Missing missing, Value& result) {
  for (std::size_t i = locals_.size(); i > frame_; --i) {
    if (locals_[i - 1].name == expression.key) return result = locals_[i - 1].value, true;
  }
  if (const Value* found = root_.kind() == ValueKind::map ? root_.find(expression.key) : nullptr) {
    return result = *found, true;
  }
  if (missing == Missing::isUndefined) return result = Value(ValueKind::undefined, nullptr, 0), true;
  std::vector<std::string_view> known = {"true", "false", "none"};
  for (std::size_t i = locals_.size(); i > frame_; --i) known.push_back(locals_[i - 1].name.name());
  if (root_.kind() == ValueKind::map) {
    for (const Entry& entry : root_.entries()) known.push_back(entry.key.name());
  }
  return failName(expression.where, say("nothing is called '{}' here", written(expression)), didYouMean(expression.key.name(), known));
}

bool Renderer::findAttribute(const Expression& expression, Missing missing, Value& result) {
  Value of;
  if (!find(expression.operands[0], missing, of)) return false;
  return findKey(expression, of, expression.key, missing, result);
}

bool Renderer::findSubscript(const Expression& expression, Missing missing, Value& result) {
  Value of, key;
  if (!find(expression.operands[0], missing, of) || !evaluate(expression.operands[1], key)) return false;
  if (key.kind() == ValueKind::string) return findKey(expression, of, Key::of(key.text()), missing, result);
  if (key.kind() != ValueKind::integer) {
    return fail(expression.operands[1].where, say("a key is a string or a number, not {}", nameOf(key.kind())));
  }
  const bool isInside =
      of.kind() == ValueKind::list && key.integer() >= 0 && static_cast<std::size_t>(key.integer()) < of.items().size();
  if (isInside) return result = of.items()[static_cast<std::size_t>(key.integer())], true;
  if (missing == Missing::isUndefined) return result = Value(ValueKind::undefined, nullptr, 0), true;
  const std::string name = written(expression.operands[0]);
  if (of.kind() != ValueKind::list) {
    return fail(expression.where, say("'{}' is {}, so it has no numbered items", name, nameOf(of.kind())));
  }
  return fail(expression.where, say("'{}' has {} items, counted from 0; there is no {}", name, of.items().size(), key.integer()));
}

bool Renderer::findKey(const Expression& expression, const Value& of, Key key, Missing missing, Value& result) {
  if (of.kind() == ValueKind::map) {
    if (const Value* found = of.find(key)) return result = *found, true;
  }
  if (of.kind() == ValueKind::loop && key == Key("index")) {  // The common one first.
    return result = Value(static_cast<const LoopState*>(of.loop())->index + 1), true;
  }
  if (of.kind() == ValueKind::loop) {
    return findInLoop(expression, *static_cast<const LoopState*>(of.loop()), missing, result);
  }
  if (missing == Missing::isUndefined) return result = Value(ValueKind::undefined, nullptr, 0), true;
  const std::string name = written(expression.operands[0]);
  if (of.kind() != ValueKind::map) {
    return fail(expression.where, say("'{}' is {}, so it has no '{}'", name, nameOf(of.kind()), key.name()),
                of.kind() == ValueKind::nothing ? say("ask {% if … %} first") : Message());
  }
  std::vector<std::string_view> known;
  for (const Entry& entry : of.entries()) known.push_back(entry.key.name());
  return failName(expression.where, say("'{}' has no '{}'", name, key.name()), didYouMean(key.name(), known));
}

bool Renderer::findInLoop(const Expression& expression, const LoopState& state, Missing missing, Value& result) {
  const Key key = expression.kind == ExpressionKind::attribute ? expression.key : Key("");
  if (key == Key("index0")) return result = Value(state.index), true;
  if (key == Key("first")) return result = Value(state.index == 0), true;
  if (key == Key("last")) return result = Value(state.index + 1 == state.length), true;
  if (key == Key("length")) return result = Value(state.length), true;
  if (missing == Missing::isUndefined) return result = Value(ValueKind::undefined, nullptr, 0), true;
  return failName(expression.where, say("a loop has no '{}'", key.name()), say("there are index, index0, first, last and length"));
}

// As in Python: bounds beyond the ends are the ends, negative ones count from the end.
bool Renderer::slice(const Expression& expression, Value& result) {
  Value of;
  if (!evaluate(expression.operands[0], of)) return false;
  if (of.kind() != ValueKind::list) {
    return fail(expression.where, say("only a list can be cut; '{}' is {}", written(expression.operands[0]), nameOf(of.kind())));
  }
  const auto size = static_cast<std::int64_t>(of.items().size());
  std::int64_t bounds[2] = {0, size};
  for (std::size_t i = 0; i < 2; ++i) {
    Value bound;
    if (!evaluate(expression.operands[i + 1], bound)) return false;
    if (bound.kind() == ValueKind::nothing) continue;
    if (bound.kind() != ValueKind::integer) return fail(expression.operands[i + 1].where, say("a list is cut at numbers"));
    const std::int64_t number = bound.integer() < 0 ? size + std::max(bound.integer(), -size) : bound.integer();
    bounds[i] = std::min(number, size);
  }
  const std::int64_t length = std::max<std::int64_t>(0, bounds[1] - bounds[0]);
  result = Value(ValueKind::list, of.items().data() + bounds[0], static_cast<std::size_t>(length));
  return true;
}

bool Renderer::listOf(const Expression& expression, Value& result) {
  std::vector<Value> items(expression.operands.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!evaluate(expression.operands[i], items[i])) return false;
  }
  kept_ += items.size() * sizeof(Value);
  if (kept_ > mostKept) return fail(expression.where, say("this makes too many lists"));
  result = values_.list(items);
  return true;
}

// As in Jinja, the value that decides is the result, not just true or false.
bool Renderer::allOrAny(const Expression& expression, Value& result) {
  const bool decides = expression.kind == ExpressionKind::disjunction;
  for (const Expression& operand : expression.operands) {
    if (!evaluate(operand, result)) return false;
    if (isTruthy(result) == decides) return true;
  }
  return true;
}

bool Renderer::compare(const Expression& expression, Value& result) {
  Value one, other;
  if (!evaluate(expression.operands[0], one) || !evaluate(expression.operands[1], other)) return false;
  if (expression.kind == ExpressionKind::equal) return equal(expression, one, other, result);
  if (expression.kind == ExpressionKind::unequal) {
    if (!equal(expression, one, other, result)) return false;
    return result = Value(!result.boolean()), true;
  }
  if (one.kind() != ValueKind::integer || other.kind() != ValueKind::integer) {
    const ValueKind wrong = one.kind() != ValueKind::integer ? one.kind() : other.kind();
    return fail(expression.where, say("only numbers have an order; here stands {}", nameOf(wrong)));
  }
  const std::int64_t a = one.integer(), b = other.integer();
  switch (expression.kind) {
    case ExpressionKind::less:
      result = Value(a < b);
      break;
    case ExpressionKind::lessOrEqual:
      result = Value(a <= b);
      break;
    case ExpressionKind::greater:
      result = Value(a > b);
      break;
    default:
      result = Value(a >= b);
      break;
  }
  return true;
}

bool Renderer::equal(const Expression& expression, const Value& one, const Value& other, Value& result) {
  const bool comparable =
      isScalar(one.kind()) && isScalar(other.kind()) &&
      (one.kind() == other.kind() || one.kind() == ValueKind::nothing || other.kind() == ValueKind::nothing);
  if (!comparable) {
    return fail(expression.where, say("{} and {} cannot be compared", nameOf(one.kind()), nameOf(other.kind())));
  }
  result = Value(isSameScalar(one, other));
  return true;
}

bool Renderer::contains(const Expression& expression, Value& result) {
  Value part, whole;
  if (!evaluate(expression.operands[0], part) || !evaluate(expression.operands[1], whole)) return false;
  bool found = false;
  if (whole.kind() == ValueKind::list) {
    found = std::any_of(whole.items().begin(), whole.items().end(),
                        [&](const Value& item) { return isScalar(item.kind()) && isSameScalar(item, part); });
  } else if (whole.kind() == ValueKind::map && part.kind() == ValueKind::string) {
    found = whole.find(Key::of(part.text())) != nullptr;
  } else if (whole.kind() == ValueKind::string && part.kind() == ValueKind::string) {
    found = whole.text().find(part.text()) != std::string_view::npos;
  } else {
    return fail(expression.where, say("'in' cannot look for {} in {}", nameOf(part.kind()), nameOf(whole.kind())));
  }
  result = Value(found == (expression.kind == ExpressionKind::in));
  return true;
}

bool Renderer::concatenate(const Expression& expression, Value& result) {
  Mixture mixture;
  for (const Expression& operand : expression.operands) {
    Value value;
    if (!evaluate(operand, value) || !mix(operand, value, mixture)) return false;
  }
  return keep(expression, mixture, result);
}

// What a macro writes, as a value.
bool Renderer::capture(const Expression& call, Value& result) {
  const std::size_t begin = out_.size();
  if (!callMacro(call)) return false;
  Mixture mixture{out_.substr(begin), true};
  out_.resize(begin);
  return keep(call, mixture, result);
}

bool Renderer::isTrue(const Expression& expression, Value& result) {
  if (!evaluate(expression, result)) return false;
  result = Value(isTruthy(result));
  return true;
}

}  // namespace pejl
