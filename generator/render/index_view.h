// Indexes A–Å: one of everything, and one of each type.
#pragma once

#include <string>
#include <vector>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

struct Letter {
  std::string title;    // "A"
  std::string anchor;   // "Bogstav-a"
  std::string address;  // of the page its entries stand on
  std::vector<EntityIndex> entities;  // in the order of the language
};

// An index that the site has; type none: the one of everything but single statements. It is one page; a long one is a
// page of letters, and a page for each letter.
struct Index {
  std::uint32_t type = none;
  std::string address;
  std::size_t count = 0;
  bool isLong = false;
  std::vector<Letter> letters;
};

// That of everything first, then one for each type that has entities, in the schema's order; in the letters and the order of
// `language`, the site's own or that of its translations.
std::vector<Index> indexesOf(const Site& site, std::string_view language);

// {mixed, others: [{title, url, count, current}], letters: [{title, url}], sections: [{title, anchor, entries}]} for the
// page of one letter, or with letter none for the index's own; an entry also has `expansion`.
Value indexView(const SiteFacts& facts, const std::vector<Index>& indexes, const Index& index, std::uint32_t letter,
                Values& values);

}  // namespace pejl::rendering
