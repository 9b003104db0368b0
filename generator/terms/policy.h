// How a name of an entity is linked, and in whose text: what its declaration says, else what its type says, made more
// careful where the language knows that the word is also something else.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "model/site.h"

namespace pejl::terming {

struct WordPolicy {
  LinkPolicy link = LinkPolicy::never;
  const AmbiguousWord* word = nullptr;  // what the language knows of it
};

class Policies {
 public:
  // `site` must outlive it.
  explicit Policies(const Site& site);

  // Whether nothing in running text can ever be about its name.
  bool isSilent(const Entity& entity) const;
  WordPolicy of(const Entity& entity, std::string_view name) const;

 private:
  const AmbiguousWord* numbered(const std::string& name) const;

  const Site& site_;
  std::unordered_map<std::string, const AmbiguousWord*> ambiguous_;  // look-up only
  std::unordered_set<std::string> typeNames_;                        // look-up only
};

LinkScope scopeOf(const Entity& entity);

}  // namespace pejl::terming
