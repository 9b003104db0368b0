// WCAG 1.1.1: an image's text says what the image shows. That there is one, parse has seen to.
#include <algorithm>
#include <array>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"
#include "language/unicode.h"
#include "model/document_text.h"

namespace pejl::rules {
namespace {

constexpr std::array<std::string_view, 12> empties = {"billede", "foto",  "figur", "illustration", "graf",   "diagram",
                                                      "ikon",    "image", "photo", "picture",      "figure", "graphic"};
constexpr std::array<std::string_view, 6> endings = {".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif"};

Message faultOf(std::string_view text) {
  const std::string folded = caseFold(text);
  if (std::find(empties.begin(), empties.end(), folded) != empties.end()) {
    return say("'{}' does not say what the image shows", text);
  }
  const bool isFile = std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return endsWith(folded, ending); });
  return isFile ? say("the image's text is the name of a file") : Message();
}

}  // namespace

void checkImageTexts(const Site& site, Diagnostics& diagnostics) {
  for (const Document& document : site.documents) {
    for (const Reference& reference : document.references) {
      if (reference.kind != ReferenceKind::image) continue;
      const std::string text = plainText(document, reference.node, [](std::uint32_t) { return std::string_view(); });
      Message fault = faultOf(text);
      if (fault.empty()) continue;
      diagnostics.add(codes::poorAltText, reference.where, std::move(fault),
                      say("say what one should know who cannot see it; an ornament is ![](picture.png \"decorative\")"));
    }
  }
}

}  // namespace pejl::rules
