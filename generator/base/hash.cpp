#include "base/hash.h"

#include <xxhash.h>

namespace pejl {

std::uint64_t hash64(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::string fingerprint(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t length = 10;
  std::uint64_t hash = hash64(bytes);
  std::string name(length, '0');
  for (char& c : name) {
    c = digits[hash & 0xF];
    hash >>= 4;
  }
  return name;
}

}  // namespace pejl
