// The verdict on each criterion of WCAG 2.2, from what the theme's tests show and what people of the site have tried.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct Conformance {
  const Criterion* criterion = nullptr;      // in Config::accessibility
  Verdict verdict = Verdict::notAssessed;
  std::vector<const ManualCheck*> manual;    // that name the criterion, by date
};

// By number. A manual check decides what the theme leaves open, the latest one first; elsewhere it may only make the
// verdict worse, so that nobody can claim more than the tests show. A known exception makes it partial at best.
std::vector<Conformance> conformance(const Site& site);

// How many criteria have each verdict, by Verdict.
std::array<std::size_t, 5> countVerdicts(const std::vector<Conformance>& rows);

}  // namespace pejl::graph
