// The files that export makes, one function each. Private to this room and its tests.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/json.h"
#include "graph/concept_schemes.h"
#include "graph/matrix.h"
#include "model/output.h"
#include "model/site.h"

namespace pejl::exporting {

// The JSON Schema that is published at an address, "data/graph.schema.json".
std::string_view schemaAt(std::string_view address);

// Entities, relations and mentions as data; graph.schema.json says what is in it.
std::string graphJson(const Site& site, unsigned jobs);
// Its parts that are not entities, relations and mentions.
void writeModel(JsonWriter& json, const Site& site);
void writeMappingSets(JsonWriter& json, const Site& site);
void writeMatrices(JsonWriter& json, const Site& site);
void writePaths(JsonWriter& json, const Site& site);

// What is known of how accessible the site is, with how many findings each check of a criterion had in this build.
std::string accessibilityJson(const Site& site, const Diagnostics& diagnostics);

// A matrix as CSV: a line of the columns' ids, one of their titles, then a line a row. RFC 4180, UTF-8 with a byte-order mark.
std::string matrixTable(const Site& site, const graph::Matrix& matrix);
// All entities as CSV, by id.
std::string entityTable(const Site& site);
// What such a file begins with.
std::string byteOrderMark();

// A scheme's concepts, and what a mapping set claims of concepts, as SKOS in Turtle.
std::string conceptTriples(const Site& site, const graph::ConceptScheme& scheme);
std::string mappingTriples(const Site& site, const MappingSet& set);

// One field of a table, quoted where it must be, and never a formula.
std::string csvField(std::string_view text);

// The dated texts of each framework, oldest first, with their fixed addresses; a site without any has no such file.
std::string versionsJson(const Site& site);

// These two need addresses that others can reach, so a site without base_url has neither.
// Every page but the expired, and those that Pejl makes and search engines may list; in pieces of 50,000 with an index, which is as long as a sitemap may be.
Output sitemap(const Site& site);
// The frameworks, newest first, by the newest date they state: status since or checked, or a field that holds a time. No
// date is made up: a framework without one is left out, and a feed without any says 1970, since Atom wants a date.
std::string atomFeed(const Site& site);

// How far each coverage rule is held, and which relations are suspect; coverage.schema.json says what is in it.
std::string coverageJson(const Site& site, unsigned jobs);

std::string robotsText(const Site& site);

}  // namespace pejl::exporting
