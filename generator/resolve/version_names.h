// Ids in a dated text: those of the text in force, with "@" and the date, which no written id can hold.
#pragma once

#include <string>
#include <unordered_set>

#include "model/schema.h"
#include "resolve/steps.h"

namespace pejl::resolution {

// Makes the documents of a version speak of themselves: what they name is looked for among them first.
class VersionNames {
 public:
  VersionNames(const Schema& schema, const VersionText& version);

  void applyTo(Document& document) const;

 private:
  void rename(std::string& id) const;
  void applyTo(EntityDeclaration& declaration) const;
  void applyTo(const EntityDeclaration& declaration, FieldClaim& claim) const;

  const Schema& schema_;
  const std::string suffix_;
  std::unordered_set<std::string> own_;  // look-up only
};

}  // namespace pejl::resolution
