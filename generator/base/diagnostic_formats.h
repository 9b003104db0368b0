// Findings in the forms that forges read, each a whole document or list. Private to diagnostic_printer.cpp, which chooses.
// Codes, places and numbers are the same in all of them; what a form cannot hold is left out, never changed.
#pragma once

#include <span>
#include <string>

#include "base/catalogue.h"
#include "base/diagnostic.h"

namespace pejl::formats {

// SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0): one run, columns in code points, related places included.
std::string sarif(std::span<const Diagnostic> findings, const Catalogue& catalogue);

// Workflow commands, one a line: GitHub shows them beside the lines of a change request. Notes and hints are a "notice".
std::string github(std::span<const Diagnostic> findings, const Catalogue& catalogue);

// GitLab's Code Quality report: a list. Fingerprints name code, file and English message, not the line, so that a finding that
// only moves is not new; the second of its kind in a file has its number added. A place without a line is line 1.
std::string gitlab(std::span<const Diagnostic> findings, const Catalogue& catalogue);

}  // namespace pejl::formats
