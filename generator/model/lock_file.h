// pejl.lock as text: one fact a line, sorted, so that two editors' changes merge line by line. This is the only place that
// knows how it is written:
//
//   gap RULE ENTITY
//   link FILE PLACE TERM WORDS                               PLACE is - where there is none
//   relation FROM TYPE TO to:FINGERPRINT                     of a symmetric relation also from:FINGERPRINT
//   relation FROM TYPE TO to:FINGERPRINT language-only:FINGERPRINT REASON
//   text ID@DATE FINGERPRINT
//   translation FILE FINGERPRINT
//   mapping SET FROM KIND TO from:FINGERPRINT                TO is - in a row without a counterpart
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "model/lock.h"

namespace pejl {

inline constexpr std::string_view lockFile = "pejl.lock";

// What git left in a merge, a line that is no fact, and two lines about the same thing are reported; the rest is read.
Lock parseLock(std::string_view text, Diagnostics& diagnostics);

// The whole file, header included; the same facts in any order give the same bytes.
std::string printLock(const Lock& lock);

}  // namespace pejl
