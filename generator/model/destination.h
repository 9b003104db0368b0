// Where a menu or a redirect leads: to a page of the site's own or to one that Pejl makes.
#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace pejl {

// A page that nobody writes and that links and menus may lead to (graph/generated_pages.h).
struct GeneratedPage {
  std::string address;
  bool isListed = true;            // search engines may list it
};

// A page and perhaps an anchor on it, or a generated page.
struct Destination {
  std::uint32_t page = std::numeric_limits<std::uint32_t>::max();       // in Site::pages
  std::uint32_t generated = std::numeric_limits<std::uint32_t>::max();  // in Site::generatedPages
  std::string anchor;
};

struct ResolvedMenuItem {
  Destination place;
  std::string title;
};

struct ResolvedRedirect {
  std::string from;                // address of the page to write
  Destination place;
};

}  // namespace pejl
