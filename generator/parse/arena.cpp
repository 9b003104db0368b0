#include "parse/arena.h"

#include <algorithm>
#include <cstring>

namespace pejl::parsing {
namespace {

constexpr std::size_t firstChunk = 1u << 20;  // Holds a page of 30 KB; kept from document to document.
constexpr std::size_t alignment = alignof(std::max_align_t);
constexpr std::size_t headerSize = alignment;  // Before each block, its size: realloc must know how much to copy.

constexpr std::size_t roundedUp(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

}  // namespace

void Arena::reset(std::size_t budget) {
  if (chunks_.size() > 1) chunks_.erase(chunks_.begin() + 1, chunks_.end());
  used_ = 0;
  left_ = budget;
}

std::byte* Arena::take(std::size_t size) {
  if (size > left_) std::longjmp(overBudget, 1);
  left_ -= size;
  if (chunks_.empty() || chunks_.back().size - used_ < size) {
    const std::size_t chunkSize = std::max(firstChunk, size);
    // Not zeroed here: only what is handed out is.
    chunks_.push_back({std::unique_ptr<std::byte[]>(new std::byte[chunkSize]), chunkSize});
    used_ = 0;
  }
  std::byte* taken = chunks_.back().bytes.get() + used_;
  used_ += size;
  return taken;
}

void* Arena::allocate(std::size_t size) {
  if (size > left_) std::longjmp(overBudget, 1);  // Before rounding up, which might overflow.
  const std::size_t rounded = roundedUp(size);
  std::byte* block = take(headerSize + rounded);
  std::memcpy(block, &rounded, sizeof(rounded));
  std::memset(block + headerSize, 0, rounded);
  return block + headerSize;
}

void* Arena::reallocate(void* old, std::size_t size) {
  if (old == nullptr) return allocate(size);
  auto* bytes = static_cast<std::byte*>(old);
  std::size_t oldSize = 0;
  std::memcpy(&oldSize, bytes - headerSize, sizeof(oldSize));
  if (size <= oldSize) return old;
  Chunk& chunk = chunks_.back();
  const std::size_t more = size > left_ ? size : roundedUp(size) - oldSize;
  // cmark's buffers grow at the end of the arena: most of the time the block can simply be made longer.
  if (bytes + oldSize == chunk.bytes.get() + used_ && more <= chunk.size - used_) {
    if (more > left_) std::longjmp(overBudget, 1);
    left_ -= more;
    used_ += more;
    const std::size_t newSize = oldSize + more;
    std::memcpy(bytes - headerSize, &newSize, sizeof(newSize));
    return old;
  }
  void* moved = allocate(size);
  std::memcpy(moved, old, oldSize);
  return moved;
}

}  // namespace pejl::parsing
