#include "parse/links.h"

#include <string_view>

#include "base/diagnostic_codes.h"
#include "base/html.h"
#include "base/text.h"

namespace pejl::parsing {
namespace {

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// %C3%A6 → æ; what does not decode to UTF-8 stays as it is.
std::string percentDecoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
    const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
    if (low < 0) {
      result.push_back(text[i]);
      continue;
    }
    result.push_back(static_cast<char>(high * 16 + low));
    i += 2;
  }
  return findInvalidUtf8(result) ? std::string(text) : result;
}

// RFC 3986: a letter, then letters, digits, '+', '-' and '.', up to the colon. "kap):2" is a path.
bool hasScheme(std::string_view target) {
  const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::size_t end = 0;
  while (end < target.size() && (isLetter(target[end]) || (target[end] >= '0' && target[end] <= '9') ||
                                 std::string_view("+-.").find(target[end]) != std::string_view::npos)) {
    ++end;
  }
  return end > 0 && end < target.size() && target[end] == ':' && isLetter(target[0]);
}

}  // namespace

void settleReference(Reference& reference, Diagnostics& diagnostics) {
  if (reference.kind == ReferenceKind::entity || reference.kind == ReferenceKind::include) return;
  const std::string_view target = trim(reference.target);
  if (target.empty()) {
    reference.target.clear();
    if (reference.kind == ReferenceKind::page) {
      diagnostics.add(codes::unresolvedLink, reference.where, say("the link has no address"), say("write where it leads: [text](page.md)"));
    }
    return;
  }
  if (!safeUrl(target)) {
    diagnostics.add(codes::unsafeLink, reference.where, say("this address may not stand in a page"),
                    say("use https:, http:, mailto:, tel: or the path of a file of this site"));
    reference.kind = ReferenceKind::external;
    reference.target.clear();
    return;
  }
  if (hasScheme(target)) {
    if (reference.kind == ReferenceKind::image) {
      diagnostics.add(codes::unsafeLink, reference.where, say("an image from another site tells that site who reads the page"),
                      say("put the image beside the page and write its path"));
      reference.target.clear();
    } else {
      reference.target = std::string(target);
    }
    reference.kind = ReferenceKind::external;
    return;
  }
  const std::size_t hash = target.find('#');
  if (hash != std::string_view::npos) reference.anchor = percentDecoded(target.substr(hash + 1));
  reference.target = std::string(target.substr(0, hash));
}

}  // namespace pejl::parsing
