#include "template/html_context.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace pejl {
namespace {

using State = HtmlContext::State;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }
char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

bool isSame(std::string_view text, std::string_view lowerCase) {
  return std::equal(text.begin(), text.end(), lowerCase.begin(), lowerCase.end(),
                    [](char a, char b) { return lowered(a) == b; });
}

template <std::size_t Count>
bool isOneOf(std::string_view name, const std::array<std::string_view, Count>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// HTML Standard, 13.2.6: elements whose content a browser does not read as HTML, or only as text.
constexpr std::array<std::string_view, 7> rawElements = {"script",   "style", "iframe",   "noembed",
                                                         "noframes", "xmp",   "plaintext"};
constexpr std::array<std::string_view, 2> plainElements = {"title", "textarea"};
constexpr std::array<std::string_view, 13> urlAttributes = {"href",   "src",      "action",     "formaction", "cite",
                                                            "poster", "data",     "background", "manifest",   "ping",
                                                            "icon",   "codebase", "longdesc"};
constexpr std::array<std::string_view, 3> listAttributes = {"srcset", "imagesrcset", "srcdoc"};

AttributeKind kindOf(std::string_view tag, std::string_view name) {
  const std::string_view local = name.substr(name.rfind(':') + 1);  // xlink:href
  if (startsWith(name, "on")) return AttributeKind::script;
  if (name == "style") return AttributeKind::style;
  if (isOneOf(name, listAttributes)) return AttributeKind::list;
  if (isOneOf(local, urlAttributes)) return AttributeKind::url;
  if (tag == "meta" && name == "content") return AttributeKind::metaContent;
  return AttributeKind::plain;
}

// Whether a blank would lead from here to the next attribute.
bool endsAName(State state) {
  return state == State::tagName || state == State::betweenAttributes || state == State::attributeName ||
         state == State::afterAttributeName || state == State::unquotedValue || state == State::tagBoundary;
}

// Walks one text. Each step looks at the byte at position_ and either consumes it or hands it to the next state.
class HtmlScanner {
 public:
  HtmlScanner(HtmlContext& context, std::string_view text) : context_(context), text_(text) {}

  HtmlScan scan() {
    while (position_ < text_.size()) step(text_[position_]);
    return scan_;
  }

 private:
  void step(char c) {
    switch (context_.state) {
      case State::text:
        return skipTo('<', State::tagOpen);
      case State::tagOpen:
        return tagOpen(c);
      case State::tagName:
        return tagName(c);
      case State::betweenAttributes:
        return betweenAttributes(c);
      case State::attributeName:
        return attributeName(c);
      case State::afterAttributeName:
        return afterAttributeName(c);
      case State::beforeValue:
        return beforeValue(c);
      case State::unquotedValue:
        return unquotedValue(c);
      case State::quotedValue:
        return quotedValue(c);
      case State::declaration:
        return skipTo('>', State::text);
      case State::comment:
        return skipPast("-->", State::text);
      case State::rawText:
      case State::plainText:
        return untilEndTag();
      case State::tagBoundary:
        return tagBoundary(c);
    }
  }

  void skipTo(char wanted, State next) { skipPast(std::string_view(&wanted, 1), next); }

  void skipPast(std::string_view wanted, State next) {
    const std::size_t at = text_.find(wanted, position_);
    if (at == std::string_view::npos) {
      position_ = text_.size();
    } else {
      position_ = at + wanted.size();
      context_.state = next;
    }
  }

  void tagOpen(char c) {
    const std::string_view rest = text_.substr(position_);
    context_.tag.clear();
    context_.endTag = c == '/';
    if (startsWith(rest, "!--")) {
      position_ += 3;
      context_.state = State::comment;
      if (startsWith(rest.substr(3), ">") || startsWith(rest.substr(3), "->")) skipTo('>', State::text);
    } else if (c == '!' || c == '?') {
      context_.state = State::declaration;
    } else if (context_.endTag) {
      ++position_;
      context_.state = rest.size() == 1 || isLetter(rest[1]) ? State::tagName : State::declaration;
    } else {
      context_.state = isLetter(c) ? State::tagName : State::text;
    }
  }

  void tagName(char c) {
    if (isBlank(c) || c == '/' || c == '>') {
      context_.state = State::betweenAttributes;
    } else {
      context_.tag.push_back(lowered(c));
      ++position_;
    }
  }

  void betweenAttributes(char c) {
    if (c == '>') {
      closeTag();
    } else if (!isBlank(c) && c != '/') {
      context_.state = State::attributeName;
      context_.name.clear();
      if (c == '=') context_.name.push_back(c), ++position_;
    } else {
      ++position_;
    }
  }

  void tagBoundary(char c) {
    if (!isBlank(c) && c != '/' && c != '>' && !scan_.glued) scan_.glued = position_;
    context_.state = State::betweenAttributes;
  }

  void attributeName(char c) {
    if (isBlank(c)) {
      context_.state = State::afterAttributeName;
    } else if (c == '/' || c == '>') {
      context_.state = State::betweenAttributes;
    } else if (c == '=') {
      context_.state = State::beforeValue;
      ++position_;
    } else {
      context_.name.push_back(lowered(c));
      ++position_;
    }
  }

  void afterAttributeName(char c) {
    if (isBlank(c)) {
      ++position_;
    } else if (c == '=') {
      context_.state = State::beforeValue;
      ++position_;
    } else {
      context_.state = State::betweenAttributes;
    }
  }

  void beforeValue(char c) {
    if (isBlank(c)) {
      ++position_;
    } else if (c == '"' || c == '\'') {
      ++position_;
      context_.state = State::quotedValue;
      context_.quote = c;
      context_.attribute = kindOf(context_.tag, context_.name);
      if (context_.attribute == AttributeKind::url) beginUrl();
    } else if (c == '>') {
      closeTag();
    } else {
      context_.state = State::unquotedValue;
    }
  }

  void unquotedValue(char c) {
    if (isBlank(c)) {
      context_.state = State::betweenAttributes;
      context_.name.clear();
    } else if (c == '>') {
      closeTag();
    } else {
      ++position_;
    }
  }

  void quotedValue(char c) {
    if (c == context_.quote) return endValue();
    ++position_;
    if (context_.attribute == AttributeKind::url) return inUrl(c);
    if (context_.attribute != AttributeKind::metaContent || c != '=') return;
    // <meta http-equiv="refresh" content="0; url=…">: from here on it is an address.
    const std::string_view before = text_.substr(0, position_ - 1);
    if (before.size() < 3 || !isSame(before.substr(before.size() - 3), "url")) return;
    context_.attribute = AttributeKind::url;
    beginUrl();
  }

  void endValue() {
    if (context_.attribute == AttributeKind::url) {
      closeReference(' ');
      if (scan_.urlBegin) {
        scan_.urlBegin.reset();
      } else {
        scan_.urlEnd = position_;
      }
    }
    ++position_;
    context_.state = State::betweenAttributes;
    context_.quote = 0;
    context_.attribute = AttributeKind::plain;
    context_.inQuery = false;
    context_.name.clear();
  }

  void beginUrl() {
    scan_.urlBegin = position_;
    context_.inQuery = false;
    context_.reference.clear();
  }

  // A character reference such as &#47; could hide from the check what an address says; only &amp; is let through.
  void inUrl(char c) {
    if (!context_.reference.empty()) {
      if (isLetter(c) || (c >= '0' && c <= '9') || c == '#') {
        context_.reference.push_back(c);
        return;
      }
      closeReference(c);
    }
    if (c == '&') context_.reference = "&";
    if (c == '?' || c == '#') context_.inQuery = true;
  }

  void closeReference(char next) {
    const std::string& reference = context_.reference;
    const bool hides = startsWith(reference, "&#") || (next == ';' && reference.size() > 1 && reference != "&amp");
    if (hides && !scan_.reference) scan_.reference = position_;
    context_.reference.clear();
  }

  void closeTag() {
    ++position_;
    context_.name.clear();
    context_.state = State::text;
    if (!context_.endTag && isOneOf(context_.tag, rawElements)) {
      context_.state = State::rawText;
    } else if (!context_.endTag && isOneOf(context_.tag, plainElements)) {
      context_.state = State::plainText;
    } else {
      context_.tag.clear();
    }
    context_.endTag = false;
  }

  void untilEndTag() {
    const std::size_t at = text_.find("</", position_);
    if (at == std::string_view::npos) {
      position_ = text_.size();
      return;
    }
    position_ = at + 2;
    const std::string_view name = text_.substr(position_, context_.tag.size());
    const std::size_t after = position_ + name.size();
    if (!isSame(name, context_.tag) || after >= text_.size()) return;
    if (!isBlank(text_[after]) && text_[after] != '/' && text_[after] != '>') return;
    position_ = after;
    context_.endTag = true;
    context_.state = State::betweenAttributes;
  }

  HtmlContext& context_;
  std::string_view text_;
  std::size_t position_ = 0;
  HtmlScan scan_;
};

}  // namespace

HtmlScan scanHtml(HtmlContext& context, std::string_view text) { return HtmlScanner(context, text).scan(); }

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
  const auto attribute = [&](std::string why, std::string help) {
    return Refused{"no value can stand in the attribute '" + context.name + "': " + why, std::move(help)};
  };
  switch (context.state) {
    case State::beforeValue:
    case State::unquotedValue:
      return attribute("it has no quotes", "write " + context.name + "=\"{{ … }}\"");
    case State::quotedValue:
      if (context.attribute == AttributeKind::script) {
        return attribute("it is script", "put the value into a data- attribute and read it from a script");
      }
      if (context.attribute == AttributeKind::style) {
        return attribute("it is style", "choose between classes instead");
      }
      if (context.attribute == AttributeKind::list) return attribute("it cannot be escaped safely", {});
      return {"no value can stand right after '" + context.reference + "'", "write &amp; for the character &"};
    case State::comment:
    case State::declaration:
      return {"no value can stand in a comment or declaration", "use {# … #} for notes"};
    case State::rawText:
      return {"no value can stand in <" + context.tag + ">", "put the value into a data- attribute and read it there"};
    case State::tagOpen:
    case State::tagName:
      return {"no value can stand in the name of a tag", "choose between whole tags with {% if %}"};
    default:
      return {"no value can stand in a tag outside quotes", "write the attribute's name, and the value in quotes"};
  }
}

std::string describe(const HtmlContext& context) {
  switch (context.state) {
    case State::text:
      return "between tags";
    case State::plainText:
    case State::rawText:
      return "in <" + context.tag + ">";
    case State::comment:
    case State::declaration:
      return "in a comment or declaration";
    case State::quotedValue:
      return "in the attribute '" + context.name + "'";
    default:
      return context.tag.empty() ? "in a tag" : "in the tag <" + context.tag + ">";
  }
}

}  // namespace pejl
