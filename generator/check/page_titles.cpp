// WCAG 2.4.2: who has several pages open, or hears a list of search results, tells pages apart by their titles. Pages of
// different frameworks may share one, because the framework's name stands in the title too.
#include <map>
#include <tuple>

#include "base/diagnostic_codes.h"
#include "check/rules.h"

namespace pejl::rules {

void checkPageTitles(const Site& site, Diagnostics& diagnostics) {
  std::map<std::tuple<std::string_view, std::string_view, EntityIndex, EntityIndex>, PageIndex> first;
  for (PageIndex i = 0; i < site.pages.size(); ++i) {
    const Page& page = site.pages[i];
    if (page.document == none || page.title.empty()) continue;  // a page without a title has been reported
    const auto [before, isNew] = first.try_emplace({page.title, page.language, page.framework, page.organisation}, i);
    if (isNew) continue;
    const Location& there = site.documents[site.pages[before->second].document].declarations.front().where;
    diagnostics.add(codes::duplicateTitle, site.documents[page.document].declarations.front().where,
                    say("'{}' is also the title of {}", page.title, there.file),
                    say("let each title say what is on that page and on no other"), {{there, say("the other page")}});
  }
}

}  // namespace pejl::rules
