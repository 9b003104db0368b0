#include "search/shorthand.h"

#include <catch2/catch.hpp>

using namespace pejl::searching;

namespace {

std::string shortened(const Shorthand& shorthand, std::string_view text) {
  std::string out;
  shorthand.append(out, text);
  return out;
}

const std::vector<std::string_view> texts = {"ledelse og tillid", "ledelse og mod", "ledelse og ro", "ledelse, og", "tillid"};

}  // namespace

TEST_CASE("the words that spare most stand for one character each") {
  const Shorthand shorthand(texts, 2);
  CHECK(shorthand.words() == "ledelse og");
  CHECK(shortened(shorthand, "ledelse og tillid") == "\u0250\u0251 tillid");
  CHECK(shortened(shorthand, "God ledelse, og mere") == "God\u0250,\u0251 mere");
  CHECK(shortened(shorthand, "ledelser") == "\u0250r");
  CHECK(shortened(shorthand, "(ledelse) ") == "(ledelse) ");
  CHECK(shortened(shorthand, "").empty());
}

TEST_CASE("a new compound is made of the words it has") {
  const Shorthand shorthand({"ledelse ledelse ledelse ledelse", "profil profil profil profil", "ledelsesprofil"}, 2);
  CHECK(shorthand.words() == "ledelse profil");
  CHECK(shortened(shorthand, "En ledelsesprofil") == "En\u0250s`\u0251");
  CHECK(shortened(shorthand, "klyngeledelse") == "klynge`\u0250");
  CHECK(shortened(shorthand, "en klyngeledelse, `x`") == "en klynge`\u0250, \u0080`x\u0080`");
  CHECK(shortened(shorthand, "åprofil") == "å`\u0251");
}

TEST_CASE("characters that could be taken for a word are escaped") {
  const Shorthand shorthand(texts, 2);
  CHECK(shortened(shorthand, "ə og \u0434\u0430") == "\u0080ə\u0251 \u0080\u0434\u0080\u0430");
  CHECK(shortened(shorthand, "\u0080") == "\u0080\u0080");
}

TEST_CASE("the words that spare most have the characters of two bytes") {
  std::vector<std::string> many;
  for (int i = 0; i < 2000; ++i) {
    const std::string word = std::string("a") + static_cast<char>('a' + i / 100) + static_cast<char>('a' + i / 10 % 10) + static_cast<char>('a' + i % 10);
    many.push_back(word + " " + word + " " + word + " " + word);
  }
  for (int i = 0; i < 9; ++i) many.push_back("zebra");
  const Shorthand shorthand({many.begin(), many.end()}, 1800);
  CHECK(shortened(shorthand, "zebra").size() == 2);
  CHECK(shortened(shorthand, "zebra") == "\u07ff");
  CHECK(shortened(shorthand, "\u0900") == "\u0080\u0900");
}

TEST_CASE("a small site has no shorthand") {
  const Shorthand shorthand(texts, 0);
  CHECK(shorthand.words().empty());
  CHECK(shortened(shorthand, "ledelse og tillid") == "ledelse og tillid");
}
