#include "commands/progress.h"

#include <unistd.h>

#include <cstdio>

namespace pejl {

Progress::Progress(Verbosity verbosity) : verbosity_(verbosity) {
  if (verbosity_ != Verbosity::quiet && ::isatty(STDERR_FILENO) != 0) {
    shower_ = std::jthread([this](const std::stop_token& stop) { show(stop); });
  }
}

Progress::~Progress() { finish(); }

void Progress::begin(std::string_view phase) {
  const std::lock_guard lock(guard_);
  const Clock::time_point now = Clock::now();
  if (!phase_.empty()) times_.emplace_back(phase_, std::chrono::duration<double>(now - phaseStart_).count());
  phaseStart_ = now;
  phase_ = phase;
  changed_.notify_all();
}

void Progress::finish() {
  if (phase_.empty()) return;
  begin("");
  if (shower_.joinable()) {
    shower_.request_stop();
    shower_.join();
  }
  if (verbosity_ != Verbosity::verbose) return;
  for (const auto& [phase, time] : times_) std::fprintf(stderr, "%7.3f s  %s\n", time, phase.c_str());
}

double Progress::seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

void Progress::show(const std::stop_token& stop) {
  using namespace std::chrono_literals;
  std::unique_lock lock(guard_);
  changed_.wait_until(lock, stop, start_ + 1s, [] { return false; });
  std::string shown;
  while (!stop.stop_requested()) {
    shown = phase_;
    if (!shown.empty()) std::fprintf(stderr, "\r\x1b[2K%s …", shown.c_str());
    changed_.wait(lock, stop, [&] { return phase_ != shown; });
  }
  if (!shown.empty()) std::fprintf(stderr, "\r\x1b[2K");
}

}  // namespace pejl
