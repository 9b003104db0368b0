// The pages that a site will have, each as a task: whoever knows of pages adds them, and one loop makes them all.
#pragma once

#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "model/output.h"
#include "render/page_view.h"
#include "template/value.h"

namespace pejl::rendering {

struct Frame;

class PageList {
 public:
  // Makes one page; it has no bytes when a finding says why. Runs once, on any thread, when all pages are known: what it refers
  // to must live until then.
  using Task = std::function<OutputFile(Diagnostics&)>;

  void add(Task task) { tasks_.push_back(std::move(task)); }

  // The pages that could be made, and all findings, in the order in which they were added.
  Output render(unsigned jobs, Diagnostics& diagnostics) const;

 private:
  std::vector<Task> tasks_;
};

// Adds the pages of one site, in one language, that nobody writes.
class OwnPages {
 public:
  // Fills in what every page has, and names what this one shows besides ('page', 't' and 'site' are every template's).
  using View = std::function<std::vector<Entry>(OwnPage&, Values&)>;

  // Both, and what the views refer to, must outlive the list.
  OwnPages(const SiteFacts& facts, const Frame& frame, PageList& pages) : facts_(facts), frame_(frame), pages_(pages) {}

  // `templateName` is a literal.
  void add(std::string_view templateName, View view);

 private:
  const SiteFacts& facts_;
  const Frame& frame_;
  PageList& pages_;
};

}  // namespace pejl::rendering
