// The pages of dated texts: each text at its dated addresses, every framework's history, and what changed between versions.
#include <algorithm>
#include <utility>

#include "base/parallel.h"
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

using Rendered = std::vector<std::pair<OutputFile, Diagnostics>>;

void append(Rendered rendered, Output& output, Diagnostics& diagnostics) {
  for (auto& [file, findings] : rendered) {
    if (!file.bytes.empty()) output.push_back(std::move(file));
    diagnostics.merge(std::move(findings));
  }
}

std::string filled(std::string_view pattern, std::string_view words) {
  std::string text(pattern);
  const std::size_t at = text.find("{}");
  return at == std::string::npos ? text : text.replace(at, 2, words);
}

OutputFile renderHistory(const SiteFacts& facts, const Frame& frame, EntityIndex framework, Diagnostics& diagnostics) {
  Values values;
  const Entity& entity = facts.site.entities[framework];
  const std::string address = addresses::historyOf(facts.site.pages[entity.page].address);
  const std::string title = filled(facts.strings("history_of"), shortTitle(entity));
  OwnPage page;
  page.address = address;
  page.title = title;
  page.summary = facts.strings("history_summary");
  page.parent = entity.page;
  return renderPage(frame, "pages/history.html", address,
                    {{"page", ownPageView(facts, page, values)},
                     {"history", historyView(facts, framework, address, values)}},
                    diagnostics);
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

OutputFile renderChanges(const SiteFacts& facts, const SiteFacts& archive, const Frame& frame, const Compared& compared,
                         EntityIndex role, Diagnostics& diagnostics) {
  Values values;
  const Site& site = facts.site;
  const Entity& framework = site.entities[compared.framework];
  const std::string_view roleId = role == none ? std::string_view{} : archive.site.entities[role].declared.id;
  const std::string address = addressOf(site, compared, roleId);
  std::string title = filled(facts.strings("changes_in"), shortTitle(framework));
  if (role != none) title.append(": ").append(archive.site.entities[role].title);
  OwnPage page;
  page.address = address;
  page.title = title;
  page.parent = framework.page;
  page.searchEngines = false;
  const std::string history = addresses::historyOf(site.pages[framework.page].address);
  return renderPage(frame, "pages/changes.html", address,
                    {{"page", ownPageView(facts, page, values)},
                     {"history_url", values.own(relativeAddress(address, history))},
                     {"roles", rolesView(facts, compared, role, address, values)},
                     {"changes", changesView(archive, compared.comparison, compared.before, compared.after, role, address, values)}},
                    diagnostics);
}

std::vector<EntityIndex> frameworksOf(const Site& site) {
  std::vector<EntityIndex> frameworks;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const bool hasPage = site.typeOf(site.entities[i]).kind == TypeKind::framework && site.entities[i].anchor.empty();
    if (hasPage) frameworks.push_back(i);
  }
  return frameworks;
}

void renderArchive(const SiteFacts& archive, const Frame& frame, unsigned jobs, Output& output, Diagnostics& diagnostics) {
  std::vector<PageIndex> pages;
  for (PageIndex i = 0; i < archive.site.pages.size(); ++i) {
    if (archive.site.pages[i].version != none) pages.push_back(i);
  }
  const Navigation navigation(archive, frame.templates, frame.common, jobs, diagnostics);
  append(parallelMap(pages.size(), jobs,
                     [&](std::size_t i) {
                       std::pair<OutputFile, Diagnostics> result;
                       result.first = renderContentPage(archive, frame, navigation, pages[i], result.second);
                       return result;
                     }),
         output, diagnostics);
}

// All changes, and those of each role.
Rendered renderComparison(const SiteFacts& facts, const SiteFacts& archive, const Frame& frame, Compared compared) {
  const Site& site = facts.site;
  compared.comparison =
      compareVersions(archive.site, site.versions[compared.before].entity, site.versions[compared.after].entity);
  compared.roles = rolesIn(archive.site, compared.comparison);
  std::vector<EntityIndex> shown{none};
  shown.insert(shown.end(), compared.roles.begin(), compared.roles.end());
  Rendered pages(shown.size());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    pages[i].first = renderChanges(facts, archive, frame, compared, shown[i], pages[i].second);
  }
  return pages;
}

}  // namespace

Output renderVersionPages(const SiteFacts& facts, const Frame& frame, unsigned jobs, Diagnostics& diagnostics) {
  const Site& site = facts.site;
  const std::vector<EntityIndex> frameworks = frameworksOf(site);
  Output output;
  append(parallelMap(frameworks.size(), jobs,
                     [&](std::size_t i) {
                       std::pair<OutputFile, Diagnostics> result;
                       result.first = renderHistory(facts, frame, frameworks[i], result.second);
                       return result;
                     }),
         output, diagnostics);
  if (!site.archive) return output;
  const SiteFacts archive = gatherFacts(*site.archive, facts.strings, facts.language());
  renderArchive(archive, frame, jobs, output, diagnostics);

  std::vector<Compared> compared;
  for (const EntityIndex framework : frameworks) {
    for (const ComparedPair& pair : comparedPairs(site, framework)) compared.push_back({framework, pair.before, pair.after, {}, {}});
  }
  for (Rendered& pages : parallelMap(compared.size(), jobs, [&](std::size_t i) {
         return renderComparison(facts, archive, frame, compared[i]);
       })) {
    append(std::move(pages), output, diagnostics);
  }
  return output;
}

}  // namespace pejl::rendering
