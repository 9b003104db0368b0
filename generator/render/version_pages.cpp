// Every framework's history, and what changed between dated texts.
#include <algorithm>
#include <memory>
#include <utility>

#include "base/parallel.h"
#include "base/text.h"
#include "graph/timeline.h"
#include "language/dates.h"
#include "model/addresses.h"
#include "render/body.h"
#include "render/changes_view.h"
#include "render/entry_view.h"
#include "render/history_view.h"
#include "render/page_view.h"
#include "render/steps.h"

namespace pejl::rendering {
namespace {

// The page to go back to: the framework's translation, else nothing that readers of this language could read.
PageIndex parentOf(const SiteFacts& facts, EntityIndex framework) {
  return facts.isTranslated() ? translationOf(facts, framework) : facts.site.entities[framework].page;
}

void addHistory(const SiteFacts& facts, EntityIndex framework, OwnPages& pages) {
  pages.add("pages/history.html", [&facts, framework](OwnPage& page, Values& values) -> std::vector<Entry> {
    page.placeInLanguage(facts, addresses::historyOf(facts.site.pages[facts.site.entities[framework].page].address));
    page.title = replaceAll(facts.strings("history_of"), "{}", shortTitle(facts, framework));
    page.summary = facts.strings("history_summary");
    page.parent = parentOf(facts, framework);
    return {{"history", historyView(facts, framework, page.address, values)}};
  });
}

// What all pages of one comparison share.
struct Compared {
  EntityIndex framework = none;  // in the site
  std::uint32_t before = none, after = none;
  Comparison comparison;
  std::vector<EntityIndex> roles;  // in the archive
};

std::string addressOf(const Site& site, const Compared& compared, std::string_view role) {
  return addresses::changesBetween(site.pages[site.entities[compared.framework].page].address,
                                   site.versions[compared.before].date, site.versions[compared.after].date, role);
}

// "Ændringer i Kompasset fra 1. juni 2019 til 1. marts 2026".
std::string titleOf(const SiteFacts& facts, const Compared& compared) {
  const Site& site = facts.site;
  const auto dateOf = [&](std::uint32_t version) { return writtenDate(site.versions[version].date, facts.language()); };
  std::string title = replaceAll(facts.strings("changes_in"), "{}", shortTitle(site.entities[compared.framework]));
  title.append(" ").append(facts.strings("from_version")).append(" ").append(dateOf(compared.before));
  return title.append(" ").append(facts.strings("to_version")).append(" ").append(dateOf(compared.after));
}

// [{title, url, count, current}]: everything first, then each role.
Value rolesView(const SiteFacts& facts, const Compared& compared, EntityIndex current, std::string_view from,
                Values& values) {
  const Site& archive = facts.site.texts();
  std::vector<Value> roles;
  const auto add = [&](std::string_view title, std::string_view id, std::size_t count, bool isCurrent) {
    roles.push_back(values.map({{"title", title},
                                {"url", values.own(relativeAddress(from, addressOf(facts.site, compared, id)))},
                                {"count", count},
                                {"current", isCurrent}}));
  };
  add(facts.strings("all_roles"), {}, compared.comparison.changes.size(), current == none);
  for (const EntityIndex role : compared.roles) {
    std::size_t count = 0;
    for (const Change& change : compared.comparison.changes) {
      count += static_cast<std::size_t>(std::count(change.roles.begin(), change.roles.end(), role));
    }
    add(archive.entities[role].title, archive.entities[role].declared.id, count, current == role);
  }
  return roles.size() < 2 ? values.list({}) : values.list(roles);
}

// All changes, or those of one role.
void addChanges(const SiteFacts& facts, const SiteFacts& archive, const std::shared_ptr<const Compared>& compared, EntityIndex role,
                OwnPages& pages) {
  pages.add("pages/changes.html", [&facts, &archive, compared, role](OwnPage& page, Values& values) -> std::vector<Entry> {
    const Site& site = facts.site;
    const Entity& framework = site.entities[compared->framework];
    const std::string_view roleId = role == none ? std::string_view{} : archive.site.entities[role].declared.id;
    page.address = addressOf(site, *compared, roleId);
    page.title = titleOf(facts, *compared);
    if (role != none) page.title.append(": ").append(archive.site.entities[role].title);
    page.parent = framework.page;
    page.searchEngines = false;
    const std::string history = addresses::historyOf(site.pages[framework.page].address);
    return {{"history_url", values.own(relativeAddress(page.address, history))},
            {"roles", rolesView(facts, *compared, role, page.address, values)},
            {"changes", changesView(archive, compared->comparison, compared->before, compared->after, role, page.address, values)}};
  });
}

std::vector<EntityIndex> frameworksOf(const Site& site) {
  std::vector<EntityIndex> frameworks;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const bool hasPage = site.typeOf(site.entities[i]).kind == TypeKind::framework && site.entities[i].anchor.empty();
    if (hasPage) frameworks.push_back(i);
  }
  return frameworks;
}

std::shared_ptr<const Compared> compare(const SiteFacts& archive, EntityIndex framework, const ComparedPair& pair, const Site& site) {
  Compared compared{framework, pair.before, pair.after, {}, {}};
  compared.comparison = compareVersions(archive.site, site.versions[pair.before].entity, site.versions[pair.after].entity);
  compared.roles = rolesIn(archive.site, compared.comparison);
  return std::make_shared<const Compared>(std::move(compared));
}

}  // namespace

void addHistoryPages(const SiteFacts& facts, const Frame& frame, PageList& list) {
  OwnPages pages(facts, frame, list);
  for (const EntityIndex framework : frameworksOf(facts.site)) addHistory(facts, framework, pages);
}

void addVersionPages(const SiteFacts& facts, const SiteFacts* archive, const Frame& frame, unsigned jobs, PageList& list) {
  const Site& site = facts.site;
  addHistoryPages(facts, frame, list);
  if (archive == nullptr) return;

  OwnPages pages(facts, frame, list);
  std::vector<std::pair<EntityIndex, ComparedPair>> pairs;
  for (const EntityIndex framework : frameworksOf(site)) {
    for (const ComparedPair& pair : comparedPairs(site, framework)) pairs.emplace_back(framework, pair);
  }
  const auto comparisons =
      parallelMap(pairs.size(), jobs, [&](std::size_t i) { return compare(*archive, pairs[i].first, pairs[i].second, site); });
  for (const auto& compared : comparisons) {
    addChanges(facts, *archive, compared, none, pages);
    for (const EntityIndex role : compared->roles) addChanges(facts, *archive, compared, role, pages);
  }
}

}  // namespace pejl::rendering
