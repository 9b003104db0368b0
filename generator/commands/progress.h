// Shows on a terminal what a long build is doing, and keeps the times of its phases. Nothing is shown in the first
// second, so a quick build leaves no trace; the line is erased at the end.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "commands/options.h"

namespace pejl {

class Progress {
 public:
  explicit Progress(Verbosity verbosity);  // quiet shows nothing; verbose lists the phases and their times at the end
  ~Progress();

  void begin(std::string_view phase);
  void finish();

  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  void show(const std::stop_token& stop);

  const Verbosity verbosity_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point phaseStart_ = start_;
  std::vector<std::pair<std::string, double>> times_;
  std::mutex guard_;  // of phase_
  std::condition_variable_any changed_;
  std::string phase_;
  std::jthread shower_;  // last: it uses the others
};

}  // namespace pejl
