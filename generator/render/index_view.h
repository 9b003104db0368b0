// Indexes A–Å: one of everything, and one of each type.
#pragma once

#include <string>
#include <vector>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// An index that the site has; type none: the one of everything but single statements.
struct Index {
  std::uint32_t type = none;
  std::string address;
  std::vector<EntityIndex> entities;  // in Danish order
};

// That of everything first, then one for each type that has entities, in the schema's order.
std::vector<Index> indexesOf(const Site& site);

// {mixed, others: [{title, url, count, current}], letters: [{title, anchor, entries}]}; an entry also has `expansion`.
Value indexView(const SiteFacts& facts, const std::vector<Index>& indexes, const Index& index, Values& values);

}  // namespace pejl::rendering
