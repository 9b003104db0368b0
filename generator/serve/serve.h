// The development server: shows the site at 127.0.0.1, builds it again after each save and reloads the page. Serves from
// memory what the build made; nothing is written and no request can name a file of the disk. Runs until it is interrupted.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "build.h"

namespace pejl {

struct ServeSettings {
  std::string root;                   // the site's folder; pejl.toml, content/, themes/, static/ and what else a build reads are watched
  std::optional<std::uint16_t> port;  // nothing: 8000, or the next that is free; 0: any free one
};

struct Rebuilt {
  BuildReport report;
  std::vector<std::string> filesRead;  // or looked for, below the root
};
// Builds the site in memory, and prints what it likes of it.
using Rebuild = std::function<Rebuilt()>;
// Told the address, such as "http://127.0.0.1:8000/", once it answers.
using OnListening = std::function<void(const std::string& address)>;

// Returns when SIGINT or SIGTERM arrives. Those must be blocked in every thread that was started before.
std::optional<Refusal> serve(const ServeSettings& settings, const Rebuild& rebuild, const OnListening& onListening);

}  // namespace pejl
