// What every building verb says at the end: the findings, one closing line, the counts; and its exit code.
#pragma once

#include <cstddef>
#include "base/message.h"
#include "build.h"
#include "commands/options.h"

namespace pejl {

// Findings to stdout. `closing` is left out when quiet, and goes to stderr when stdout holds JSON. The counts come last.
void printOutcome(const BuildReport& report, const Options& options, const Message& closing);

int exitCodeOf(const BuildReport& report);

// Ends the program at once, leaving it to the system to take back the memory. What could not be printed turns the code
// into exitFailure, since it must not look like success.
[[noreturn]] void endProgram(int code);

// Numbers as the reader's language writes them: in Danish "1.234" and "0,42".
Message withThousands(std::size_t number);   // "1,234"
Message amountOfPages(std::size_t count);    // "1 page", "1,234 pages"
Message amountOfFiles(std::size_t count);
Message formatBytes(std::size_t bytes);      // "8.1 MB"
Message formatSeconds(double seconds);       // "0.42 s"

}  // namespace pejl
