#include "language/dates.h"

#include <catch2/catch.hpp>

using pejl::writtenDate;

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
