// The pages that go with others: the steps, sheet and cards of a reading path, and a framework as one page. None of them
// is for search engines: what they show has a page of its own.
#include <string>

#include "model/addresses.h"
#include "render/body.h"
#include "render/page_view.h"
#include "render/path_view.h"
#include "render/steps.h"
#include "render/whole_view.h"

namespace pejl::rendering {
namespace {

void showStep(const SiteFacts& facts, std::uint32_t path, std::uint32_t number, Value step, OwnPage& page, Values& values) {
  const Site& site = facts.site;
  const ReadingPath& reading = site.paths[path];
  const Entity& entity = site.entities[reading.entity];
  const auto neighbour = [&](std::uint32_t other) {
    const PathStep& to = reading.steps[other];
    const std::string& title = to.entity == none ? site.pages[to.page].title : site.entities[to.entity].title;
    return values.map({{"title", title}, {"url", values.own(relativeAddress(page.address, addresses::pathStep(entity.address, other + 1)))}});
  };
  page.title = step.find("title")->text();
  // Several paths may read the same, and it has a page of its own.
  page.windowTitle = page.title + ", " + std::to_string(number + 1) + " " + std::string(facts.strings("out_of")) + " " +
                     std::to_string(reading.steps.size()) + " – " + entity.title;
  page.canonical = site.pages[reading.steps[number].page].address;
  page.parent = entity.page;
  if (number > 0) page.previous = neighbour(number - 1);
  if (number + 1 < reading.steps.size()) page.next = neighbour(number + 1);
}

void addSteps(const SiteFacts& facts, std::uint32_t path, OwnPages& pages) {
  const ReadingPath& reading = facts.site.paths[path];
  for (std::uint32_t number = 0; number < reading.steps.size(); ++number) {
    pages.add("pages/step.html", [&facts, &reading, path, number](OwnPage& page, Values& values) -> std::vector<Entry> {
      page.address = addresses::pathStep(facts.site.entities[reading.entity].address, number + 1);
      const Value step = stepView(facts, path, number, page.address, values);
      showStep(facts, path, number, step, page, values);
      return {{"step", step}};
    });
  }
}

void showPaper(const SiteFacts& facts, std::uint32_t path, std::string_view word, OwnPage& page) {
  const Entity& entity = facts.site.entities[facts.site.paths[path].entity];
  page.title = std::string(facts.strings(word)) + ": " + std::string(shortTitle(entity));
  page.searchEngines = false;
  page.parent = entity.page;
}

// The sheet to bring along, and the cards to talk over.
void addPaper(const SiteFacts& facts, std::uint32_t path, OwnPages& pages) {
  const ReadingPath& reading = facts.site.paths[path];
  if (reading.steps.empty()) return;
  const std::string& first = facts.site.entities[reading.entity].address;
  pages.add("pages/sheet.html", [&facts, &first, path](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.address = addresses::pathSheet(first);
    showPaper(facts, path, "sheet", page);
    return {{"sheet", sheetView(facts, path, page.address, values)}};
  });
  if (!graph::showsStatements(facts.site, facts.paths[path])) return;
  pages.add("pages/cards.html", [&facts, &first, path](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.address = addresses::pathCards(first);
    showPaper(facts, path, "cards", page);
    return {{"cards", cardsView(facts, path, page.address, values)}};
  });
}

void addWhole(const SiteFacts& facts, const graph::WholeFramework& whole, OwnPages& pages) {
  pages.add("pages/whole.html", [&facts, &whole](OwnPage& page, Values& values) -> std::vector<Entry> {
    const Page& own = facts.site.pages[whole.pages.front()];
    page.address = addresses::wholeFramework(own.address);
    page.title = own.title;
    page.windowTitle = own.title + " – " + std::string(facts.strings("whole"));
    page.summary = facts.site.documents[own.document].declarations.front().summary;
    page.canonical = own.address;
    page.parent = whole.pages.front();
    return {{"whole", wholeView(facts, whole, page.address, values)}};
  });
}

}  // namespace

void addPathPages(const SiteFacts& facts, const Frame& frame, PageList& list) {
  OwnPages pages(facts, frame, list);
  for (std::uint32_t path = 0; path < facts.site.paths.size(); ++path) {
    addSteps(facts, path, pages);
    addPaper(facts, path, pages);
  }
  for (const graph::WholeFramework& whole : facts.wholeFrameworks) addWhole(facts, whole, pages);
}

}  // namespace pejl::rendering
