#include "language/unicode.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "base/text.h"

using namespace pejl;

namespace {

const std::vector<std::string> inDanishOrder = {
    "1. spor",  "2. spor", "10. spor", "adfærd",  "dataanvendelse", "databehandler", "datatilsyn", "ekstraarbejde",
    "ekstrakt", "Karl",    "karl",     "Myller",  "Müller",         "Nygård",        "Nygaard",    "Ree",
    "Rée",      "Ærø",     "Ørsted",   "åbenhed", "Aabenraa",       "Aalborg"};

std::vector<std::string> sortedByKey(std::vector<std::string> titles) {
  std::reverse(titles.begin(), titles.end());
  std::stable_sort(titles.begin(), titles.end(),
                   [](const std::string& a, const std::string& b) { return sortKey(a) < sortKey(b); });
  return titles;
}

}  // namespace

TEST_CASE("titles sort as Retskrivningsordbogen says") { CHECK(sortedByKey(inDanishOrder) == inDanishOrder); }

TEST_CASE("two a's are å at the start of a word and in names only") {
  CHECK(sortKey("Dataanvendelse") < sortKey("Databehandler"));
  CHECK(sortKey("Fælles dataanvendelse") < sortKey("Fælles databehandler"));
  CHECK(sortKey("Kirkegaard") > sortKey("Kirkegavl"));
  CHECK(sortKey("i Aabenraa") > sortKey("i Zoo"));
}

TEST_CASE("a title in quotation marks stands under its first letter") {
  CHECK(sortKey("”Mod”") > sortKey("Med"));
  CHECK(sortKey("”Mod”") < sortKey("Nærvær"));
  CHECK(indexLetter("”Mod”") == "M");
}

TEST_CASE("an index has the letters A to Å") {
  CHECK(indexLetter("dialog") == "D");
  CHECK(indexLetter("ærlighed") == "Æ");
  CHECK(indexLetter("Øst") == "Ø");
  CHECK(indexLetter("åbenhed") == "Å");
  CHECK(indexLetter("A\u030Abenhed") == "Å");  // decomposed
  CHECK(indexLetter("Aalborg") == "Å");
  CHECK(indexLetter("Émile") == "E");
  CHECK(indexLetter("Über") == "Y");
  CHECK(indexLetter("2. spor") == "0-9");
  CHECK(indexLetter("–") == "#");
  CHECK(indexLetter("") == "#");
}

TEST_CASE("to readers of English a letter with a mark stands among those without") {
  const auto inOrder = [](std::vector<std::string> titles) {
    std::sort(titles.begin(), titles.end(), [](const std::string& a, const std::string& b) { return sortKey(a, "en") < sortKey(b, "en"); });
    return titles;
  };
  CHECK(inOrder({"Åbenhed", "Zoo", "Ærlighed", "Afsked", "Øvelse", "Omsorg", "Aalborg", "10. spor", "2. spor"}) ==
        std::vector<std::string>{"2. spor", "10. spor", "Aalborg", "Åbenhed", "Ærlighed", "Afsked", "Omsorg", "Øvelse", "Zoo"});
  CHECK(indexLetter("åbenhed", "en") == "A");
  CHECK(indexLetter("Aalborg", "en") == "A");
  CHECK(indexLetter("Ærlighed", "en") == "A");
  CHECK(indexLetter("Øvelse", "en") == "O");
  CHECK(indexLetter("åbenhed", "da") == "Å");
}

TEST_CASE("titles in order come grouped by letter, in either language") {
  for (const std::string language : {"da", "en"}) {
    std::vector<std::pair<std::string, std::string>> keys;  // with the letter
    const std::u32string noInitials = U"ªºßĲĳĿŀ";  // signs, and letters that are two in one
    for (char32_t letter = 0x41; letter < 0x180; ++letter) {
      if (!isWordCharacter(letter) || noInitials.find(letter) != std::u32string::npos) continue;
      std::string title;
      appendUtf8(title, letter);
      for (const std::string& end : {std::string("a"), std::string("z")}) keys.emplace_back(sortKey(title + end, language), indexLetter(title + end, language));
    }
    std::sort(keys.begin(), keys.end());
    std::vector<std::string> letters;
    for (const auto& [key, letter] : keys) {
      if (letters.empty() || letters.back() != letter) letters.push_back(letter);
    }
    std::vector<std::string> twice;
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (std::find(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(i), letters[i]) != letters.begin() + static_cast<std::ptrdiff_t>(i)) twice.push_back(letters[i] + " after " + letters[i - 1]);
    }
    INFO(language);
    CHECK(twice == std::vector<std::string>{});
  }
}

TEST_CASE("letters are composed and compared without case") {
  CHECK(nfc("bla\u030Abær e\u0301n") == "blåbær én");
  CHECK(nfc("blåbær") == "blåbær");
  CHECK(caseFold("ÆRØ Straße") == caseFold("ærø STRASSE"));
  CHECK(toLower(U'Å') == U'å');
  CHECK(baseLetter(U'é') == U'e');
  CHECK(baseLetter(U'ø') == U'ø');
}

TEST_CASE("sort keys are the same from many threads") {
  std::vector<std::vector<std::string>> keys(4);
  {
    std::vector<std::jthread> threads;
    for (std::vector<std::string>& mine : keys) {
      threads.emplace_back([&mine] {
        for (int round = 0; round < 200; ++round) {
          for (const std::string& title : inDanishOrder) mine.push_back(sortKey(title));
        }
      });
    }
  }
  CHECK(keys[0] == keys[1]);
  CHECK(keys[0] == keys[2]);
  CHECK(keys[0] == keys[3]);
}
