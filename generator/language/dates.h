// Times as content states them, at the precision they were given in: a day "2011-01-01", a month "2021-09", a quarter
// "2021-Q3", a year "2016". All are text; what is none of these is told apart by isTime. Days compare as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pejl {

// A day that exists, such as "2025-11-05".
bool isDay(std::string_view text);

// A day, a month, a quarter or a year.
bool isTime(std::string_view text);

// The first and the last day of a time: "2021-Q3" → "2021-07-01" and "2021-09-30". Empty for what is no time.
std::string firstDay(std::string_view time);
std::string lastDay(std::string_view time);

// The day before or after, "2026-03-01" and -1 → "2026-02-28". `day` must be one.
std::string addDays(std::string_view day, std::int64_t days);

// From one day to another; negative when `to` is the earlier. Both must be days.
std::int64_t daysBetween(std::string_view from, std::string_view to);

// "2011-01-01" → "1. januar 2011" (English: "1 January 2011"), "2021-09" → "september 2021", "2021-Q3" → "3. kvartal
// 2021", "2016" → "2016". Danish for every language but "en". What is no date comes back as it is.
std::string writtenDate(std::string_view date, std::string_view language);

}  // namespace pejl
