#include "language/dates.h"

#include <algorithm>
#include <array>
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

}  // namespace

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
