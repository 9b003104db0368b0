// What a statement says of itself, whatever its type is called: how strongly it binds, who says it, and to whom. Types of the kind
// 'statement' have these fields (presets/policy-framework.toml); only this header knows what they are called.
#pragma once

#include <span>
#include <string_view>

#include "model/site.h"

namespace pejl::graph {

inline constexpr std::string_view modalityField = "modality", fromField = "from", toField = "to";

// How strongly statements of the type may bind, in the schema's order; none for a type that is no statement.
std::span<const Choice> modalitiesOf(const EntityType& type);

// How strongly it binds; null when it is no statement, does not say it, or says what no statement of its type may.
const Choice* modalityOf(const Site& site, const Entity& statement);

// Whom one of the other two fields names; none when it is not there or leads to nothing.
EntityIndex namedBy(const Entity& statement, std::string_view field);

}  // namespace pejl::graph
