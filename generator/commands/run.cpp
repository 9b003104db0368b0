#include <sys/stat.h>

#include <cstdio>

#include "commands/commands.h"

namespace pejl {
namespace {

bool isFolder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

int run(const Options& options) {
  if (options.verb != Verb::init && options.verb != Verb::explain && !isFolder(options.root)) {
    std::fprintf(stderr, "pejl: there is no folder '%s'; --root names the folder that holds pejl.toml\n",
                 options.root.c_str());
    return exitUsage;
  }
  switch (options.verb) {
    case Verb::build: return runBuild(options);
    case Verb::check: return runCheck(options);
    case Verb::serve: return runServe(options);
    case Verb::review: return runReview(options);
    case Verb::diff: return runDiff(options);
    case Verb::init: return runInit(options);
    case Verb::explain: return runExplain(options);
    case Verb::links: return runLinks(options);
    case Verb::readability: return runReadability(options);
  }
  return exitFailure;
}

}  // namespace pejl
