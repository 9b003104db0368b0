#include "search/encode.h"

#include <catch2/catch.hpp>

using namespace pejl;
using namespace pejl::searching;

TEST_CASE("digits are printable and need no escape in a string") {
  std::string all;
  for (std::uint32_t i = 0; i < 64; ++i) all.push_back(digit(i));
  CHECK(all == "#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abc");
}

TEST_CASE("numbers take a character for each five bits") {
  const auto encoded = [](std::uint32_t number) {
    std::string out;
    appendNumber(out, number);
    return out;
  };
  CHECK(encoded(0) == std::string{digit(0)});
  CHECK(encoded(31) == std::string{digit(31)});
  CHECK(encoded(32) == std::string{digit(32), digit(1)});
  CHECK(encoded(0xFFFFFFFF).size() == 7);
}

TEST_CASE("a word shares its beginning with the one before, by letters") {
  std::string out;
  appendWord(out, "børn", "bøger", 40);
  CHECK(out == std::string{digit(2), digit(3)} + "ger" + digit(40 & 31 | 32) + digit(1));
  out.clear();
  appendWord(out, "på", "pæn", 0);  // å and æ share their first byte
  CHECK(out == std::string{digit(1), digit(2)} + "æn" + digit(0));
}
