// What is known of how accessible a site is: what pejl.toml says of its statement, and what the theme's wcag.toml says of each
// criterion of WCAG 2.2. Nothing here is found out by looking at pages; that is check's and the tests' business.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/localized_text.h"

namespace pejl {

enum class Verdict : std::uint8_t { supported, partial, unsupported, notApplicable, notAssessed };

// Something that a person tried, on a day.
struct ManualCheck {
  std::vector<std::string> criteria;  // numbers: "1.4.5"
  std::string date;                   // "2026-11-21"
  std::string by;                     // a role, not a person
  LocalizedText how;
  std::optional<Verdict> verdict;
};

// Content that is known to be inaccessible.
struct AccessibilityException {
  LocalizedText what, why, alternative;
  std::vector<std::string> criteria;
};

struct Criterion {
  std::string number, level;         // "1.4.10", "AA"
  LocalizedText name, note;
  bool monitored = false;            // among those that the Danish agency tests by machine
  Verdict verdict = Verdict::notAssessed;
  std::vector<std::string> tests;    // names of tests in tests/
  std::vector<std::string> checks;   // codes that a build reports about the author's content
};

struct Accessibility {
  bool isPublicBody = false;
  std::string wasUrl, phone, email;  // of the statement; empty: not said
  std::string updated;               // day on which the statement was last gone through
  Location where, wasUrlWhere, updatedWhere;
  std::vector<AccessibilityException> exceptions;
  std::vector<ManualCheck> manualChecks;  // the theme's, then the site's
  std::vector<Criterion> criteria;        // by number; empty: the theme says nothing
  std::vector<LocalizedText> notDone;     // what nobody has tried
};

}  // namespace pejl
