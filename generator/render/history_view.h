// A framework through time: its versions, which of them held when, and what has happened to it.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {framework, versions: [{title, url, label, tone, current, decisions, changes: {title, url} or none}], periods: [{from, until,
// holding, version: {title, url} or none, note, note_language}], events: [{time, kind, name, link, note, comparison, decision}],
// comparisons: [{before, after, url}], succession_known, as_of}. The framework, and an event's comparison and link, are
// linkView's or none; the link of an event that is no relation is {title, url}, a version. `holding` is in_force, unknown or
// nothing; `from` and `until` are written times, none where they are not known. Versions newest first, periods and events oldest first.
Value historyView(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values);

// [{body: {title, url or none, language}, date, outcome, case, case_url}]: what bodies have decided, url none for words.
Value decisionsView(const SiteFacts& facts, const EntityDeclaration& declared, std::string_view from, Values& values);

// Two versions that readers may compare: each with the next one, and with the text that is shown.
struct ComparedPair {
  std::uint32_t before = none, after = none;  // in Site::versions
};
std::vector<ComparedPair> comparedPairs(const Site& site, EntityIndex framework);

}  // namespace pejl::rendering
