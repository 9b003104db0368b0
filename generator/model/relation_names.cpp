#include "model/relation_names.h"

#include <algorithm>

#include "base/text.h"
#include "language/slug.h"

namespace pejl {
namespace {

struct Name {
  std::string text;  // "stoettes-af", whether it was written "støttes af" or stoettes_af
  const RelationType* relation;
  bool isInverse;
};

// Ids before labels before inverses: on a tie the first is the likeliest.
std::vector<Name> allNames(const Schema& schema) {
  std::vector<Name> names;
  for (const RelationType& relation : schema.relations) names.push_back({slug(relation.id), &relation, false});
  for (const RelationType& relation : schema.relations) {
    for (const auto& [language, text] : relation.label.texts) names.push_back({slug(text), &relation, false});
  }
  for (const RelationType& relation : schema.relations) {
    if (relation.symmetric) continue;
    for (const auto& [language, text] : relation.inverse.texts) names.push_back({slug(text), &relation, true});
  }
  return names;
}

Message otherWayRound(const std::string& id, std::string_view from, std::string_view to) {
  if (from.empty() || to.empty()) return say("that is '{}' the other way round: write it on the other entity as '{}'", id, id);
  return say("that is '{}' the other way round: on '{}' write type = \"{}\" and to = \"{}\"", id, to, id, from);
}

}  // namespace

Message suggestRelation(const Schema& schema, std::string_view written, std::string_view from, std::string_view to) {
  const std::vector<Name> names = allNames(schema);
  std::vector<std::string_view> candidates;
  for (const Name& name : names) candidates.push_back(name.text);
  const std::string wanted = slug(written);
  const std::string_view nearest = nearestSpelling(wanted, candidates);
  const auto found = std::find_if(names.begin(), names.end(), [&](const Name& name) { return name.text == nearest; });
  if (nearest.empty() || found == names.end()) return {};
  if (found->isInverse) return otherWayRound(found->relation->id, from, to);
  return say("did you mean '{}'?", found->relation->id);
}

}  // namespace pejl
