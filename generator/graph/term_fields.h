// What a term says of itself beside its words. Types of the kind 'term' have the field (presets/policy-framework.toml); only this header
// knows what it is called.
#pragma once

#include <string_view>

#include "model/site.h"

namespace pejl::graph {

inline constexpr std::string_view expansionField = "expansion";

// What an abbreviation stands for; empty when the entity does not say, or is no term.
std::string_view expansionOf(const Site& site, const Entity& entity);

}  // namespace pejl::graph
