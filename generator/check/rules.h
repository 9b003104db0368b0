// The rules of check, in the order they run; one a file. Private to this room and its tests. Each only adds diagnostics.
#pragma once

#include "base/diagnostic.h"
#include "graph/decisions.h"
#include "model/site.h"

namespace pejl::rules {

// Where an entity that a relation ends in is declared, for a finding about the relation.
RelatedPlace endOf(const Site& site, EntityIndex entity);

// Values of the entity's own fields are of the declared kind, choices are known ones, required fields are there.
void checkFields(const Site& site, Diagnostics& diagnostics);

// A relation goes between allowed types and carries the fields it must.
void checkRelationEnds(const Site& site, Diagnostics& diagnostics);

// No more relations from or to one entity than allowed; none said twice.
void checkRelationCounts(const Site& site, Diagnostics& diagnostics);

// Relations that may not go in a circle do not; the message shows the way round.
void checkRelationCycles(const Site& site, Diagnostics& diagnostics);

// Every entity says where its words come from, with a known fidelity; a status has the evidence it needs.
void checkProvenance(const Site& site, Diagnostics& diagnostics);

// expect = { dimension = 6 } holds.
void checkDeclaredCounts(const Site& site, Diagnostics& diagnostics);

// A matrix of pejl.toml is about a framework that exists, and has no more cells than a page can show.
void checkMatrices(const Site& site, Diagnostics& diagnostics);

// Reviews and changes of status that are due, decisions that name a body, versions that hold one at a time.
void checkVersionDates(const Site& site, Diagnostics& diagnostics);

// A figure has something to show.
void checkFigures(const Site& site, Diagnostics& diagnostics);

// A reading path shows, or leaves out for a reason, everything that is said to its roles and may still hold.
void checkPaths(const Site& site, Diagnostics& diagnostics);

// A link says where it leads, and on one page the same words do not lead to two places.
void checkLinkTexts(const Site& site, Diagnostics& diagnostics);

// What differs from pejl.lock, and relations that are suspect because an end's words have changed.
void checkDecisions(const Site& site, const graph::Decisions& decisions, const BuildOptions& options, Diagnostics& diagnostics);

// Gaps in the coverage that pejl.lock does not know.
void checkCoverage(const Site& site, const graph::Decisions& decisions, const BuildOptions& options, Diagnostics& diagnostics);

// Two pages of one framework have titles of their own.
void checkPageTitles(const Site& site, Diagnostics& diagnostics);

// An image's text says more than that it is an image.
void checkImageTexts(const Site& site, Diagnostics& diagnostics);

// A table has a caption, and its columns have headings.
void checkTables(const Site& site, Diagnostics& diagnostics);

// What looks like a heading or a list is one.
void checkImitations(const Site& site, Diagnostics& diagnostics);

// A passage in English on a Danish page, or the other way, says so.
void checkLanguages(const Site& site, Diagnostics& diagnostics);

// What English pages call things by has a name in English.
void checkLabelLanguages(const Site& site, Diagnostics& diagnostics);

// A public body says where its accessibility statement is and whom to reach, and goes through it once a year.
void checkAccessibilityStatement(const Site& site, Diagnostics& diagnostics);

}  // namespace pejl::rules
