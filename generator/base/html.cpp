#include "base/html.h"

#include <array>
#include <cstdint>

#include "base/text.h"

namespace pejl {
namespace {

using ByteSet = std::array<bool, 256>;

constexpr ByteSet bytesIn(std::string_view bytes) {
  ByteSet set{};
  for (const char c : bytes) set[static_cast<unsigned char>(c)] = true;
  return set;
}

constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isHexDigit(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

constexpr ByteSet lettersAndDigitsWith(std::string_view others) {
  ByteSet set = bytesIn(others);
  for (int c = 0; c < 128; ++c) {
    if (isLetter(static_cast<char>(c)) || isDigit(static_cast<char>(c))) set[static_cast<std::size_t>(c)] = true;
  }
  return set;
}

constexpr ByteSet specialInText = bytesIn("&<>");
constexpr ByteSet specialInAttribute = bytesIn("&<>\"'");
constexpr ByteSet unreserved = lettersAndDigitsWith("-._~");
constexpr ByteSet plainInUrl = lettersAndDigitsWith("-._~/?#=");
// RFC 3986 reserved and unreserved, without the quote, which would need escaping again in an attribute.
constexpr ByteSet keptInUrl = lettersAndDigitsWith("-._~:/?#[]@!$&()*+,;=");
constexpr ByteSet inScheme = lettersAndDigitsWith("+-.");
constexpr ByteSet forbiddenInHost = bytesIn(" \"'<>\\^`{|}#/?@%[]");

bool contains(const ByteSet& set, char c) { return set[static_cast<unsigned char>(c)]; }

std::string_view referenceFor(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return "&#39;";
  }
}

// Copies runs: most text holds nothing special.
void appendEscaped(std::string& out, std::string_view text, const ByteSet& special) {
  std::size_t runBegin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!contains(special, text[i])) continue;
    out.append(text, runBegin, i - runBegin).append(referenceFor(text[i]));
    runBegin = i + 1;
  }
  out.append(text, runBegin);
}

void appendPercent(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out.push_back('%');
  out.push_back(digits[byte >> 4]);
  out.push_back(digits[byte & 15]);
}

// The ends trimmed and TAB, LF and CR deleted, as browsers do before they look at an address.
std::string cleanedLikeABrowser(std::string_view address) {
  const auto isBlank = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!address.empty() && isBlank(address.front())) address.remove_prefix(1);
  while (!address.empty() && isBlank(address.back())) address.remove_suffix(1);
  std::string cleaned;
  cleaned.reserve(address.size());
  for (const char c : address) {
    if (c != '\t' && c != '\n' && c != '\r') cleaned.push_back(c);
  }
  return cleaned;
}

bool turnsReadingDirection(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool holdsForbiddenCharacter(std::string_view address) {
  if (findInvalidUtf8(address)) return true;
  for (std::size_t offset = 0; offset < address.size();) {
    const char32_t c = decodeCodePoint(address, offset);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || turnsReadingDirection(c)) return true;
  }
  return false;
}

// In lower case and without its colon; empty when the address is relative.
std::string schemeOf(std::string_view address) {
  const std::size_t colon = address.find(':');
  if (colon == std::string_view::npos || !isLetter(address[0])) return {};
  std::string scheme;
  for (const char c : address.substr(0, colon)) {
    if (!contains(inScheme, c)) return {};
    scheme.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c);
  }
  return scheme;
}

bool isPercentEncodedByte(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && isHexDigit(text[at + 1]) && isHexDigit(text[at + 2]);
}

// "host" or "host:port" without user name. Only bytes of letters beyond ASCII may be percent-encoded: %2E and the like
// would hide what the host is.
bool isPlainAuthority(std::string_view authority) {
  const std::string_view host = authority.substr(0, authority.find(':'));
  if (host.empty()) return false;
  for (std::size_t i = 0; i < host.size(); ++i) {
    const bool encodedLetter = host[i] == '%' && isPercentEncodedByte(host, i) && host[i + 1] >= '8';
    if (contains(forbiddenInHost, host[i]) && !encodedLetter) return false;
  }
  for (const char c : authority.substr(host.size())) {
    if (c != ':' && !isDigit(c)) return false;
  }
  return true;
}

// Backslashes before '?' and '#' become slashes: that is how browsers read them in http(s) and relative addresses.
void turnBackslashes(std::string& address) {
  for (char& c : address) {
    if (c == '?' || c == '#') return;
    if (c == '\\') c = '/';
  }
}

SafeUrl percentEncoded(std::string_view address) {
  SafeUrl result;
  result.text.reserve(address.size());
  for (std::size_t i = 0; i < address.size(); ++i) {
    const char c = address[i];
    if (contains(keptInUrl, c) || (c == '%' && isPercentEncodedByte(address, i))) {
      result.text.push_back(c);
    } else {
      appendPercent(result.text, c);
    }
  }
  return result;
}

}  // namespace

void appendText(std::string& out, std::string_view text) { appendEscaped(out, text, specialInText); }

void appendAttribute(std::string& out, std::string_view text) { appendEscaped(out, text, specialInAttribute); }

std::optional<SafeUrl> safeUrl(std::string_view written) {
  std::string address = cleanedLikeABrowser(written);
  if (address.empty() || holdsForbiddenCharacter(address)) return std::nullopt;
  const std::string scheme = schemeOf(address);
  if (scheme == "mailto" || scheme == "tel") {
    if (address.size() == scheme.size() + 1) return std::nullopt;
    return percentEncoded(address);
  }
  turnBackslashes(address);
  if (scheme == "https" || scheme == "http") {
    const std::string_view rest = std::string_view(address).substr(scheme.size() + 1);
    if (!startsWith(rest, "//")) return std::nullopt;
    if (!isPlainAuthority(rest.substr(2, rest.find_first_of("/?#", 2) - 2))) return std::nullopt;
    return percentEncoded(address);
  }
  if (!scheme.empty() || startsWith(address, "//")) return std::nullopt;
  return percentEncoded(address);
}

bool isPlainUrl(std::string_view address) {
  if (address.empty() || startsWith(address, "//")) return false;
  for (const char c : address) {
    if (!contains(plainInUrl, c)) return false;
  }
  return true;
}

void appendUrlComponent(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (contains(unreserved, c)) {
      out.push_back(c);
    } else {
      appendPercent(out, c);
    }
  }
}

}  // namespace pejl
