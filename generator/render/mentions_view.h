// Where a page's entities are mentioned, with the sentence: the first on the page itself, all of them on pages of their own.
#pragma once

#include <string>
#include <vector>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {entries: [{before, words, after, url, title, place}], more, everywhere: [{title, url, count}]}: sentences on other pages
// that mention this page's entities. When there are too many for the page, `more` says how many it leaves out, and
// `everywhere` leads to the page of all mentions of each entity.
Value backlinksView(const SiteFacts& facts, PageIndex page, Values& values);

// A page of every mention of one entity. There is one for each entity of a page that has too many.
struct MentionPage {
  EntityIndex entity = none;
  std::string address;  // "omtaler/tillid.html"
  std::size_t count = 0;
};
std::vector<MentionPage> mentionPages(const SiteFacts& facts);

// {entry, groups: [{title, url, entries}]} by framework.
Value mentionPageView(const SiteFacts& facts, const MentionPage& page, Values& values);

}  // namespace pejl::rendering
