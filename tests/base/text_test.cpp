#include "base/text.h"

#include <catch2/catch.hpp>

using namespace pejl;

TEST_CASE("a column counts letters, not bytes") {
  const std::string text = "første linje\nblåbærgrød her";
  const Position position = positionAt(text, text.find("her"));
  CHECK(position.line == 2);
  CHECK(position.column == 12);
}

TEST_CASE("broken UTF-8 is found where it begins") {
  CHECK(findInvalidUtf8("æøå €😀") == std::nullopt);
  CHECK(findInvalidUtf8("a\xE6") == 1);              // Latin-1 æ at the end
  CHECK(findInvalidUtf8("ab\xC0\xAF") == 2);         // an overlong slash
  CHECK(findInvalidUtf8("\xED\xA0\x80") == 0);       // a lone surrogate
  CHECK(findInvalidUtf8("\xF4\x90\x80\x80") == 0);   // past U+10FFFF
}

TEST_CASE("an unknown word suggests the nearest known one") {
  const std::vector<std::string_view> known = {"stoetter", "forudsaetter", "gaelder_for", "værdi", "mål"};
  CHECK(nearestSpelling("stotter", known) == "stoetter");
  CHECK(nearestSpelling("forudsætter", known) == "forudsaetter");
  CHECK(nearestSpelling("vædri", known) == "værdi");  // a transposition counts one
  CHECK(nearestSpelling("MÅL", known) == "mål");
  CHECK(nearestSpelling("noget helt andet", known).empty());
  CHECK(didYouMean("xyz", known).empty());
}

TEST_CASE("an id is lower-case ASCII") {
  CHECK(isValidId("ar-dialog"));
  CHECK(isValidId("u-3_1"));
  CHECK_FALSE(isValidId(""));
  CHECK_FALSE(isValidId("-a"));
  CHECK_FALSE(isValidId("Ånd"));
  CHECK_FALSE(isValidId("Abc"));
}

TEST_CASE("lists are trimmed and hold no empty parts") {
  CHECK(splitList(" a ; b;; c ", ';') == std::vector<std::string>{"a", "b", "c"});
  CHECK(replaceAll("a-b-c", "-", "--") == "a--b--c");
}
