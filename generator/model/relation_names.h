// What an editor may have meant by a relation's name that is no id: a slip of the pen, the words that readers see
// ("støtter"), or the name it has the other way round ("støttes af").
#pragma once

#include <string>
#include <string_view>

#include "base/message.h"
#include "model/schema.h"

namespace pejl {

// One sentence for a finding's help, or empty when nothing is near. `from` and `to` are the ids of the ends as written;
// either may be empty.
Message suggestRelation(const Schema& schema, std::string_view written, std::string_view from, std::string_view to);

}  // namespace pejl
