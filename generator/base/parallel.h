// The only place that starts threads. Each task reads const data and returns a value; results come in input order.
#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace pejl {

// Calls task(i) for i in [0, count) on up to `jobs` threads (at least one) and returns the results by i.
// An exception in a task is rethrown here once all threads have ended.
template <typename Task>
auto parallelMap(std::size_t count, unsigned jobs, const Task& task) {
  using Produced = decltype(task(std::size_t{0}));
  std::vector<Produced> results(count);
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failureGuard;
  constexpr std::size_t chunk = 16;  // Small enough to even out, large enough that the counter is no bottleneck.
  const auto work = [&] {
    try {
      for (std::size_t begin = next.fetch_add(chunk); begin < count; begin = next.fetch_add(chunk)) {
        const std::size_t end = begin + chunk < count ? begin + chunk : count;
        for (std::size_t i = begin; i < end; ++i) results[i] = task(i);
      }
    } catch (...) {
      const std::lock_guard lock(failureGuard);
      failure = std::current_exception();
      next = count;
    }
  };
  const std::size_t useful = (count + chunk - 1) / chunk;
  const std::size_t threads = jobs < useful ? jobs : useful;
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
  return results;
}

}  // namespace pejl
