#include "terms/word_numbers.h"

#include <utility>

#include "base/hash.h"

namespace pejl::terming {

std::size_t WordNumbers::slotOf(std::string_view word) const {
  std::size_t slot = hash64(word) & (slots_.size() - 1);
  while (slots_[slot] != unknownWord && wordAt(slots_[slot]) != word) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

WordNumber WordNumbers::add(std::string_view word) {
  const std::size_t slot = slotOf(word);
  if (slots_[slot] != unknownWord) return slots_[slot];
  letters_.append(word);
  ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  const auto number = static_cast<WordNumber>(ends_.size() - 1);
  slots_[slot] = number;
  if (ends_.size() * 2 > slots_.size()) grow();
  return number;
}

WordNumber WordNumbers::find(std::string_view word) const { return slots_[slotOf(word)]; }

void WordNumbers::grow() {
  slots_.assign(slots_.size() * 4, unknownWord);
  for (WordNumber number = 1; number < ends_.size(); ++number) slots_[slotOf(wordAt(number))] = number;
}

std::size_t WordTrie::slotOf(std::uint64_t key) const {
  // Fibonacci hashing: numbers that follow each other are spread (Knuth, TAOCP 3, 6.4).
  std::size_t slot = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ull) >> 20) & (slots_.size() - 1);
  while (slots_[slot].key != 0 && slots_[slot].key != key) slot = (slot + 1) & (slots_.size() - 1);
  return slot;
}

WordTrie::Node WordTrie::add(Node from, WordNumber word) {
  const std::uint64_t key = keyOf(from, word);
  Edge& edge = slots_[slotOf(key)];
  if (edge.key == key) return edge.to;
  const auto to = static_cast<Node>(nodes_++);
  edge = {key, to};
  if (++edges_ * 2 > slots_.size()) grow();
  return to;
}

WordTrie::Node WordTrie::next(Node from, WordNumber word) const {
  return word == unknownWord ? nowhere : slots_[slotOf(keyOf(from, word))].to;
}

void WordTrie::grow() {
  std::vector<Edge> old(slots_.size() * 4);
  old.swap(slots_);
  for (const Edge& edge : old) {
    if (edge.key != 0) slots_[slotOf(edge.key)] = edge;
  }
}

}  // namespace pejl::terming
