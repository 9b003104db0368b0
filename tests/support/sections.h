// Sections as the tests of the dictionary want them.
#pragma once

#include <string>
#include <utility>

#include "search/section.h"

namespace pejl::searching {

inline Section section(std::string title, std::string body = {}) {
  Section made;
  made.title = std::move(title);
  made.body = std::move(body);
  return made;
}

}  // namespace pejl::searching
