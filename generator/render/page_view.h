// What every page has: a title, where it is, what is on it, its neighbours, its address.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/html.h"
#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// A section that the theme adds below the text, for the page's list of contents.
struct AddedSection {
  std::string_view anchor, title;
};

// {title, window_title, summary, description, number, language, counterpart: {title, language, url} or none, alternates: [{language,
// url}], address, whole_address, menu, canonical, noindex, breadcrumbs: [{title, url}], navigation, contents: [{level, anchor, title}],
// body, previous, next, updated, edit_url}. `navigation` and `body` must outlive `values`.
Value pageView(const SiteFacts& facts, PageIndex page, const SafeHtml& navigation, const SafeHtml& body,
               const std::vector<AddedSection>& added, Values& values);

// The same for a page that nobody wrote: an index, search, 404. `address` is where it will be. The page must outlive `values`.
struct OwnPage {
  std::string address, title, summary;
  std::string windowTitle;         // where it must say more than the title; the site's follows
  bool searchEngines = true;       // whether they may list it
  PageIndex parent = none;         // that it lies below, for the way back
  std::string canonical;           // of what shows a page of the site's own: that page's address
  Value previous = {}, next = {};  // {title, url} or none
  std::string counterpart;         // where the same page lies in the other language, if it does

  // Of a page that is made alike in both languages; `own` is its address in the site's own.
  void placeInLanguage(const SiteFacts& facts, std::string_view own) {
    address = facts.addressHere(own);
    counterpart = facts.addressThere(own);
  }
};
Value ownPageView(const SiteFacts& facts, const OwnPage& page, Values& values);

// "../../" for a page two folders down: what leads to the site's top.
std::string rootFrom(std::string_view address);

}  // namespace pejl::rendering
