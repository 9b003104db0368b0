// Typed escaping. Every byte of HTML comes from our own code through one of these, so that text, attribute values and
// addresses can not be mistaken for one another. All need valid UTF-8; all append and allocate nothing else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pejl {

// HTML that our own code wrote and escaped. Only code that does so may make one; it is never made from content.
struct SafeHtml {
  std::string text;
};

// An address that is safe in href, src and the like: ASCII, percent-encoded, without quotes and angle brackets. It may
// hold '&', so an attribute still needs appendAttribute.
struct SafeUrl {
  std::string text;
};

// Between tags: & < >.
void appendText(std::string& out, std::string_view text);

// Inside quotes, single or double: & < > " '.
void appendAttribute(std::string& out, std::string_view text);

// The address as a browser would read it (WHATWG URL: blanks and control characters trimmed off the ends, TAB, LF and
// CR deleted, '\' read as '/'), percent-encoded. Nothing when it is empty, has another scheme than https, http, mailto
// or tel, names another host without a scheme (//host, /\host), carries a user name, or holds control characters or
// marks that turn the reading direction. Cleaning a cleaned address changes nothing.
std::optional<SafeUrl> safeUrl(std::string_view address);

// Whether safeUrl would accept the address and leave it as it is; a quick test that says no when in doubt.
bool isPlainUrl(std::string_view address);

// One part of an address, such as a word after "?q=": all but letters, digits and -._~ percent-encoded.
void appendUrlComponent(std::string& out, std::string_view text);

}  // namespace pejl
