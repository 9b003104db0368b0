// TOML → typed claims: what a page's front matter or a record says of its entity, as written.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/toml.h"
#include "base/toml_table.h"
#include "model/document.h"
#include "model/schema.h"

namespace pejl::parsing {

// The common keys and the fields of the type into document.declarations[0] and the document's own settings. A key that
// is neither is an unknown-key, unless the type itself is unknown, which resolve reports. `reader` may have been asked
// for keys of its caller's before.
void readClaims(TableReader& reader, const TomlValue& table, const Schema& schema, Document& document,
                Diagnostics& diagnostics);

// A list of ids, or one, each with its place.
std::vector<std::pair<std::string, Location>> readIds(TableReader& reader, std::string_view key,
                                                      Diagnostics& diagnostics);

// How a term is linked, by the name of it; reports what is none.
std::optional<LinkPolicy> linkPolicyNamed(const std::string& name, const Location& where, Diagnostics& diagnostics);

}  // namespace pejl::parsing
