// What `pejl diff` prints: the same comparison as the page of changes, for a terminal and for programs.
#pragma once

#include <string>

#include "base/catalogue.h"
#include "graph/changes.h"
#include "model/site.h"

namespace pejl {

// One line a place, "changed  eb-mod  Mod", and below it what changed: [-taken out-] {+put in+}. The counts come last.
std::string changesAsText(const Site& archive, const Comparison& comparison, const Catalogue& catalogue);

// {before, after, counts: {changed, …}, changes: [{kind, before: [id], after: [id], title, moved, words_of_title: [{edit, text}],
// text: [{edit, text}]}]}
std::string changesAsJson(const Site& archive, EntityIndex before, EntityIndex after, const Comparison& comparison);

// "doc-kompas@2019-06-01", or "doc-kompas" for the text that is shown: the framework in the archive. None after saying in
// `complaint` what could have been meant.
EntityIndex findVersion(const Site& site, const std::string& name, std::string& complaint);

}  // namespace pejl
