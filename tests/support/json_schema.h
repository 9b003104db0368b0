// The part of JSON Schema 2020-12 that our own schemas use. A keyword that is not known here is a fault, so that a schema
// cannot promise more than is held.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace pejl::test {

// What of `value` does not fit, such as "/entities/3/url: does not match …"; empty when it is valid.
std::vector<std::string> schemaFaults(const nlohmann::json& value, const nlohmann::json& schema);

}  // namespace pejl::test
