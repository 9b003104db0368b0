#include <cstdio>

#include "commands/commands.h"

namespace pejl {

int runServe(const Options&) {
  std::fputs("pejl: serve is not there yet\n", stderr);
  return exitUsage;
}

}  // namespace pejl
