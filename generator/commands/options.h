// The command line → Options. The only door to CLI11; help texts and complaints about wrong usage come from here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/diagnostic_printer.h"
#include "model/project.h"

namespace pejl {

// What the program ends with; scripts rely on it.
inline constexpr int exitFine = 0;
inline constexpr int exitFindings = 1;  // errors in the content
inline constexpr int exitUsage = 2;     // a wrong command, or wrong settings in pejl.toml or a theme
inline constexpr int exitFailure = 3;   // could not read or write, or our own mistake

enum class Verb : std::uint8_t { build, check, serve, review, diff, init, explain, links, readability };
enum class Verbosity : std::uint8_t { quiet, normal, verbose };

// The versions that `pejl diff` compares, as they were named.
struct DiffOptions {
  std::string before, after;
};

// What `pejl review` looks at, and whether it writes.
struct ReviewOptions {
  std::string id, relation;   // empty: everything
  std::string languageOnly;   // the reason of a waiver; implies that it is written
  bool accepts = false;
};

struct Options {
  Verb verb = Verb::build;
  std::string root = ".";       // the site's folder
  BuildOptions build;
  DiagnosticFormat format = DiagnosticFormat::human;
  Colour colour = Colour::off;
  Verbosity verbosity = Verbosity::normal;
  std::optional<std::uint16_t> port;  // serve; nothing: the usual one
  bool opensBrowser = false;    // serve
  ReviewOptions review;
  DiffOptions diff;
  std::string folder;           // init
  std::string code;             // explain
  std::string term;             // links
  std::string page;             // readability: a file below content/, or a folder; empty: all of them
  std::string language;         // of what is said, da or en; empty: what pejl.toml says, and of explain and init da
};

struct CommandLine {
  std::optional<Options> options;  // nothing: print and end
  int exitCode = exitFine;
  std::string output;              // help or version, for stdout
  std::string complaint;           // for stderr
};

// Also reads NO_COLOR, CLICOLOR_FORCE, TERM and SOURCE_DATE_EPOCH, and nothing else of the environment.
CommandLine readCommandLine(int argc, const char* const* argv);

}  // namespace pejl
