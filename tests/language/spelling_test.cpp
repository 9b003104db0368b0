// The same tables are read by tests/search/words.test.mjs: what the index and the browser make of a word must not
// differ.
#include <catch2/catch.hpp>
#include <fstream>

#include "base/text.h"
#include "language/fold.h"
#include "language/stem.h"
#include "language/words.h"

using namespace pejl;

namespace {

std::vector<std::string> rowsOf(const std::string& name) {
  std::ifstream file(std::string(PEJL_SOURCE_DIR) + "/tests/language/" + name);
  std::vector<std::string> rows;
  for (std::string row; std::getline(file, row);) rows.push_back(row);
  return rows;
}

}  // namespace

TEST_CASE("spellings and stems are as the browser has them") {
  const std::vector<std::string> rows = rowsOf("spellings.txt");
  REQUIRE(rows.size() > 500);
  Stemmer stemmer;
  for (const std::string& row : rows) {
    const std::string word = row.substr(0, row.find('|'));
    CHECK(row == word + "|" + foldDanish(word) + "|" + spellingKey(word) + "|" + std::string(stemmer.stem(word)));
  }
}

TEST_CASE("words are cut as the browser cuts them") {
  for (const std::string& row : rowsOf("words.txt")) {
    const std::string_view text = std::string_view(row).substr(0, row.find('|'));
    std::string words;
    std::size_t offset = 0;
    for (Word word = nextWord(text, offset); !word.source.empty(); word = nextWord(text, offset)) {
      words += (words.empty() ? "" : " ") + normalWord(word.source);
    }
    CHECK(row == std::string(text) + "|" + words);
  }
}
