// The words and the choice of `pejl review`, apart from what it reads and writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/catalogue.h"
#include "base/result.h"
#include "commands/options.h"
#include "graph/decisions.h"

namespace pejl {

// What to look at: everything, or what touches one entity, or its relations of one type. Empty: any.
struct ReviewChoice {
  std::string id, relation;
};

// Those of `decisions` that touch the entity, as either end of a relation, as the mapping set or as a term.
graph::Decisions chosenDecisions(const graph::Decisions& decisions, const ReviewChoice& choice);

// One paragraph for each kind of change, each change with its place and the sentence it is about.
std::string describeDecisions(const Site& site, const graph::Decisions& decisions, const Catalogue& catalogue);

// What review says and does for the site in options.root.
struct ReviewResult {
  int exitCode = 0;
  std::string words;      // for stdout
  std::string complaint;  // for stderr
};
ReviewResult review(const Options& options);

// Replaces the file in one step, so that it is never half-written, whatever happens.
std::optional<Refusal> replaceFile(const std::string& path, std::string_view text);

}  // namespace pejl
