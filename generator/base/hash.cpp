#include "base/hash.h"

#include <xxhash.h>

namespace pejl {

std::string fingerprint(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr std::size_t length = 10;
  XXH64_hash_t hash = XXH3_64bits(bytes.data(), bytes.size());
  std::string name(length, '0');
  for (char& c : name) {
    c = digits[hash & 0xF];
    hash >>= 4;
  }
  return name;
}

}  // namespace pejl
