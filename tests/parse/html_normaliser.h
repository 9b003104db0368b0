// HTML with what means nothing made equal, after cmark's own test/normalize.py: order of attributes, kinds of quotes,
// character references, "<br />" and "<br>", and white space beside blocks and outside <pre>.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pejl::testing {

// Attributes named in `dropped` are left out of every tag.
std::string normalisedHtml(std::string_view html, const std::vector<std::string_view>& dropped = {});

}  // namespace pejl::testing
