#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "discover/steps.h"

namespace pejl::discovery {
namespace {

// What a browser shows or saves but never runs. Html and script are left out: content is not trusted with code.
constexpr std::array<std::string_view, 17> publishable = {
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".pdf", ".csv", ".txt", ".docx", ".xlsx",
    ".odt", ".ods", ".pptx", ".woff2"};

// In an SVG that is opened by itself these run code, load from elsewhere, or make an XML parser expand entities.
constexpr std::array<std::string_view, 9> activeInSvg = {"<script", "<foreignobject", "<iframe", "<!doctype", "<!entity",
                                                         "javascript:", "<handler", "<?xml-stylesheet", "data:text"};

std::string asciiLower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

// The active part found in an SVG, or empty. An event handler is white space, "on", letters and '='.
std::string activePart(std::string_view svg) {
  const std::string text = asciiLower(svg);
  for (const std::string_view part : activeInSvg) {
    if (text.find(part) != std::string::npos) return std::string(part);
  }
  for (std::size_t at = text.find("on"); at != std::string::npos; at = text.find("on", at + 2)) {
    if (at == 0 || std::string_view(" \t\r\n\f/\"'").find(text[at - 1]) == std::string_view::npos) continue;
    std::size_t end = at + 2;
    while (end < text.size() && text[end] >= 'a' && text[end] <= 'z') ++end;
    const std::size_t name = end;
    while (end < text.size() && std::string_view(" \t\r\n\f").find(text[end]) != std::string_view::npos) ++end;
    if (name > at + 2 && end < text.size() && text[end] == '=') return text.substr(at, name - at);
  }
  return {};
}

}  // namespace

bool isSafeAsset(const Asset& asset, Diagnostics& diagnostics) {
  const Location where{asset.path, 0, 0, 1};
  const std::string lower = asciiLower(asset.path);
  const bool known = std::any_of(publishable.begin(), publishable.end(),
                                 [&](std::string_view extension) { return endsWith(lower, extension); });
  if (!known) {
    diagnostics.add(codes::unsupportedFile, where, say("files of this kind are not published"),
                    say("pictures, PDF, office documents, CSV and text are; move it out of content/"));
    return false;
  }
  if (!endsWith(lower, ".svg")) return true;
  const std::string active = activePart(asset.bytes);
  if (active.empty()) return true;
  diagnostics.add(codes::unsafeFile, where, say("the drawing holds '{}', which can run code", active),
                  say("export it as plain SVG, without scripts and interaction"));
  return false;
}

}  // namespace pejl::discovery
