// Tells when something that the site is made of has been saved: pejl.toml, pejl.lock, content/, themes/, static/, and single
// files elsewhere that it is told to follow. Linux only (inotify); folders on a network share may stay silent.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "base/result.h"

namespace pejl::serving {

class Watch {
 public:
  static Result<Watch> of(const std::string& root);

  // Readable when something has happened.
  int descriptor() const { return events_.number(); }

  // Takes what has happened; whether any of it can change the site.
  bool takeEvents();

  // Watches these files too, where they lie elsewhere below the root, even before they are there; no longer the ones before.
  void follow(const std::vector<std::string>& files);

  // Watches folders that are new. Calling it again for the old ones changes nothing.
  void renew();

 private:
  Watch(std::string root, Descriptor events);

  std::string root_;
  Descriptor events_;
  int rootWatch_ = -1;
  std::set<std::string> followed_;         // files, and the folders on the way to them
  std::map<int, std::string> folders_;     // by watch: where only what is followed matters
};

// Whether a name is a file that an editor makes for itself while somebody writes.
bool isEditorsOwn(std::string_view name);

}  // namespace pejl::serving
