// Words numbered as they come, kept back to back: finding one costs a fingerprint and no allocation. Private to this
// room.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace pejl::searching {

inline constexpr std::uint32_t noWord = std::numeric_limits<std::uint32_t>::max();

class WordTable {
 public:
  WordTable();

  // The word's number; a new word is copied.
  std::uint32_t add(std::string_view word, std::uint64_t hash);
  // Its number, or noWord.
  std::uint32_t find(std::string_view word, std::uint64_t hash) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }
  // Holds until the next word is added.
  std::string_view word(std::uint32_t number) const {
    return std::string_view(letters_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }
  std::uint64_t hashOf(std::uint32_t number) const { return hashes_[number]; }

 private:
  std::size_t slotOf(std::string_view word, std::uint64_t hash) const;
  void grow();

  std::string letters_;
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<std::uint64_t> hashes_;
  // Number + 1 below, the upper half of the fingerprint above; 0 is free. A power of two, at most half full.
  std::vector<std::uint64_t> slots_;
};

}  // namespace pejl::searching
