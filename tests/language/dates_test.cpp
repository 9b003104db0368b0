#include "language/dates.h"

#include <catch2/catch.hpp>

using namespace pejl;

TEST_CASE("a date is written at the precision it was given in") {
  CHECK(writtenDate("2011-01-01", "da") == "1. januar 2011");
  CHECK(writtenDate("2021-09", "da") == "september 2021");
  CHECK(writtenDate("2021-Q3", "da") == "3. kvartal 2021");
  CHECK(writtenDate("2016", "da") == "2016");
}

TEST_CASE("English dates have no full stop after the day") {
  CHECK(writtenDate("2025-11-05", "en") == "5 November 2025");
  CHECK(writtenDate("2021-Q3", "en") == "Q3 2021");
}

TEST_CASE("what is no date comes back as it is") {
  CHECK(writtenDate("foråret 2025", "da") == "foråret 2025");
  CHECK(writtenDate("2021-13-01", "da") == "2021-13-01");
  CHECK(writtenDate("2021-Q5", "da") == "2021-Q5");
  CHECK(writtenDate("", "da") == "");
}

TEST_CASE("a time has a first and a last day, whatever its precision") {
  CHECK(firstDay("2021") + " " + lastDay("2021") == "2021-01-01 2021-12-31");
  CHECK(firstDay("2021-Q3") + " " + lastDay("2021-Q3") == "2021-07-01 2021-09-30");
  CHECK(firstDay("2024-02") + " " + lastDay("2024-02") == "2024-02-01 2024-02-29");
  CHECK(firstDay("2025-11-05") + " " + lastDay("2025-11-05") == "2025-11-05 2025-11-05");
  for (const char* wrong : {"", "i 2021", "2021-Q5", "2021-13", "2021-02-30", "2023-02-29", "21", "2021-", "2021-1", "2021-9-1", "2021-09-21T10:00"}) {
    CHECK_FALSE(isTime(wrong));
    CHECK(firstDay(wrong) + lastDay(wrong) == "");
  }
}

TEST_CASE("days are counted over months, leap years and centuries") {
  CHECK(daysBetween("2026-11-21", "2026-11-21") == 0);
  CHECK(daysBetween("2024-02-28", "2024-03-01") == 2);
  CHECK(daysBetween("1900-02-28", "1900-03-01") == 1);
  CHECK(daysBetween("2000-01-01", "2100-01-01") == 36525);
  CHECK(daysBetween("2026-03-01", "2026-02-28") == -1);
  CHECK(addDays("2026-03-01", -1) == "2026-02-28");
  std::string day = "1999-12-31";
  for (int i = 0; i < 1500; ++i) {
    const std::string next = addDays(day, 1);
    CHECK(isDay(next));
    CHECK(day < next);
    CHECK(daysBetween("1999-12-31", next) == i + 1);
    day = next;
  }
}
