// What is expected of a role in a matter: statements by role and theme.
//
// A statement is said to whom its field 'to' names and to whom a relation with an audience leads (gaelder_for); where
// neither says anything, to the audience of the nearest thing that it is part of. What is said to a team, a position or a
// broader role is said to the role too, one such relation away (RelationType::audience). A statement is about its own
// themes; where it has none, about those of the nearest thing below its framework that it is part of or is said to
// express. Nothing is guessed from words; where editors gave a reason for the theme, the answer leads to it.
#pragma once

#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct Asked {
  EntityIndex statement = none;
  EntityIndex addressee = none;  // whom the words address: the role itself, or what leads to it; none of what the role says
  std::vector<RelationIndex> themedBy;  // what makes it a statement about the theme: its own relation, or that of another
};

// A role and a theme about which at least one statement speaks to or from the role.
struct Expectation {
  EntityIndex role = none, theme = none;
  std::vector<Asked> asked;      // of the role, by framework and place in reading order
  std::vector<Asked> askedBack;  // what the role expects or promises: its field 'from' names it; the same order
};

struct Expectations {
  std::vector<Expectation> pairs;          // by role, then theme, in reading order
  std::vector<EntityIndex> roles, themes;  // of the pairs, in reading order
  std::vector<EntityIndex> frameworks;     // all of the site's, in reading order

  // The pair, or nullptr.
  const Expectation* find(EntityIndex role, EntityIndex theme) const;
};

Expectations findExpectations(const Site& site);

// Everyone to whom an entity is said: whom a statement addresses and the roles that are told it too; of anything else whom
// its own relations name. Roles and organisations are said to nobody.
std::vector<EntityIndex> toldOf(const Site& site, EntityIndex entity);
// Whom a statement is said to, by its own words or those around it.
std::vector<EntityIndex> addresseesOf(const Site& site, EntityIndex statement);

// What comes nearest in a framework that has no statement for the pair: relations between its entities and the theme.
std::vector<RelationIndex> nearestIn(const Site& site, EntityIndex framework, EntityIndex theme);

}  // namespace pejl::graph
