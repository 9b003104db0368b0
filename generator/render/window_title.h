// What a page is called in tabs, bookmarks and search engines.
#pragma once

#include <string>

#include "render/site_facts.h"

namespace pejl::rendering {

// "Dialog – Ledelsesgrundlag 2011 – Allerød Kommune": element – framework – organisation, or the site's title when no
// organisation stands behind the page. A dated text of a framework has its date after the framework: "Ledelsesgrundlag,
// version 1. juni 2019", so that no two pages of a site are called the same. Kept to 70 characters, which is what search engines show: short titles stand in
// for long ones, last of all the element's own is cut at a word.
std::string windowTitle(const SiteFacts& facts, PageIndex page);

}  // namespace pejl::rendering
