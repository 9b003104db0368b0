// What a site's editors want connected: "every dimension supports at least one goal". Rules are data, from [[coverage]] in
// pejl.toml; types and relations are indices in the Schema.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/localized_text.h"

namespace pejl {

enum class CoverageNeed : std::uint8_t {
  relation,  // enough relations of some types, to entities of some types
  theme,     // a theme, its own or that of what it is part of
  source,    // a document that its words come from; an editor's own words have none
  reach      // any way there: a relation, a mention, something it is part of
};

enum class CoverageDirection : std::uint8_t { out, in };

struct CoverageRule {
  std::string id;
  LocalizedText message;                 // what it asks, to whoever reads the coverage page; empty: the theme's own words
  CoverageNeed need = CoverageNeed::relation;
  std::vector<std::uint32_t> every;      // types; empty: all that belongs to a framework, and for reach everything
  std::string framework;                 // id; empty: of all of them
  std::vector<std::uint32_t> relations;  // any of these counts
  CoverageDirection direction = CoverageDirection::out;
  std::vector<std::uint32_t> to;         // types at the other end; empty: any
  std::uint32_t atLeast = 1;
  std::optional<std::uint32_t> atMost;
  std::optional<Severity> severity;      // of a gap; nothing: only the coverage page shows it
  Location where, frameworkWhere;
};

}  // namespace pejl
