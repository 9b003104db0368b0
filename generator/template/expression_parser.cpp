#include <array>
#include <charconv>

#include "base/text.h"
#include "template/parser.h"

namespace pejl {
namespace {

struct FilterRule {
  std::string_view name;
  Filter filter;
  std::size_t minimum, maximum;  // arguments
};

constexpr std::array<FilterRule, 10> filterRules = {{{"default", Filter::defaultTo, 1, 1},
                                                     {"first", Filter::first, 0, 0},
                                                     {"join", Filter::join, 0, 1},
                                                     {"last", Filter::last, 0, 0},
                                                     {"length", Filter::length, 0, 0},
                                                     {"lower", Filter::lower, 0, 0},
                                                     {"replace", Filter::replace, 2, 2},
                                                     {"tojson", Filter::tojson, 0, 0},
                                                     {"upper", Filter::upper, 0, 0},
                                                     {"upperfirst", Filter::upperfirst, 0, 0}}};

Expression make(ExpressionKind kind, Span where) {
  Expression expression;
  expression.kind = kind;
  expression.where = where;
  return expression;
}

Expression literal(Value value, Span where) {
  Expression expression = make(ExpressionKind::literal, where);
  expression.literal = value;
  return expression;
}

template <typename... Operands>
Expression combined(ExpressionKind kind, Operands... operands) {
  Expression result = make(kind, {});
  result.operands.reserve(sizeof...(operands));
  (result.operands.push_back(std::move(operands)), ...);
  result.where = {result.operands.front().where.begin, result.operands.back().where.end};
  return result;
}

Message whyNoSuchFilter(std::string_view name) {
  if (name == "safe" || name == "e" || name == "escape") {
    return say("values are escaped for the place where they stand; only the program can say that one is HTML");
  }
  if (name == "sort") return say("lists come sorted, in Danish order");
  std::vector<std::string_view> known;
  for (const FilterRule& rule : filterRules) known.push_back(rule.name);
  Message nearest = didYouMean(name, known);
  if (!nearest.empty()) return nearest;
  std::string all;
  for (const std::string_view filter : known) all.append(all.empty() ? "" : " ").append(filter);
  return say("there are: {}", all);
}

}  // namespace

Expression Parser::expression() {
  if (++depth_ > deepestNesting) return fail(current().where, say("this is nested too deeply"));
  Expression value = disjunction();
  if (accept("if")) {
    Expression condition = disjunction();
    Expression otherwise = literal(Value(""), {condition.where.end, condition.where.end});
    if (accept("else")) otherwise = expression();
    value = combined(ExpressionKind::choice, std::move(value), std::move(condition), std::move(otherwise));
  }
  --depth_;
  return value;
}

// One part, or all parts as the operands of one expression: a chain is as deep as one of it.
Expression Parser::joinedBy(std::string_view symbol, ExpressionKind kind, Expression (Parser::*part)()) {
  Expression first = (this->*part)();
  if (current().text != symbol || !accept(symbol)) return first;
  Expression result = combined(kind, std::move(first));
  do {
    result.operands.push_back((this->*part)());
  } while (accept(symbol));
  result.where.end = result.operands.back().where.end;
  return result;
}

Expression Parser::disjunction() { return joinedBy("or", ExpressionKind::disjunction, &Parser::conjunction); }
Expression Parser::conjunction() { return joinedBy("and", ExpressionKind::conjunction, &Parser::negation); }
Expression Parser::concatenation() { return joinedBy("~", ExpressionKind::concatenation, &Parser::operand); }

Expression Parser::negation() {
  const Span where = current().where;
  bool negated = false;
  bool any = false;
  while (accept("not")) negated = !negated, any = true;
  Expression value = comparison();
  if (!any) return value;
  value = combined(ExpressionKind::negation, std::move(value));
  if (!negated) value = combined(ExpressionKind::negation, std::move(value));
  value.where.begin = where.begin;
  return value;
}

Expression Parser::comparison() {
  Expression left = concatenation();
  constexpr std::array<std::pair<std::string_view, ExpressionKind>, 6> operators = {
      {{"==", ExpressionKind::equal},
       {"!=", ExpressionKind::unequal},
       {"<", ExpressionKind::less},
       {"<=", ExpressionKind::lessOrEqual},
       {">", ExpressionKind::greater},
       {">=", ExpressionKind::greaterOrEqual}}};
  for (const auto& [symbol, kind] : operators) {
    if (!isSymbol(symbol)) continue;
    next();
    left = combined(kind, std::move(left), concatenation());
    for (const auto& [second, ignored] : operators) {
      if (isSymbol(second)) return fail(current().where, say("comparisons cannot be chained"), say("join two with 'and'"));
    }
    return left;
  }
  if (accept("in")) return combined(ExpressionKind::in, std::move(left), concatenation());
  if (isName("not") && tokens_[position_ + 1].text == "in") {
    next();
    next();
    return combined(ExpressionKind::notIn, std::move(left), concatenation());
  }
  return left;
}

Expression Parser::operand() {
  Expression value = postfix();
  for (const std::string_view symbol : {"+", "-", "*", "/", "%", "**", "//"}) {
    if (isSymbol(symbol)) return fail(current().where, say("templates do not calculate"), say("let the program give the number"));
  }
  return value;
}

Expression Parser::postfix() {
  Expression value = primary();
  for (int length = 0; !fault_; ++length) {
    if (length > deepestNesting) return fail(current().where, say("this chain is too long"));
    if (accept(".")) {
      if (current().kind != TokenKind::name)
        return fail(current().where, say("expected a name after '.', found {}", found()));
      const Token& name = next();
      value = combined(ExpressionKind::attribute, std::move(value));
      value.key = Key::of(name.text);
      value.where.end = name.where.end;
    } else if (isSymbol("[")) {
      value = subscript(std::move(value));
    } else if (isSymbol("(")) {
      value = call(std::move(value));
    } else if (accept("|")) {
      value = filter(std::move(value));
    } else if (accept("is")) {
      value = test(std::move(value));
    } else {
      break;
    }
  }
  return value;
}

Expression Parser::primary() {
  const Token& token = current();
  if (token.kind == TokenKind::string) return literal(Value(next().text), token.where);
  if (token.kind == TokenKind::integer) return integer(token, next().text);
  if (token.kind == TokenKind::name) {
    if (accept("true")) return literal(Value(true), token.where);
    if (accept("false")) return literal(Value(false), token.where);
    if (accept("none")) return literal(Value(), token.where);
    constexpr std::array<std::string_view, 7> words = {"and", "or", "not", "in", "is", "if", "else"};
    for (const std::string_view word : words) {
      if (isName(word)) return fail(token.where, say("expected a value, found {}", found()));
    }
    Expression name = make(ExpressionKind::name, token.where);
    name.key = Key::of(next().text);
    return name;
  }
  if (accept("-")) {
    if (current().kind == TokenKind::integer) return integer(token, next().text);
    return fail(token.where, say("templates do not calculate"), say("let the program give the number"));
  }
  if (accept("(")) {
    Expression inner = expression();
    expect(")", Phrase("the expression in parentheses"));
    return inner;
  }
  if (isSymbol("[")) return list();
  if (isSymbol("{")) return fail(token.where, say("a map cannot be written in a template"));
  return fail(token.where, say("expected a value, found {}", found()));
}

Expression Parser::integer(const Token& sign, std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc()) return fail(sign.where, say("this number is too large"));
  return literal(Value(sign.kind == TokenKind::symbol ? -number : number), sign.where);
}

Expression Parser::list() {
  Expression result = make(ExpressionKind::list, next().where);
  while (!fault_ && !isSymbol("]")) {
    result.operands.push_back(expression());
    if (!accept(",")) break;
  }
  result.where.end = current().where.end;
  expect("]", Phrase("the list"));
  return result;
}

Expression Parser::subscript(Expression of) {
  next();
  const Span here = current().where;
  const auto bound = [&] { return isSymbol(":") || isSymbol("]") ? literal(Value(), here) : expression(); };
  Expression begin = bound();
  if (accept(":")) {
    Expression end = bound();
    of = combined(ExpressionKind::slice, std::move(of), std::move(begin), std::move(end));
  } else if (begin.kind == ExpressionKind::literal && begin.literal.kind() == ValueKind::nothing) {
    return fail(here, say("expected a key or a number between [ and ]"));
  } else {
    of = combined(ExpressionKind::subscript, std::move(of), std::move(begin));
  }
  of.where.end = current().where.end;
  expect("]", Phrase("the key or number"));
  return of;
}

Expression Parser::filter(Expression input) {
  const Token& name = next();
  if (name.kind != TokenKind::name) return fail(name.where, say("expected the name of a filter after '|'"));
  const FilterRule* rule = nullptr;
  for (const FilterRule& candidate : filterRules) {
    if (candidate.name == name.text) rule = &candidate;
  }
  if (!rule)
    return failName(name.where, say("there is no filter '{}'", name.text), whyNoSuchFilter(name.text));
  Expression result = combined(ExpressionKind::filter, std::move(input));
  result.filter = rule->filter;
  result.where.end = name.where.end;
  if (accept("(")) {
    while (!fault_ && !isSymbol(")")) {
      result.operands.push_back(expression());
      if (!accept(",")) break;
    }
    result.where.end = current().where.end;
    expect(")", Phrase("the filter's arguments"));
  }
  const std::size_t count = result.operands.size() - 1;
  if (count < rule->minimum || count > rule->maximum) {
    const Message wanted = rule->minimum != rule->maximum ? say("at most 1 argument")
                           : rule->maximum == 1           ? say("1 argument")
                                                          : say("{} arguments", rule->maximum);
    return fail(name.where, say("the filter '{}' takes {}, not {}", name.text, wanted, count));
  }
  return result;
}

Expression Parser::test(Expression of) {
  const bool negated = accept("not");
  const Token& name = next();
  const std::uint32_t begin = of.where.begin;
  if (name.text == "none" && name.kind == TokenKind::name) {
    of = combined(negated ? ExpressionKind::isNotNone : ExpressionKind::isNone, std::move(of));
  } else if (name.text == "defined" && name.kind == TokenKind::name) {
    if (of.kind != ExpressionKind::name && of.kind != ExpressionKind::attribute &&
        of.kind != ExpressionKind::subscript) {
      return fail(of.where, say("only of a name or a key one can ask whether it is defined"));
    }
    of = combined(negated ? ExpressionKind::isNotDefined : ExpressionKind::isDefined, std::move(of));
  } else {
    return fail(name.where, say("'is' asks for 'defined' or 'none' only"),
                name.text == "undefined" ? say("write 'is not defined'") : say("compare with == instead"));
  }
  of.where = {begin, name.where.end};
  return of;
}

Expression Parser::call(Expression callee) {
  Expression result = make(ExpressionKind::call, callee.where);
  result.key = callee.key;
  if (callee.kind == ExpressionKind::attribute && callee.operands.front().kind == ExpressionKind::name) {
    result.alias = callee.operands.front().key;
  } else if (callee.kind != ExpressionKind::name) {
    return fail(callee.where, say("only a macro can be called"));
  }
  next();
  while (!fault_ && !isSymbol(")")) {
    Key name = Key("");
    if (current().kind == TokenKind::name && tokens_[position_ + 1].text == "=" &&
        tokens_[position_ + 1].kind == TokenKind::symbol) {
      name = Key::of(next().text);
      next();
    } else if (!result.argumentNames.empty() && !result.argumentNames.back().name().empty()) {
      return fail(current().where, say("an argument without a name cannot follow one with a name"));
    }
    result.argumentNames.push_back(name);
    result.operands.push_back(expression());
    if (!accept(",")) break;
  }
  result.where.end = current().where.end;
  expect(")", Phrase("the arguments"));
  return result;
}

}  // namespace pejl
