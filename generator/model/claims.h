// What content says of an entity, as written and not yet resolved: ids are text, and times may be wrong.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/toml.h"

namespace pejl {

// A field of the entity's type, or of a relation, as written: in TOML, or in {#id key=value} where every value is text.
struct FieldClaim {
  std::string key;
  TomlValue value;
  Location where;     // of the key
};

struct SourceClaim {
  std::string document;  // id of an entity of kind source
  std::string fidelity, page, section, lines, confidence, note;
  Location where;
};

struct StatusClaim {
  std::string state, since, until, checked, nextReview, evidence;
  Location where;
};

// That a body has dealt with a framework. `body` is an entity's id, or words when it is none.
struct DecisionClaim {
  std::string body, date, outcome, caseReference;
  Location where;
};

struct RelationClaim {
  std::string type, from, to;  // from empty: the declaring entity
  std::string reason, evidence;
  std::vector<FieldClaim> fields;
  Location where, toWhere;
};

}  // namespace pejl
