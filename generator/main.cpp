#include <cstdio>
#include <exception>

#include "commands/commands.h"
#include "commands/options.h"
#include "commands/outcome.h"

int main(int argc, char** argv) {
  using namespace pejl;
  int code = exitFailure;
  try {
    const CommandLine line = readCommandLine(argc, argv);
    std::fputs(line.output.c_str(), stdout);
    std::fputs(line.complaint.c_str(), stderr);
    code = line.options ? run(*line.options) : line.exitCode;
  } catch (const std::exception& exception) {
    std::fprintf(stderr, "pejl: error[internal-error]: %s\n  help: this is a mistake in Pejl, not in the content\n",
                 exception.what());
  }
  endProgram(code);
}
