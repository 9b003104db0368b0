// Memory for one document of cmark, given back all at once: a bump allocator per thread, which is a third faster than
// malloc here, and a ceiling that turns input made to swell (70 KB of table wants 8 GB) into a diagnostic.
#pragma once

#include <csetjmp>
#include <cstddef>
#include <memory>
#include <vector>

namespace pejl::parsing {

class Arena {
 public:
  // Forgets everything handed out, and allows `budget` bytes from now on.
  void reset(std::size_t budget);

  // Zeroed, aligned for anything. Beyond the budget it does not return: it jumps to `overBudget`, over C frames only.
  void* allocate(std::size_t size);
  void* reallocate(void* old, std::size_t size);

  std::jmp_buf overBudget;

 private:
  struct Chunk {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size;
  };
  std::byte* take(std::size_t size);

  std::vector<Chunk> chunks_;
  std::size_t used_ = 0;  // in the last chunk
  std::size_t left_ = 0;  // of the budget
};

}  // namespace pejl::parsing
