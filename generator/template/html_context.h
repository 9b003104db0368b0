// Where in the HTML a template stands, so that a value is escaped for that place or refused there. It follows the HTML
// Standard's tokenizer to the letter, and refuses text where that depends on more than the text: a '<' inside an
// attribute, a comment, a <title>, <script> or the like, and openings that are cut in two by a template's tag.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/message.h"

namespace pejl {

// Places where a value may stand.
enum class ValuePlace : std::uint8_t {
  text,       // between tags
  plainText,  // in <title> and <textarea>, where there are no tags
  attribute,
  urlPath,  // an address before any '?' or '#'
  urlQuery  // after one
};

enum class AttributeKind : std::uint8_t { plain, metaContent, url, script, style, list };

struct HtmlContext {
  enum class State : std::uint8_t {
    text,
    tagOpen,
    tagName,
    betweenAttributes,
    attributeName,
    afterAttributeName,
    beforeValue,
    unquotedValue,
    quotedValue,
    declaration,
    comment,
    rawText,
    plainText,
    tagBoundary  // a name or an unquoted value ended on one of two ways here: a blank, '>' or '/>' must follow
  };

  State state = State::text;
  char quote = 0;
  bool endTag = false;
  bool inQuery = false;  // of an address
  AttributeKind attribute = AttributeKind::plain;
  std::string tag;        // lower case; also of the raw or plain text one stands in
  std::string name;       // of the attribute, lower case
  std::string reference;  // an unfinished character reference in an address, from its '&'

  friend bool operator==(const HtmlContext&, const HtmlContext&) = default;
};

struct HtmlScan {
  std::optional<std::size_t> urlEnd;     // where an address that began before this text ends
  std::optional<std::size_t> urlBegin;   // where an address begins that goes on after this text
  std::optional<std::size_t> reference;  // end of a character reference that hides what an address says
  std::optional<std::size_t> glued;      // something else than a blank, '>' or '/>' after a tagBoundary
  std::optional<std::size_t> unclear;    // a '<' or '-' of which cannot be told what it begins or ends
};

// Moves the context past literal text.
HtmlScan scanHtml(HtmlContext& context, std::string_view text);

// The context after two ways through a template that end in these; nothing when no text could follow both.
std::optional<HtmlContext> joined(const HtmlContext& one, const HtmlContext& other);

// The context in which a part that may be repeated begins.
HtmlContext repeatable(HtmlContext context);

// How a value is escaped here, or nothing when none may stand here.
std::optional<ValuePlace> placeOfValue(const HtmlContext& context);

// Of a context where no value may stand.
struct Refused {
  Message message, help;
};
Refused whyNoValue(const HtmlContext& context);

// "in the tag <a>", for messages about templates that end where they should not.
Message describe(const HtmlContext& context);

}  // namespace pejl
