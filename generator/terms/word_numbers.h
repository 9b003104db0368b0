// Numbers for the words that any rule asks about: of terms, phrases and word classes. All other words of the text are 0,
// so that a text is read with one look-up a word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pejl::terming {

using WordNumber = std::uint32_t;
inline constexpr WordNumber unknownWord = 0;

class WordNumbers {
 public:
  WordNumbers() : slots_(1024, unknownWord), ends_(1, 0) {}

  // A word in lower case with plain hyphens, or an acronym in capitals. Keeps its number.
  WordNumber add(std::string_view word);
  WordNumber find(std::string_view word) const;
  std::size_t count() const { return ends_.size(); }

 private:
  std::string_view wordAt(WordNumber number) const {
    return std::string_view(letters_).substr(ends_[number - 1], ends_[number] - ends_[number - 1]);
  }
  std::size_t slotOf(std::string_view word) const;
  void grow();

  std::vector<WordNumber> slots_;  // a power of two, at most half full
  std::string letters_;
  std::vector<std::uint32_t> ends_;  // by number; its word ends there in letters_
};

// Finds the sequences of words that were added, in time that does not depend on how many they are.
class WordTrie {
 public:
  using Node = std::uint32_t;
  static constexpr Node root = 0, nowhere = 0xFFFFFFFFu;

  WordTrie() : slots_(1024) {}

  Node add(Node from, WordNumber word);
  Node next(Node from, WordNumber word) const;
  std::size_t nodes() const { return nodes_; }

 private:
  struct Edge {
    std::uint64_t key = 0;  // from and word; 0 is free, since no word of an edge is 0
    Node to = nowhere;
  };
  static std::uint64_t keyOf(Node from, WordNumber word) { return (static_cast<std::uint64_t>(from) << 32) | word; }
  std::size_t slotOf(std::uint64_t key) const;
  void grow();

  std::vector<Edge> slots_;
  std::size_t edges_ = 0, nodes_ = 1;
};

}  // namespace pejl::terming
