#include "parse/footnotes.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/diagnostic_codes.h"
#include "base/text.h"

namespace pejl::parsing {
namespace {

// The length of "[^name]:" at the start of a line, blanks before it included, or 0.
std::size_t definitionLength(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos || begin > 3 || line.substr(begin, 2) != "[^") return 0;
  const std::size_t end = line.find_first_of("] \t", begin + 2);
  if (end == std::string_view::npos || end == begin + 2 || line.substr(end, 2) != "]:") return 0;
  return end + 2;
}

bool isFence(std::string_view line) {
  const std::string_view text = trim(line);
  return startsWith(text, "```") || startsWith(text, "~~~");
}

}  // namespace

void reportUnusedFootnotes(const SourceText& source, std::uint32_t firstLine, const Document& document,
                           Diagnostics& diagnostics) {
  if (source.text().find("[^", source.lineBegin(firstLine)) == std::string_view::npos) return;
  std::vector<std::uint32_t> shown;
  for (NodeIndex node = document.nodes[0].firstChild; node != noNode; node = document.nodes[node].nextSibling) {
    if (document.nodes[node].kind == NodeKind::footnoteDefinition) shown.push_back(document.nodes[node].line);
  }
  std::sort(shown.begin(), shown.end());  // cmark has them in the order of their first use.
  bool inCode = false;
  for (std::uint32_t number = firstLine; number <= source.lineCount(); ++number) {
    const std::string_view line = source.line(number);
    if (isFence(line)) inCode = !inCode;
    const std::size_t length = inCode ? 0 : definitionLength(line);
    if (length == 0 || std::binary_search(shown.begin(), shown.end(), number)) continue;
    const std::uint32_t begin = source.lineBegin(number) + static_cast<std::uint32_t>(line.find('['));
    const auto end = source.lineBegin(number) + static_cast<std::uint32_t>(length - 1);
    diagnostics.add(codes::unusedFootnote, source.locationOf(begin, end),
                    say("the footnote is not shown: nothing refers to it, or its name is taken"),
                    say("refer to it with {}, or take it away", source.text().substr(begin, end - begin)));
  }
}

}  // namespace pejl::parsing
