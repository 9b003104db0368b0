// What a job profile rests on: the page that somebody has put together of a framework's elements and own words.
//
// A point of the profile is an entity that stands on its page, or a quotation (![[id]]), which rests on what it shows. An
// entity rests on what its relations of a type with `basis` lead to; one that only holds others or quotations is a heading,
// no point. The relations of that kind that the profile itself has name the wholes it was made from: of each it is told
// which of its parts some point rests on, by themselves or by anything inside them.
#pragma once

#include <cstdint>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

struct ProfilePoint {
  EntityIndex entity = none;       // none for a quotation
  std::vector<EntityIndex> basis;  // each once; empty: the profile's own idea
};

struct ProfilePart {
  EntityIndex part = none;
  std::vector<std::uint32_t> points;  // in ProfileBasis::points; empty: not used
};

struct ProfileWhole {
  EntityIndex whole = none;
  std::vector<ProfilePart> parts;  // in reading order, without statements
};

struct ProfileBasis {
  std::vector<ProfilePoint> points;        // in the order in which they stand on the page
  std::vector<ProfileWhole> wholes;        // as the profile names them
  std::vector<EntityIndex> themes;         // that some point or its basis is about, in reading order
  std::vector<EntityIndex> missingThemes;  // that the wholes are about, and no point
};

ProfileBasis basisOf(const Site& site, EntityIndex profile);

}  // namespace pejl::graph
