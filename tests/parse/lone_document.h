// A page's Markdown as HTML without a site around it: links go where they say, nothing is an entity.
#pragma once

#include <string>
#include <string_view>

#include "model/document.h"

namespace pejl::testing {

std::string htmlOf(const Document& document);

}  // namespace pejl::testing
