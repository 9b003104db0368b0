#include "language/words.h"

#include <catch2/catch.hpp>
#include <vector>

#include "language/stem.h"

using namespace pejl;

namespace {

std::vector<std::string> wordsOf(std::string_view text) {
  std::vector<std::string> words;
  std::size_t offset = 0;
  for (Word word = nextWord(text, offset); !word.source.empty(); word = nextWord(text, offset)) {
    words.push_back(normalWord(word.source) + (word.hyphenAfter ? "-" : ""));
  }
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words keep single hyphens and apostrophes inside") {
  CHECK(wordsOf("MED-udvalget, SFO’er (0-6-årige)!") == Words{"med-udvalget", "sfo'er", "0-6-årige"});
  CHECK(wordsOf("job- og personprofil") == Words{"job-", "og", "personprofil"});
  CHECK(wordsOf("to--tre -fire 'fem'") == Words{"to-", "tre", "fire", "fem"});
  CHECK(wordsOf("e\u2011mail til\u00ADlid") == Words{"e-mail", "tillid"});
  CHECK(wordsOf("til\u200Blid \u2060mod\u2060 løn-\u200B og") == Words{"tillid", "mod", "løn-", "og"});
  CHECK(wordsOf("…–!?").empty());
  CHECK(wordsOf("").empty());
}

TEST_CASE("letters beyond the basic plane are no words") { CHECK(wordsOf("ja 😀𝕒 nej") == Words{"ja", "nej"}); }

TEST_CASE("two to six capitals are an acronym") {
  CHECK(isAcronym("MED"));
  CHECK(isAcronym("MED-udvalget"));
  CHECK(isAcronym("SFO’er"));
  CHECK_FALSE(isAcronym("Med"));
  CHECK_FALSE(isAcronym("A"));
  CHECK_FALSE(isAcronym("LEDELSE"));
  CHECK_FALSE(isAcronym("0-6"));
}

TEST_CASE("common words are known, glossary words among them") {
  for (const char* word : {"og", "med", "mod", "være", "på", "ad", "i"}) CHECK(isStopWord(word));
  for (const std::string_view word : lightWords()) CHECK(word == normalWord(word));
  for (const char* word : {"leder", "børn", "tillid", "", "åå"}) CHECK_FALSE(isStopWord(word));
}

TEST_CASE("Snowball's stems") {
  Stemmer stemmer;
  CHECK(stemmer.stem("ledelserne") == "led");
  CHECK(stemmer.stem("tilliden") == "tillid");
  CHECK(stemmer.stem("børnene") == "børn");
}
