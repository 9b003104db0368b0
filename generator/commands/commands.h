// The verbs. Each prints for whoever typed it and returns the program's exit code, or ends the program with it.
#pragma once

#include "commands/options.h"

namespace pejl {

int run(const Options& options);  // the one that options.verb names

int runBuild(const Options& options);
int runCheck(const Options& options);
int runServe(const Options& options);
int runReview(const Options& options);
int runInit(const Options& options);
int runDiff(const Options& options);
int runExplain(const Options& options);
int runLinks(const Options& options);
int runReadability(const Options& options);

}  // namespace pejl
