// Dates as people write them, at the precision they were given in.
#pragma once

#include <string>
#include <string_view>

namespace pejl {

// "2011-01-01" → "1. januar 2011" (English: "1 January 2011"), "2021-09" → "september 2021", "2021-Q3" → "3. kvartal
// 2021", "2016" → "2016". Danish for every language but "en". What is no date comes back as it is.
std::string writtenDate(std::string_view date, std::string_view language);

}  // namespace pejl
