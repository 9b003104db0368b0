// Fingerprints of files. The only door to xxHash; not for secrets.
#pragma once

#include <string>
#include <string_view>

namespace pejl {

// Ten hexadecimal digits of XXH3 (40 bits): enough to tell the versions of one file apart in its published name.
std::string fingerprint(std::string_view bytes);

}  // namespace pejl
