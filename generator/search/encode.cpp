#include "search/encode.h"

#include <cassert>

#include "base/text.h"

namespace pejl::searching {
char digit(std::uint32_t value) {
  assert(value < 64);
  return static_cast<char>(value + (value < 57 ? 35 : 36));  // '\\' is left out
}

void appendNumber(std::string& out, std::uint32_t value) {
  for (; value >= 32; value >>= 5) out.push_back(digit(32 + (value & 31)));
  out.push_back(digit(value));
}

void appendWord(std::string& out, std::string_view previous, std::string_view word, std::size_t postingsLength) {
  std::size_t shared = 0;
  while (shared < previous.size() && shared < word.size() && previous[shared] == word[shared]) ++shared;
  // Back to where a letter begins.
  while (shared > 0 && shared < word.size() && (static_cast<unsigned char>(word[shared]) & 0xC0) == 0x80) --shared;
  const std::string_view rest = word.substr(shared);
  out.push_back(digit(static_cast<std::uint32_t>(countCodePoints(word.substr(0, shared)))));
  out.push_back(digit(static_cast<std::uint32_t>(countCodePoints(rest))));
  out.append(rest);
  appendNumber(out, static_cast<std::uint32_t>(postingsLength));
}

}  // namespace pejl::searching
