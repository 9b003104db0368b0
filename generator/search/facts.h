// What is known of every section before its words are loaded: the page it stands on, its type, status, framework, organisation and
// language, and how far it is valid today. Readers narrow and count results by it. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "model/site.h"
#include "search/section.h"

namespace pejl::searching {

// Appends members of a JSON object. "facets": for "type", "framework", "organisation", "status" and "language" the names that are
// used, each [id, label] or [id, label, label in the language of translations], and as runs which of them each section has (from 1,
// 0 is none); a section under a heading has type and status from its page. "pages": the number of sections of each page,
// "standings": the Standing of each section.
void appendFacts(std::string& out, const Site& site, const std::vector<Section>& sections);

}  // namespace pejl::searching
