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

// Walks one text. Each step looks at the byte at position_ and either consumes it or hands it to the next state.
class HtmlScanner {
 public:
  HtmlScanner(HtmlContext& context, std::string_view text) : context_(context), text_(text) {}

  HtmlScan scan() {
    while (position_ < text_.size()) step(text_[position_]);
    const bool mayEnd = context_.state == State::comment && (endsWith(text_, "-") || endsWith(text_, "--!"));
    if (mayEnd) unclear(text_.size() - 1);
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
        return comment(c);
      case State::rawText:
      case State::plainText:
        return untilEndTag(c);
      case State::tagBoundary:
        return tagBoundary(c);
    }
  }

  void unclear(std::size_t at) {
    if (!scan_.unclear) scan_.unclear = at;
  }

  // A browser would carry on, as the HTML Standard says, but nobody means these.
  void refuseIfOneOf(std::string_view refused, char c) {
    if (refused.find(c) != std::string_view::npos) unclear(position_);
  }

  void skipTo(char wanted, State next) {
    const std::size_t at = text_.find(wanted, position_);
    position_ = at == std::string_view::npos ? text_.size() : at + 1;
    if (at != std::string_view::npos) context_.state = next;
  }

  void comment(char c) {
    const std::string_view rest = text_.substr(position_);
    const std::size_t length = startsWith(rest, "-->") ? 3 : startsWith(rest, "--!>") ? 4 : 0;
    if (length > 0) context_.state = State::text;
    if (c == '<') unclear(position_);
    position_ = std::min(length > 0 ? position_ + length : text_.find_first_of("<-", position_ + 1), text_.size());
  }

  void tagOpen(char c) {
    const std::string_view rest = text_.substr(position_);
    context_.tag.clear();
    context_.endTag = c == '/';
    if (rest == "/" || rest == "!" || rest == "!-" || startsWith(rest, "![")) {
      unclear(position_ == 0 ? 0 : position_ - 1);
    }
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
      refuseIfOneOf("<", c);
      context_.tag.push_back(lowered(c));
      ++position_;
    }
  }

  void betweenAttributes(char c) {
    if (c == '>') {
      closeTag();
    } else if (!isBlank(c) && c != '/') {
      refuseIfOneOf("\"'<=", c);
      context_.state = State::attributeName;
      context_.name.assign(1, lowered(c));
      ++position_;
    } else {
      ++position_;
    }
  }

  void tagBoundary(char c) {
    const bool endsTag = c == '>' || startsWith(text_.substr(position_), "/>");
    if (!isBlank(c) && !endsTag && !scan_.glued) scan_.glued = position_;
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
      refuseIfOneOf("\"'<", c);
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
      refuseIfOneOf("\"'<=`", c);
      ++position_;
    }
  }

  void quotedValue(char c) {
    if (c == context_.quote) return endValue();
    if (c == '<') unclear(position_);
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

  void untilEndTag(char c) {
    if (c != '<') {
      position_ = std::min(text_.find('<', position_), text_.size());
      return;
    }
    const std::size_t after = position_ + 2 + context_.tag.size();
    const bool ends = after < text_.size() && text_[position_ + 1] == '/' &&
                      isSame(text_.substr(position_ + 2, context_.tag.size()), context_.tag) &&
                      (isBlank(text_[after]) || text_[after] == '/' || text_[after] == '>');
    if (!ends) {
      unclear(position_++);
      return;
    }
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

}  // namespace pejl
