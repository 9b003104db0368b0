#include "search/word_table.h"

namespace pejl::searching {
namespace {

std::uint64_t entryOf(std::uint32_t number, std::uint64_t hash) { return (hash >> 32 << 32) | (number + 1); }
std::uint32_t numberIn(std::uint64_t entry) { return static_cast<std::uint32_t>(entry) - 1; }

}  // namespace

WordTable::WordTable() : slots_(256, 0) {}

std::uint32_t WordTable::add(std::string_view word, std::uint64_t hash) {
  const std::size_t slot = slotOf(word, hash);
  if (slots_[slot] != 0) return numberIn(slots_[slot]);
  const std::uint32_t number = size();
  slots_[slot] = entryOf(number, hash);
  letters_.append(word);
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
  hashes_.push_back(hash);
  if (2 * hashes_.size() > slots_.size()) grow();
  return number;
}

std::uint32_t WordTable::find(std::string_view word, std::uint64_t hash) const {
  const std::uint64_t entry = slots_[slotOf(word, hash)];
  return entry == 0 ? noWord : numberIn(entry);
}

std::size_t WordTable::slotOf(std::string_view wanted, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if (slots_[slot] >> 32 == hash >> 32 && word(numberIn(slots_[slot])) == wanted) break;
  }
  return slot;
}

void WordTable::grow() {
  std::vector<std::uint64_t> larger(slots_.size() * 2, 0);
  const std::size_t mask = larger.size() - 1;
  for (std::uint32_t number = 0; number < size(); ++number) {
    std::size_t slot = hashes_[number] & mask;
    while (larger[slot] != 0) slot = (slot + 1) & mask;
    larger[slot] = entryOf(number, hashes_[number]);
  }
  slots_ = std::move(larger);
}

}  // namespace pejl::searching
