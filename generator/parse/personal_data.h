// Personal data that a public page should not hold: Danish CPR numbers, and phone numbers and e-mail addresses that may be a
// person's own. Looks at the file as it is written, front matter and data too.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "parse/source_text.h"

namespace pejl::parsing {

// `allowed` are addresses and numbers that the site has said are not a person's, blanks left out and in lower case.
void checkPersonalData(const SourceText& source, const std::vector<std::string>& allowed, Diagnostics& diagnostics);

// How a phone number or an address is compared: "+45 12 34 56 78" and "12345678" are the same.
std::string contactKey(std::string_view written);

}  // namespace pejl::parsing
