// A framework as one page: all that its pages say, in reading order, to print or to search in with the browser.
#pragma once

#include <string_view>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// {as_of, version, anchor, own, pages, badge, body, contents: [{title, anchor}], sections: [{heading, summary, badge, body}]}:
// `version` is the date of a dated text, `anchor` is the first page's, `own` is where the framework's pages begin, `body` the text of
// its first page, `contents` its chapters; a section has a `badge` only where its status is another than the framework's.
Value wholeView(const SiteFacts& facts, const graph::WholeFramework& whole, std::string_view from, Values& values);

// {url, pages} of the page that shows the whole framework, where the page is the framework's own and there is one.
Value wholeLink(const SiteFacts& facts, PageIndex page, Values& values);

}  // namespace pejl::rendering
