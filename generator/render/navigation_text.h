// The section's navigation as ready HTML, rendered once for each folder instead of once a page: on a large site it would
// cost more than everything else on the page. Only where the current page stands differs, and is put in by position.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/html.h"
#include "render/site_facts.h"
#include "template/template.h"

namespace pejl::rendering {

class Navigation {
 public:
  // Renders parts/navigation/navigation.html for every folder. `common` are the entries that every template sees.
  Navigation(const SiteFacts& facts, const TemplateSet& templates, const std::vector<Entry>& common, unsigned jobs,
             Diagnostics& diagnostics);

  // Empty when the page belongs to no section of more than itself.
  SafeHtml forPage(PageIndex page) const;

 private:
  struct Folder {
    PageIndex open = none;    // the page whose children are shown
    std::string directory;    // that links start from
    PageIndex example = none; // a page that uses it
    std::string html;
    std::vector<std::pair<PageIndex, std::size_t>> places;  // where aria-current goes in html; sorted by page
  };

  void render(Folder& folder, const SiteFacts& facts, const TemplateSet& templates, const std::vector<Entry>& common,
              Diagnostics& diagnostics) const;

  std::vector<Folder> folders_;
  std::vector<std::uint32_t> folderOf_;  // by page; none where there is no navigation
};

}  // namespace pejl::rendering
