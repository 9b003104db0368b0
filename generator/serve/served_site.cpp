#include "serve/served_site.h"

#include <algorithm>
#include <utility>

namespace pejl::serving {
namespace {

bool isSame(const Diagnostic& a, const Diagnostic& b) {
  return a.where == b.where && a.code == b.code && a.message == b.message && a.excerpt == b.excerpt;
}

bool looksSame(const State& a, const State& b) {
  if (a.isStopped != b.isStopped || a.language != b.language) return false;
  if (!a.isStopped) return a.files == b.files;
  return std::equal(a.findings.begin(), a.findings.end(), b.findings.begin(), b.findings.end(), isSame);
}

}  // namespace

void ServedSite::renew(BuildReport report) {
  const std::shared_ptr<const State> old = now();
  auto next = std::make_shared<State>();
  next->version = old->version + 1;
  next->findings = std::move(report.findings);
  std::erase_if(next->findings, [](const Diagnostic& finding) { return finding.severity == Severity::hint; });
  next->language = std::move(report.language);
  next->isStopped = report.stopped;
  if (report.stopped) {
    next->files = old->files;
  } else {
    for (OutputFile& file : report.output) next->files.emplace(std::move(file.path), std::move(file.bytes));
  }
  if (old->version != 0 && looksSame(*old, *next)) return;
  const std::lock_guard lock(guard_);
  state_ = std::move(next);
  changed_.notify_all();
}

void ServedSite::close() {
  const std::lock_guard lock(guard_);
  isClosed_ = true;
  changed_.notify_all();
}

std::shared_ptr<const State> ServedSite::now() const {
  const std::lock_guard lock(guard_);
  return state_;
}

std::optional<unsigned> ServedSite::waitForOther(unsigned seen, std::chrono::milliseconds longest) const {
  std::unique_lock lock(guard_);
  changed_.wait_for(lock, longest, [&] { return isClosed_ || state_->version != seen; });
  if (isClosed_) return std::nullopt;
  return state_->version;
}

}  // namespace pejl::serving
