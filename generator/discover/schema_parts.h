// Parts of reading the schema that stand by themselves. Private to this room.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/toml_table.h"
#include "model/schema.h"

namespace pejl::discovery {

// Lays { da = "…", en = "…" }, or a plain string in `language`, over what is there.
void applyText(LocalizedText& text, TableReader& reader, std::string_view key, std::string_view language,
               Diagnostics& diagnostics);
void applyText(LocalizedText& text, const TomlValue& value, std::string_view language, Diagnostics& diagnostics);

// Every type named by a relation's from and to exists. A type that the site switched off is taken out; a relation that
// has none left on one side goes with it. `settings` gives the places.
void checkTypeNames(Schema& schema, std::span<const std::string> disabledTypes, const TomlValue& settings,
                    Diagnostics& diagnostics);

}  // namespace pejl::discovery
