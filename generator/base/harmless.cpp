#include "base/harmless.h"

#include <algorithm>
#include <cstddef>

#include "base/text.h"

namespace pejl {

bool isControl(char32_t c) {
  return (c < 0x20 && c != '\t') || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
}

std::string harmless(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t valid = findInvalidUtf8(text).value_or(text.size());
    for (std::size_t i = 0; i < valid;) {
      const std::size_t begin = i;
      const char32_t c = decodeCodePoint(text, i);
      if (isControl(c) || c == U'\t') {
        out += '?';
      } else {
        out.append(text, begin, i - begin);
      }
    }
    if (valid < text.size()) out += '?';
    text.remove_prefix(std::min(valid + 1, text.size()));
  }
  return out;
}

}  // namespace pejl
