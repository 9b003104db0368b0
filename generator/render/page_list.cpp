#include "render/page_list.h"

#include "base/parallel.h"
#include "render/steps.h"

namespace pejl::rendering {

Output PageList::render(unsigned jobs, Diagnostics& diagnostics) const {
  auto rendered = parallelMap(tasks_.size(), jobs, [&](std::size_t i) {
    std::pair<OutputFile, Diagnostics> result;
    result.first = tasks_[i](result.second);
    return result;
  });
  Output output;
  for (auto& [file, findings] : rendered) {
    if (!file.bytes.empty()) output.push_back(std::move(file));
    diagnostics.merge(std::move(findings));
  }
  return output;
}

void OwnPages::add(std::string_view templateName, View view) {
  pages_.add([&facts = facts_, &frame = frame_, templateName, view = std::move(view)](Diagnostics& diagnostics) {
    Values values;
    OwnPage page;
    std::vector<Entry> entries = view(page, values);
    entries.push_back({"page", ownPageView(facts, page, values)});
    return renderPage(frame, templateName, page.address, std::move(entries), diagnostics);
  });
}

}  // namespace pejl::rendering
