#include "template/html_context.h"

namespace pejl {
namespace {

using State = HtmlContext::State;

// Whether a blank would lead from here to the next attribute.
bool endsAName(State state) {
  return state == State::tagName || state == State::betweenAttributes || state == State::attributeName ||
         state == State::afterAttributeName || state == State::unquotedValue || state == State::tagBoundary;
}

}  // namespace

std::optional<HtmlContext> joined(const HtmlContext& one, const HtmlContext& other) {
  if (one == other) return one;
  if (!endsAName(one.state) || !endsAName(other.state)) return std::nullopt;
  if (one.tag != other.tag || one.endTag != other.endTag) return std::nullopt;
  const auto isBetween = [](const HtmlContext& context) {
    return context.state == State::betweenAttributes || context.state == State::afterAttributeName;
  };
  HtmlContext result = one;
  result.name.clear();
  result.state = isBetween(one) && isBetween(other) ? State::betweenAttributes : State::tagBoundary;
  return result;
}

HtmlContext repeatable(HtmlContext context) {
  if (!endsAName(context.state) || context.state == State::betweenAttributes) return context;
  context.state = context.state == State::afterAttributeName ? State::betweenAttributes : State::tagBoundary;
  context.name.clear();
  return context;
}

std::optional<ValuePlace> placeOfValue(const HtmlContext& context) {
  if (context.state == State::text) return ValuePlace::text;
  if (context.state == State::plainText) return ValuePlace::plainText;
  if (context.state != State::quotedValue) return std::nullopt;
  switch (context.attribute) {
    case AttributeKind::plain:
    case AttributeKind::metaContent:
      return ValuePlace::attribute;
    case AttributeKind::url:
      if (!context.reference.empty()) return std::nullopt;
      return context.inQuery ? ValuePlace::urlQuery : ValuePlace::urlPath;
    default:
      return std::nullopt;
  }
}

Refused whyNoValue(const HtmlContext& context) {
  const auto attribute = [&](Message why, Message help) {
    return Refused{say("no value can stand in the attribute '{}': {}", context.name, why), std::move(help)};
  };
  switch (context.state) {
    case State::beforeValue:
    case State::unquotedValue:
      return attribute(say("it has no quotes"), say("write {}=\"{{ … }}\"", context.name));
    case State::quotedValue:
      if (context.attribute == AttributeKind::script) {
        return attribute(say("it is script"), say("put the value into a data- attribute and read it from a script"));
      }
      if (context.attribute == AttributeKind::style) {
        return attribute(say("it is style"), say("choose between classes instead"));
      }
      if (context.attribute == AttributeKind::list) return attribute(say("it cannot be escaped safely"), {});
      return {say("no value can stand right after '{}'", context.reference), say("write &amp; for the character &")};
    case State::comment:
    case State::declaration:
      return {say("no value can stand in a comment or declaration"), say("use {# … #} for notes")};
    case State::rawText:
      return {say("no value can stand in <{}>", context.tag), say("put the value into a data- attribute and read it there")};
    case State::tagOpen:
    case State::tagName:
      return {say("no value can stand in the name of a tag"), say("choose between whole tags with {% if %}")};
    default:
      return {say("no value can stand in a tag outside quotes"), say("write the attribute's name, and the value in quotes")};
  }
}

Message describe(const HtmlContext& context) {
  switch (context.state) {
    case State::text:
      return say("between tags");
    case State::plainText:
    case State::rawText:
      return say("in <{}>", context.tag);
    case State::comment:
    case State::declaration:
      return say("in a comment or declaration");
    case State::quotedValue:
      return say("in the attribute '{}'", context.name);
    default:
      return context.tag.empty() ? say("in a tag") : say("in the tag <{}>", context.tag);
  }
}

}  // namespace pejl
