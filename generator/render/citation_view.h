// How to cite a page, and every place on it that has an address.
#pragma once

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {organisation, framework, time, element, fidelity, address, fixed_address}, each text or none; none for the front page.
// `fixed_address` is said where it is another than `address`.
Value citationView(const SiteFacts& facts, PageIndex page, Values& values);

// Every heading, paragraph and item that has an address, of any page but the front page: [{line, url, address}]. `line` is what a
// citation says in plain text; both addresses lead to the fixed version where there is one, `address` is none without base_url.
Value citationsView(const SiteFacts& facts, PageIndex page, Values& values);

}  // namespace pejl::rendering
