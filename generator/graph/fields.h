// What an entity says in a field of its type.
#pragma once

#include <string_view>

#include "model/site.h"

namespace pejl::graph {

// Null when it says nothing there.
const FieldClaim* findField(const Entity& entity, std::string_view field);

// Null, too, when what it says is no text.
const std::string* textOf(const Entity& entity, std::string_view field);

}  // namespace pejl::graph
