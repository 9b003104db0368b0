// One build from sources to site: the phases in their order, and what they found. The only place that knows them all.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/files.h"
#include "model/output.h"
#include "model/project.h"
#include "write/write.h"

namespace pejl {

struct Site;

struct BuildReport {
  std::vector<Diagnostic> findings;  // sorted, doubles removed, with excerpts
  std::size_t pages = 0, entities = 0;
  Output output;                     // empty when findings stopped the build
  WriteSummary written;
  std::string language;              // in which findings are to be said
  bool stopped = false;              // by errors, or by warnings when options.strict
  // What the output was made of. Nobody reads it here; it is kept because freeing the millions of pieces of a large site
  // takes a tenth of the whole build, and a program that ends need not.
  std::shared_ptr<const Site> site;
};

// Told the name of each phase as it begins.
using OnPhase = std::function<void(std::string_view phase)>;

// The site before terms are linked, for verbs that look at its text. What is wrong with it is for `pejl check` to say.
Site siteToRead(const FileSystem& files, const BuildOptions& options);

// Every phase but write: what `check` and `serve` need. `files` is the site's folder.
BuildReport buildInMemory(const FileSystem& files, const BuildOptions& options, const OnPhase& onPhase);

// And writes the site to options.outputFolder, unless something stopped the build.
BuildReport build(const FileSystem& files, const BuildOptions& options, const OnPhase& onPhase);

}  // namespace pejl
