// The table of WCAG 2.2 criteria, and the way to the accessibility statement.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {counts: [{verdict, label, count}], principles: [{id, title, rows: [{number, level, name, monitored, verdict, label, note,
// tests: [name], checks: [code], manual: [{date, by, how}]}]}], exceptions: [{what, why, alternative}], not_done: [text]}.
Value conformanceView(const SiteFacts& facts, Values& values);

}  // namespace pejl::rendering
