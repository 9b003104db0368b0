// Site → data for other programs: data/graph.json with its schema, sitemap.xml, feed.xml, robots.txt.
#pragma once

#include "model/output.h"
#include "model/site.h"

namespace pejl {

Output exportData(const Site& site, const Diagnostics& diagnostics);

}  // namespace pejl
