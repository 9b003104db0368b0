// Site → what other programs read: the files of data that graph/data_files.h lists, their schemas, sitemap.xml and robots.txt;
// and the whole site to take along.
#pragma once

#include <optional>

#include "model/output.h"
#include "model/site.h"

namespace pejl {

Output exportData(const Site& site, const Diagnostics& diagnostics, unsigned jobs);

// The whole site as one .zip, for reading without a network: unpack it and open index.html. The same bytes for the same
// output. Nothing when libarchive refuses, as it does when there is no memory.
std::optional<OutputFile> offlineCopy(const Site& site, const Output& output);

}  // namespace pejl
