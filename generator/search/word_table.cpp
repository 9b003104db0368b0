#include "search/word_table.h"

namespace pejl::searching {

WordTable::WordTable() : slots_(256, 0) {}

std::uint32_t WordTable::add(std::string_view word, std::uint64_t hash) {
  const std::size_t slot = slotOf(word, hash);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  const std::uint32_t number = size();
  slots_[slot] = number + 1;
  letters_.append(word);
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
  hashes_.push_back(hash);
  if (2 * hashes_.size() > slots_.size()) grow();
  return number;
}

std::uint32_t WordTable::find(std::string_view word, std::uint64_t hash) const {
  const std::uint32_t taken = slots_[slotOf(word, hash)];
  return taken == 0 ? noWord : taken - 1;
}

std::size_t WordTable::slotOf(std::string_view wanted, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const std::uint32_t number = slots_[slot] - 1;
    if (hashes_[number] == hash && word(number) == wanted) break;
  }
  return slot;
}

void WordTable::grow() {
  std::vector<std::uint32_t> larger(slots_.size() * 2, 0);
  const std::size_t mask = larger.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t slot = hashes_[number] & mask;
    while (larger[slot] != 0) slot = (slot + 1) & mask;
    larger[slot] = number + 1;
  }
  slots_ = std::move(larger);
}

}  // namespace pejl::searching
