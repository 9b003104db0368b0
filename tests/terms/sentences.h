// Sentences with the links that an expert would put in them, and what Pejl puts there.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace pejl::test {

struct JudgedSentence {
  std::string number, text, mark;
  std::set<std::string> expected, given;  // titles of entities
  bool mayBeMissed = false;
};

struct Agreement {
  std::size_t right = 0, wrong = 0, missed = 0;
  double precision() const { return right + wrong == 0 ? 1.0 : double(right) / double(right + wrong); }
  double recall() const { return right + missed == 0 ? 1.0 : double(right) / double(right + missed); }
};

// Reads a file of sentences (tests/terms/evaluation.txt says how they are written, and its entities are in all), makes a
// site of them and links it.
std::vector<JudgedSentence> judgedSentences(const std::string& file);

Agreement agreementOf(const std::vector<JudgedSentence>& sentences);

}  // namespace pejl::test
