#include "parse/arena.h"

#include <catch2/catch.hpp>
#include <algorithm>
#include <cstring>

using pejl::parsing::Arena;

namespace {

// Whether allocating `size` bytes is more than the budget. Nothing with a destructor may live here.
bool isRefused(Arena& arena, std::size_t size) {
  if (setjmp(arena.overBudget) != 0) return true;
  arena.allocate(size);
  return false;
}

}  // namespace

TEST_CASE("the arena gives no more than its budget, and all of it anew after a reset") {
  Arena arena;
  arena.reset(10000);
  CHECK_FALSE(isRefused(arena, 6000));
  CHECK(isRefused(arena, 6000));
  CHECK(isRefused(arena, static_cast<std::size_t>(-1)));
  arena.reset(10000);
  CHECK_FALSE(isRefused(arena, 6000));
}

TEST_CASE("the arena's memory is zeroed, and keeps its bytes when it grows") {
  Arena arena;
  arena.reset(64u << 20);
  for (int round = 0; round < 2; ++round) {
    auto* bytes = static_cast<unsigned char*>(arena.allocate(100));
    CHECK(std::count(bytes, bytes + 100, 0) == 100);
    std::memset(bytes, 7, 100);
    auto* longer = static_cast<unsigned char*>(arena.reallocate(bytes, 200));
    CHECK(longer == bytes);  // Nothing came after it.
    arena.allocate(1);
    auto* moved = static_cast<unsigned char*>(arena.reallocate(longer, 3u << 20));
    CHECK(moved != longer);
    CHECK(std::count(moved, moved + 100, 7) == 100);
    CHECK(arena.reallocate(moved, 10) == moved);
    arena.reset(64u << 20);
  }
}
