// The pages that go with others: the steps, sheet and cards of a reading path, and a framework as one page. None of them
// is for search engines: what they show has a page of its own.
#include <functional>
#include <utility>

#include "base/parallel.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/page_view.h"
#include "render/path_view.h"
#include "render/steps.h"
#include "render/whole_view.h"

namespace pejl::rendering {
namespace {

using Job = std::function<OutputFile(Diagnostics&)>;

OutputFile renderStep(const SiteFacts& facts, const Frame& frame, std::uint32_t path, std::uint32_t number, Diagnostics& diagnostics) {
  const Site& site = facts.site;
  const ReadingPath& reading = site.paths[path];
  const std::string& first = site.entities[reading.entity].address;
  const std::string address = addresses::pathStep(first, number + 1);
  const PathStep& shown = reading.steps[number];
  Values values;
  const Value step = stepView(facts, path, number, address, values);
  const auto neighbour = [&](std::uint32_t other) {
    const PathStep& to = reading.steps[other];
    const std::string& title = to.entity == none ? site.pages[to.page].title : site.entities[to.entity].title;
    return values.map({{"title", title}, {"url", values.own(relativeAddress(address, addresses::pathStep(first, other + 1)))}});
  };
  OwnPage page;
  page.address = address;
  page.title = step.find("title")->text();
  // Several paths may read the same, and it has a page of its own.
  const std::string windowTitle = std::string(page.title) + ", " + std::to_string(number + 1) + " " + std::string(facts.strings("out_of")) + " " +
                                  std::to_string(reading.steps.size()) + " – " + site.entities[reading.entity].title;
  page.windowTitle = windowTitle;
  page.canonical = site.pages[shown.page].address;
  page.parent = site.entities[reading.entity].page;
  page.previous = number == 0 ? Value() : neighbour(number - 1);
  page.next = number + 1 == reading.steps.size() ? Value() : neighbour(number + 1);
  return renderPage(frame, "pages/step.html", address, {{"page", ownPageView(facts, page, values)}, {"step", step}}, diagnostics);
}

using PathPart = Value (*)(const SiteFacts&, std::uint32_t, std::string_view, Values&);

OutputFile renderPathPart(const SiteFacts& facts, const Frame& frame, std::uint32_t path, std::string_view templateName, const std::string& address,
                          Key name, std::string_view word, PathPart view, Diagnostics& diagnostics) {
  Values values;
  const std::string title = std::string(facts.strings(word)) + ": " + std::string(shortTitle(facts.site.entities[facts.site.paths[path].entity]));
  OwnPage page;
  page.address = address;
  page.title = title;
  page.searchEngines = false;
  page.parent = facts.site.entities[facts.site.paths[path].entity].page;
  return renderPage(frame, templateName, address, {{"page", ownPageView(facts, page, values)}, {name, view(facts, path, address, values)}}, diagnostics);
}

OutputFile renderWhole(const SiteFacts& facts, const Frame& frame, const graph::WholeFramework& whole, Diagnostics& diagnostics) {
  const Page& own = facts.site.pages[whole.pages.front()];
  const std::string address = addresses::wholeFramework(own.address);
  Values values;
  OwnPage page;
  page.address = address;
  page.title = own.title;
  const std::string windowTitle = own.title + " – " + std::string(facts.strings("whole"));
  page.windowTitle = windowTitle;
  page.summary = facts.site.documents[own.document].declarations.front().summary;
  page.canonical = own.address;
  page.parent = whole.pages.front();
  return renderPage(frame, "pages/whole.html", address,
                    {{"page", ownPageView(facts, page, values)}, {"whole", wholeView(facts, whole, address, values)}}, diagnostics);
}

void addPath(const SiteFacts& facts, const Frame& frame, std::uint32_t path, std::vector<Job>& jobs) {
  const ReadingPath& reading = facts.site.paths[path];
  const std::string& first = facts.site.entities[reading.entity].address;
  for (std::uint32_t number = 0; number < reading.steps.size(); ++number) {
    jobs.push_back([&facts, &frame, path, number](Diagnostics& diagnostics) { return renderStep(facts, frame, path, number, diagnostics); });
  }
  if (reading.steps.empty()) return;
  jobs.push_back([&facts, &frame, path, &first](Diagnostics& diagnostics) {
    return renderPathPart(facts, frame, path, "pages/sheet.html", addresses::pathSheet(first), "sheet", "sheet", sheetView, diagnostics);
  });
  if (!graph::showsStatements(facts.site, facts.paths[path])) return;
  jobs.push_back([&facts, &frame, path, &first](Diagnostics& diagnostics) {
    return renderPathPart(facts, frame, path, "pages/cards.html", addresses::pathCards(first), "cards", "cards", cardsView, diagnostics);
  });
}

}  // namespace

Output renderPathPages(const SiteFacts& facts, const Frame& frame, unsigned threads, Diagnostics& diagnostics) {
  std::vector<Job> jobs;
  for (std::uint32_t path = 0; path < facts.site.paths.size(); ++path) addPath(facts, frame, path, jobs);
  for (const graph::WholeFramework& whole : facts.wholeFrameworks) {
    jobs.push_back([&facts, &frame, &whole](Diagnostics& found) { return renderWhole(facts, frame, whole, found); });
  }
  auto rendered = parallelMap(jobs.size(), threads, [&](std::size_t i) {
    std::pair<OutputFile, Diagnostics> result;
    result.first = jobs[i](result.second);
    return result;
  });
  Output output;
  for (auto& [file, findings] : rendered) {
    if (!file.bytes.empty()) output.push_back(std::move(file));
    diagnostics.merge(std::move(findings));
  }
  return output;
}

}  // namespace pejl::rendering
