#include <array>

#include "base/html.h"
#include "base/text.h"
#include "template/renderer.h"

namespace pejl {
namespace {

// Latin-1 only: Danish and its neighbours. Others keep their case; the program gives such words as they should be.
std::string withCase(std::string_view text, Filter filter) {
  std::string result(text);
  for (std::size_t i = 0; i < result.size(); ++i) {
    const auto c = static_cast<unsigned char>(result[i]);
    const bool isSecondByte = i > 0 && static_cast<unsigned char>(result[i - 1]) == 0xC3;
    const bool isLower = (c >= 'a' && c <= 'z') || (isSecondByte && c >= 0xA0 && c <= 0xBE && c != 0xB7);
    const bool isUpper = (c >= 'A' && c <= 'Z') || (isSecondByte && c >= 0x80 && c <= 0x9E && c != 0x97);
    if (filter != Filter::lower && isLower) result[i] = static_cast<char>(c - 0x20);
    if (filter == Filter::lower && isUpper) result[i] = static_cast<char>(c + 0x20);
    if (filter == Filter::upperfirst && c != 0xC3) break;
  }
  return result;
}

void appendJsonString(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out.push_back('"');
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (byte < 0x20) {
      out.append("\\u00").push_back(digits[byte >> 4]);
      out.push_back(digits[byte & 15]);
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

}  // namespace

bool Renderer::filter(const Expression& expression, Value& result) {
  Value input;
  if (!evaluate(expression.operands[0], input)) return false;
  switch (expression.filter) {
    case Filter::defaultTo:
      if (input.kind() == ValueKind::nothing) return evaluate(expression.operands[1], result);
      result = input;
      return true;
    case Filter::first:
    case Filter::last:
      return end(expression, input, result);
    case Filter::join:
      return join(expression, input, result);
    case Filter::length:
      return length(expression, input, result);
    case Filter::replace:
      return replace(expression, input, result);
    case Filter::lower:
    case Filter::upper:
    case Filter::upperfirst:
      return changeCase(expression, input, result);
    case Filter::tojson: {
      Mixture mixture;
      return toJson(expression, input, mixture.text, 0) && keep(expression, mixture, result);
    }
  }
  return false;
}

bool Renderer::end(const Expression& expression, const Value& input, Value& result) {
  if (input.kind() != ValueKind::list) {
    return fail(expression.where, say("only a list has a first and a last item; here stands {}", nameOf(input.kind())));
  }
  result = Value();
  if (input.items().empty()) return true;
  result = expression.filter == Filter::first ? input.items().front() : input.items().back();
  return true;
}

bool Renderer::join(const Expression& expression, const Value& input, Value& result) {
  if (input.kind() != ValueKind::list) {
    return fail(expression.where, say("only a list can be joined; here stands {}", nameOf(input.kind())));
  }
  Value separator("");
  if (expression.operands.size() > 1 && !evaluate(expression.operands[1], separator)) return false;
  Mixture mixture;
  for (std::size_t i = 0; i < input.items().size(); ++i) {
    if (i > 0 && !mix(expression.operands.back(), separator, mixture)) return false;
    if (!mix(expression, input.items()[i], mixture)) return false;
  }
  return keep(expression, mixture, result);
}

bool Renderer::replace(const Expression& expression, const Value& input, Value& result) {
  Value from, to;
  if (!evaluate(expression.operands[1], from) || !evaluate(expression.operands[2], to)) return false;
  for (const Value& value : {input, from, to}) {
    if (value.kind() == ValueKind::string) continue;
    return fail(expression.where, say("'replace' works on strings; here stands {}", nameOf(value.kind())));
  }
  if (from.text().empty()) return fail(expression.operands[1].where, say("the text to replace is empty"));
  if (input.text().size() / from.text().size() * to.text().size() > mostKept) {
    return fail(expression.where, say("this makes too much text"));
  }
  return keep(expression, {replaceAll(input.text(), from.text(), to.text()), false}, result);
}

bool Renderer::changeCase(const Expression& expression, const Value& input, Value& result) {
  if (input.kind() != ValueKind::string) {
    return fail(expression.where, say("only a string has upper and lower case; here stands {}", nameOf(input.kind())));
  }
  return keep(expression, {withCase(input.text(), expression.filter), false}, result);
}

bool Renderer::length(const Expression& expression, const Value& input, Value& result) {
  switch (input.kind()) {
    case ValueKind::string:
      result = Value(countCodePoints(input.text()));
      return true;
    case ValueKind::list:
      result = Value(input.items().size());
      return true;
    case ValueKind::map:
      result = Value(input.entries().size());
      return true;
    default:
      return fail(expression.where, say("only a string, list or map has a length; here stands {}", nameOf(input.kind())));
  }
}

bool Renderer::toJson(const Expression& expression, const Value& input, std::string& out, int depth) {
  if (depth > 32 || out.size() > mostKept) return fail(expression.where, say("this value is too large for JSON"));
  switch (input.kind()) {
    case ValueKind::nothing:
      out.append("null");
      return true;
    case ValueKind::boolean:
      out.append(input.boolean() ? "true" : "false");
      return true;
    case ValueKind::integer:
      out.append(std::to_string(input.integer()));
      return true;
    case ValueKind::string:
    case ValueKind::html:
      appendJsonString(out, input.text());
      return true;
    case ValueKind::list:
      out.push_back('[');
      for (const Value& item : input.items()) {
        if (out.back() != '[') out.push_back(',');
        if (!toJson(expression, item, out, depth + 1)) return false;
      }
      out.push_back(']');
      return true;
    case ValueKind::map:
      out.push_back('{');
      for (const Entry& entry : input.entries()) {
        if (out.back() != '{') out.push_back(',');
        appendJsonString(out, entry.key.name());
        out.push_back(':');
        if (!toJson(expression, entry.value, out, depth + 1)) return false;
      }
      out.push_back('}');
      return true;
    default:
      return fail(expression.where, say("{} cannot become JSON", nameOf(input.kind())));
  }
}

bool Renderer::mix(const Expression& expression, const Value& value, Mixture& mixture) {
  if (value.kind() == ValueKind::integer) {
    mixture.text.append(std::to_string(value.integer()));
  } else if (value.kind() == ValueKind::string && mixture.isHtml) {
    appendText(mixture.text, value.text());
  } else if (value.kind() == ValueKind::string) {
    mixture.text.append(value.text());
  } else if (value.kind() == ValueKind::html) {
    if (!mixture.isHtml) {
      std::string escaped;
      appendText(escaped, mixture.text);
      mixture = {std::move(escaped), true};
    }
    mixture.text.append(value.text());
  } else {
    return fail(expression.where, say("only strings, numbers and HTML can be joined; here stands {}", nameOf(value.kind())),
                value.kind() == ValueKind::nothing ? say("write |default('…')") : Message());
  }
  return mixture.text.size() <= mostKept || fail(expression.where, say("this makes too much text"));
}

bool Renderer::keep(const Expression& expression, const Mixture& mixture, Value& result) {
  kept_ += mixture.text.size();
  if (kept_ > mostKept) return fail(expression.where, say("this makes too much text"));
  result = values_.own(mixture.text);
  if (mixture.isHtml) result = Value(ValueKind::html, result.pointer_, result.size_);
  return true;
}

}  // namespace pejl
