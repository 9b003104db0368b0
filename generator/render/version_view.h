// Which text of a framework a page shows, and the same place in its other texts.
#pragma once

#include <string>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {title, is_shown, is_dated, shown: {title, url} or none, fixed: {title, url, address} or none, history_url,
// places: [{title, url or none, label, tone, current}]} or none on a page that belongs to no framework with dated texts.
// `shown` is this place at its undated address, said only on dated pages; `fixed` the address that never changes, said
// only on undated ones. `places` are all versions, newest first; url none where the place is not in that version.
Value versionView(const SiteFacts& facts, PageIndex page, Values& values);

// The version that a page shows, in Site::versions of the site that holds the page; none without dated texts.
std::uint32_t versionOfPage(const Site& site, PageIndex page);

// The address of the page's text at the date it is from, which stays what it is when a newer text is adopted; empty when
// its framework has no dated text.
std::string fixedAddress(const Site& site, PageIndex page);

// What search engines are told: dated pages are not for them, save replaced ones where pejl.toml wants them in. The undated
// page speaks for the dated one that shows the same.
bool isForSearchEngines(const Site& site, PageIndex page);
std::string canonicalAddress(const Site& site, PageIndex page);

}  // namespace pejl::rendering
