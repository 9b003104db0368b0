// The front page: the frameworks by who stands behind them, and other ways in.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {suggestions: [{title, url}], publishers: [{title, url, text, frameworks: [card]}], ways: [{title, url, type_id, count,
// text, examples: [{title, url}]}]}
Value homeView(const SiteFacts& facts, PageIndex page, Values& values);

// The page that holds all of a type, such as temaer/index.html: the folder page that all its pages share, else the index.
std::string addressOfAll(const Site& site, std::uint32_t type);

}  // namespace pejl::rendering
