// What the server shows now: the files of the newest build without errors, and its findings. One thread renews it while
// others read; a reader keeps the state it began with for as long as it holds it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "build.h"

namespace pejl::serving {

struct State {
  unsigned version = 0;                      // counts what readers can see change
  std::map<std::string, std::string> files;  // address → bytes
  std::vector<Diagnostic> findings;
  std::string language;                      // in which they are said
  bool isStopped = true;                     // pages are not shown; the findings are
};

class ServedSite {
 public:
  // A build that stopped keeps the files of the one before. Nothing changes when readers would see the same again.
  void renew(BuildReport report);
  void close();  // wakes and ends all that wait

  std::shared_ptr<const State> now() const;

  // The version, as soon as it is another than `seen`, or after `longest`; nothing once closed.
  std::optional<unsigned> waitForOther(unsigned seen, std::chrono::milliseconds longest) const;

 private:
  mutable std::mutex guard_;  // of what follows
  mutable std::condition_variable changed_;
  std::shared_ptr<const State> state_ = std::make_shared<const State>();
  bool isClosed_ = false;
};

}  // namespace pejl::serving
