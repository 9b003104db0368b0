// Fingerprints of bytes: quick, the same on every machine, not for secrets. The only door to xxHash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pejl {

std::uint64_t hash64(std::string_view bytes);

// Ten hexadecimal digits of XXH3 (40 bits): enough to tell the versions of one file apart in its published name.
std::string fingerprint(std::string_view bytes);

}  // namespace pejl
