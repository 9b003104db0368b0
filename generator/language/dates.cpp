#include "language/dates.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace pejl {
namespace {

constexpr std::array<std::string_view, 12> danishMonths = {"januar",    "februar", "marts",    "april",
                                                           "maj",       "juni",    "juli",     "august",
                                                           "september", "oktober", "november", "december"};
constexpr std::array<std::string_view, 12> englishMonths = {"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};

// The digits at [begin, begin + length), or nothing when there are others than digits.
std::optional<unsigned> digits(std::string_view text, std::size_t begin, std::size_t length) {
  if (begin + length > text.size()) return std::nullopt;
  unsigned value = 0;
  for (const char c : text.substr(begin, length)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

bool isDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

unsigned lengthOfMonth(unsigned year, unsigned month) {
  constexpr std::array<unsigned, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return lengths[month - 1] + (month == 2 && leap ? 1 : 0);
}

// Days since 1 March of the year 0, and back: years that begin in March put the leap day last, so that a year's length is
// known before its days are counted.
std::int64_t numberOfDay(std::string_view day) {
  const std::int64_t month = *digits(day, 5, 2), fromMarch = (month + 9) % 12;
  const std::int64_t year = static_cast<std::int64_t>(*digits(day, 0, 4)) - (month <= 2 ? 1 : 0);
  return 365 * year + year / 4 - year / 100 + year / 400 + (153 * fromMarch + 2) / 5 + *digits(day, 8, 2) - 1;
}

std::string dayOfNumber(std::int64_t number) {
  std::int64_t year = (10000 * number + 14780) / 3652425;
  const auto before = [](std::int64_t y) { return 365 * y + y / 4 - y / 100 + y / 400; };
  if (number < before(year)) --year;
  const std::int64_t ofYear = number - before(year), fromMarch = (5 * ofYear + 2) / 153;
  const std::int64_t month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", static_cast<int>(year + (month <= 2 ? 1 : 0)),
                static_cast<int>(month), static_cast<int>(ofYear - (153 * fromMarch + 2) / 5 + 1));
  return text;
}

}  // namespace

bool isDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
  if (!year || !month || !day || *month < 1 || *month > 12) return false;
  return *day >= 1 && *day <= lengthOfMonth(*year, *month);
}

bool isTime(std::string_view text) { return !firstDay(text).empty(); }

std::string firstDay(std::string_view time) {
  constexpr std::array<std::string_view, 4> quarters = {"-01-01", "-04-01", "-07-01", "-10-01"};
  if (isDay(time)) return std::string(time);
  const std::string year(time.substr(0, 4));
  if (year.size() != 4 || !isDigits(year)) return {};
  if (time.size() == 4) return year + "-01-01";
  if (time.size() != 7 || time[4] != '-') return {};
  if (time[5] == 'Q' && time[6] >= '1' && time[6] <= '4') {
    return year + std::string(quarters[static_cast<std::size_t>(time[6] - '1')]);
  }
  const auto month = digits(time, 5, 2);
  return month && *month >= 1 && *month <= 12 ? std::string(time) + "-01" : std::string();
}

std::string lastDay(std::string_view time) {
  if (isDay(time)) return std::string(time);
  const std::string first = firstDay(time);
  if (first.empty()) return {};
  if (time.size() == 4) return std::string(time) + "-12-31";
  const unsigned month = *digits(first, 5, 2) + (time[5] == 'Q' ? 2 : 0);
  char text[16];
  std::snprintf(text, sizeof text, "-%02u-%02u", month, lengthOfMonth(*digits(first, 0, 4), month));
  return first.substr(0, 4) + text;
}

std::string addDays(std::string_view day, std::int64_t days) { return dayOfNumber(numberOfDay(day) + days); }

std::int64_t daysBetween(std::string_view from, std::string_view to) { return numberOfDay(to) - numberOfDay(from); }

std::string writtenDate(std::string_view date, std::string_view language) {
  const bool english = language == "en";
  if (!digits(date, 0, 4) || (date.size() > 4 && date[4] != '-')) return std::string(date);
  const std::string year(date.substr(0, 4));
  if (date.size() == 4) return year;
  if (date.size() == 7 && (date[5] == 'Q' || date[5] == 'q')) {
    const auto quarter = digits(date, 6, 1);
    if (!quarter || *quarter < 1 || *quarter > 4) return std::string(date);
    return english ? "Q" + std::to_string(*quarter) + " " + year : std::to_string(*quarter) + ". kvartal " + year;
  }
  const auto month = digits(date, 5, 2);
  if (!month || *month < 1 || *month > 12) return std::string(date);
  const std::string named(english ? englishMonths[*month - 1] : danishMonths[*month - 1]);
  if (date.size() == 7) return named + " " + year;
  const auto day = digits(date, 8, 2);
  if (date.size() < 10 || date[7] != '-' || !day || *day < 1 || *day > 31) return std::string(date);
  return std::to_string(*day) + (english ? " " : ". ") + named + " " + year;
}

}  // namespace pejl
