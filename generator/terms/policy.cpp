#include "terms/policy.h"

#include <algorithm>

#include "base/text.h"
#include "language/unicode.h"
#include "language/words.h"

namespace pejl::terming {
namespace {

// Shorter words are seldom terms only: "klynge" is nothing else, but "test" is (domain research § 5.5).
constexpr std::size_t shortestPlainWord = 10;

}  // namespace

Policies::Policies(const Site& site) : site_(site) {
  for (const AmbiguousWord& word : site.schema.terms.words) ambiguous_.emplace(caseFold(word.word), &word);
  for (const EntityType& type : site.schema.types) {
    typeNames_.insert(caseFold(type.label.in(site.config.language)));
    typeNames_.insert(caseFold(type.plural.in(site.config.language)));
  }
}

bool Policies::isSilent(const Entity& entity) const {
  const LinkPolicy policy = entity.declared.link.policy.value_or(site_.typeOf(entity).link);
  return policy == LinkPolicy::never;
}

// "spor 2" is as much something else as "spor" is.
const AmbiguousWord* Policies::numbered(const std::string& name) const {
  const std::size_t blank = name.find(' ');
  const bool isNumbered = blank != std::string::npos && name.find_first_not_of("0123456789", blank + 1) == std::string::npos;
  const auto known = isNumbered ? ambiguous_.find(name.substr(0, blank)) : ambiguous_.end();
  return known == ambiguous_.end() ? nullptr : known->second;
}

WordPolicy Policies::of(const Entity& entity, std::string_view name) const {
  const std::string word = caseFold(name);
  const bool isOneWord = word.find(' ') == std::string::npos;
  const auto known = isAcronym(name) && isOneWord ? ambiguous_.end() : ambiguous_.find(word);
  WordPolicy policy;
  policy.word = known != ambiguous_.end() ? known->second : numbered(word);
  const LinkPolicy ofType = site_.typeOf(entity).link;
  if (entity.declared.link.policy) {
    policy.link = *entity.declared.link.policy;
  } else if (ofType == LinkPolicy::explicitOnly || ofType == LinkPolicy::never) {
    policy.link = ofType;
  } else if (known != ambiguous_.end() && policy.word->policy) {
    policy.link = *policy.word->policy;
  } else if (typeNames_.count(word) != 0) {
    policy.link = LinkPolicy::explicitOnly;
  } else {
    const bool isShort = isOneWord && !isAcronym(name) && countCodePoints(word) < shortestPlainWord;
    policy.link = isShort ? LinkPolicy::careful : ofType;
  }
  return policy;
}

LinkScope scopeOf(const Entity& entity) {
  if (entity.declared.link.scope) return *entity.declared.link.scope;
  if (entity.framework != none) return LinkScope::framework;
  return entity.organisation != none ? LinkScope::organisation : LinkScope::site;
}

}  // namespace pejl::terming
