#include "support/json_schema.h"

#include <algorithm>
#include <functional>
#include <map>
#include <regex>

namespace pejl::test {
namespace {

using nlohmann::json;

class Validator {
 public:
  explicit Validator(const json& root) : root_(root) {}

  std::vector<std::string> faults(const json& value, const json& schema, const std::string& path) const {
    std::vector<std::string> found;
    for (const auto& [keyword, rule] : schema.items()) {
      const auto check = keywords_.find(keyword);
      if (check == keywords_.end()) {
        found.push_back("the schema's keyword '" + keyword + "' is not known");
        continue;
      }
      for (std::string& fault : check->second(value, rule, schema, path)) found.push_back(std::move(fault));
    }
    return found;
  }

 private:
  using Faults = std::vector<std::string>;
  using Keyword = std::function<Faults(const json&, const json&, const json&, const std::string&)>;

  static Faults when(bool isWrong, const std::string& path, const std::string& what) {
    return isWrong ? Faults{path + ": " + what} : Faults{};
  }

  static bool isOfType(const json& value, const std::string& type) {
    return type == (value.is_number_integer() ? "integer" : std::string(value.type_name()));
  }

  Faults properties(const json& value, const json& rule, const std::string& path) const {
    Faults found;
    for (const auto& [name, inner] : rule.items()) {
      if (!value.is_object() || !value.contains(name)) continue;
      for (auto& fault : faults(value[name], inner, path + "/" + name)) found.push_back(fault);
    }
    return found;
  }

  Faults items(const json& value, const json& rule, const std::string& path) const {
    Faults found;
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
      for (auto& fault : faults(value[i], rule, path + "/" + std::to_string(i))) found.push_back(fault);
    }
    return found;
  }

  static Faults additional(const json& value, const json& schema, const std::string& path) {
    Faults found;
    for (const auto& [name, inner] : value.items()) {
      if (!schema["properties"].contains(name)) found.push_back(path + "/" + name + ": is not allowed");
    }
    return found;
  }

  const json& root_;
  const std::map<std::string, Keyword> keywords_ = {
      {"$schema", [](auto&, auto&, auto&, auto&) { return Faults{}; }},
      {"$defs", [](auto&, auto&, auto&, auto&) { return Faults{}; }},
      {"title", [](auto&, auto&, auto&, auto&) { return Faults{}; }},
      {"description", [](auto&, auto&, auto&, auto&) { return Faults{}; }},
      {"then", [](auto&, auto&, auto&, auto&) { return Faults{}; }},
      {"else", [](auto&, auto&, auto&, auto&) { return Faults{}; }},
      {"$ref", [this](auto& value, auto& rule, auto&, auto& path) {
         return faults(value, root_.at(json::json_pointer(rule.template get<std::string>().substr(1))), path);
       }},
      {"type", [](auto& value, auto& rule, auto&, auto& path) {
         const json types = rule.is_array() ? rule : json::array({rule});
         const bool fits = std::any_of(types.begin(), types.end(), [&](const json& t) { return isOfType(value, t); });
         return when(!fits, path, "is no " + rule.dump());
       }},
      {"required", [](auto& value, auto& rule, auto&, auto& path) {
         Faults found;
         for (const json& name : rule) {
           if (!value.contains(name)) found.push_back(path + ": lacks " + name.dump());
         }
         return found;
       }},
      {"properties", [this](auto& value, auto& rule, auto&, auto& path) { return properties(value, rule, path); }},
      {"additionalProperties", [](auto& value, auto&, auto& schema, auto& path) { return additional(value, schema, path); }},
      {"items", [this](auto& value, auto& rule, auto&, auto& path) { return items(value, rule, path); }},
      {"enum", [](auto& value, auto& rule, auto&, auto& path) {
         return when(std::find(rule.begin(), rule.end(), value) == rule.end(), path, "is none of " + rule.dump());
       }},
      {"const", [](auto& value, auto& rule, auto&, auto& path) { return when(value != rule, path, "is not " + rule.dump()); }},
      {"pattern", [](auto& value, auto& rule, auto&, auto& path) {
         const bool fits = !value.is_string() ||
                           std::regex_search(value.template get<std::string>(), std::regex(rule.template get<std::string>()));
         return when(!fits, path, "does not match " + rule.dump());
       }},
      {"minLength", [](auto& value, auto& rule, auto&, auto& path) {
         return when(value.is_string() && value.template get<std::string>().size() < rule, path, "is too short");
       }},
      {"maxLength", [](auto& value, auto& rule, auto&, auto& path) {
         return when(value.is_string() && value.template get<std::string>().size() > rule, path, "is too long");
       }},
      {"anyOf", [this](auto& value, auto& rule, auto&, auto& path) {
         const bool fits = std::any_of(rule.begin(), rule.end(), [&](const json& one) { return faults(value, one, path).empty(); });
         return when(!fits, path, "fits none of the choices");
       }},
      {"not", [this](auto& value, auto& rule, auto&, auto& path) {
         return when(faults(value, rule, path).empty(), path, "fits what it must not: " + rule.dump());
       }},
      {"if", [this](auto& value, auto& rule, auto& schema, auto& path) {
         const char* branch = faults(value, rule, path).empty() ? "then" : "else";
         return schema.contains(branch) ? faults(value, schema[branch], path) : Faults{};
       }},
  };
};

}  // namespace

std::vector<std::string> schemaFaults(const json& value, const json& schema) {
  return Validator(schema).faults(value, schema, "");
}

}  // namespace pejl::test
