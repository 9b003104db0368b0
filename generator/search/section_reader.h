// Reads sections field by field into postings. One for each batch of sections that a thread takes. Private to this
// room.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "search/terms.h"

namespace pejl::searching {

class SectionReader {
 public:
  // `number` is the section's; sections come in order.
  void read(const Section& section, std::uint32_t number);

  // What has been read so far, words as they came.
  TermList finish();

 private:
  enum class IsStopWord : std::uint8_t { unknown, no, yes };
  using PointsOfWord = Points (*)(Points count);

  // A word's share of the section being read.
  struct Share {
    std::uint32_t section = 0;  // number + 1 of the section that the rest is of
    std::uint32_t field = 0;    // the last that gave points: those of one field count once
    Points points = 0;
    Points times = 0;  // in running text
    IsStopWord isStopWord = IsStopWord::unknown;
  };

  void readTitle(const Section& section);
  void readName(std::string_view name, PointsOfWord pointsOfWord, Points whole);
  void readEach(std::string_view text, Points points);
  void readQuestions(const std::vector<std::string_view>& words, Points points);
  Points readBody(std::string_view text);
  void addPostings(Points length, Points percent);

  // Calls visit(word number) for each word of a text.
  template <typename Visit>
  void visitWords(std::string_view text, const Visit& visit);
  template <typename Visit>
  void visitAcronym(std::string_view source, const Visit& visit);

  std::uint32_t numberOf(std::string_view word);  // noWord for what is no word to look up
  bool isCommon(std::uint32_t word);
  Share& shareOf(std::uint32_t word);
  void give(std::uint32_t word, Points points);

  WordTable words_;
  std::vector<Share> shares_;                                // by word
  std::vector<std::uint32_t> touched_;                       // words of the section being read
  std::vector<std::pair<std::uint32_t, Posting>> postings_;  // word and posting, by section
  std::vector<std::string> pending_;                         // "løn-" until its other half comes
  std::string scratch_;
  std::uint32_t section_ = 0, field_ = 0;
};

}  // namespace pejl::searching
