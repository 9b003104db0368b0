#include "graph/path_coverage.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "graph/expectations.h"
#include "graph/reading_order.h"

namespace pejl::graph {
namespace {

bool isFramework(const Site& site, EntityIndex entity) { return site.typeOf(site.entities[entity]).kind == TypeKind::framework; }

// Replaced, repealed, expired: nobody has to read it.
bool holdsNoMore(const Site& site, const Entity& entity) {
  return entity.statusType != none && site.schema.statuses[entity.statusType].tone == Tone::stop;
}

// Which step shows what; the first to name a thing has it.
class Shower {
 public:
  Shower(const Site& site, const ReadingPath& path) : site_(site) {
    for (std::uint32_t i = 0; i < path.steps.size(); ++i) {
      const PathStep& step = path.steps[i];
      add(step.entity, i);
      const bool isWholePage = step.entity == none || site.entities[step.entity].anchor.empty();
      if (isWholePage) byPage_.emplace(step.page, i);
      for (const EntityIndex also : step.also) add(also, i);
    }
  }

  // The step, or none.
  std::uint32_t stepOf(EntityIndex entity) const {
    for (EntityIndex at = entity; at != none; at = site_.entities[at].parent) {
      if (at != entity && isFramework(site_, at)) break;
      if (const auto found = byEntity_.find(at); found != byEntity_.end()) return found->second;
    }
    const auto page = byPage_.find(site_.entities[entity].page);
    return page == byPage_.end() ? none : page->second;
  }

 private:
  void add(EntityIndex entity, std::uint32_t step) {
    if (entity == none) return;
    byEntity_.emplace(entity, step);
    if (site_.entities[entity].anchor.empty()) byPage_.emplace(site_.entities[entity].page, step);
  }

  const Site& site_;
  std::unordered_map<EntityIndex, std::uint32_t> byEntity_;  // looked up only
  std::unordered_map<PageIndex, std::uint32_t> byPage_;
};

std::vector<EntityIndex> saidTo(const Site& site, const std::vector<EntityIndex>& roles) {
  std::vector<EntityIndex> said;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const std::vector<EntityIndex> told = toldOf(site, i);
    const bool isToRoles = std::any_of(told.begin(), told.end(), [&](EntityIndex one) { return std::find(roles.begin(), roles.end(), one) != roles.end(); });
    if (isToRoles) said.push_back(i);
  }
  const ReadingOrder order = readingOrder(site);
  std::sort(said.begin(), said.end(), [&](EntityIndex a, EntityIndex b) { return order.ofEntity[a] < order.ofEntity[b]; });
  return said;
}

std::size_t statementsIn(const Site& site, const std::vector<EntityIndex>& shown) {
  return static_cast<std::size_t>(
      std::count_if(shown.begin(), shown.end(), [&](EntityIndex one) { return site.typeOf(site.entities[one]).kind == TypeKind::statement; }));
}

}  // namespace

bool showsStatements(const Site& site, const PathCoverage& coverage) {
  return std::any_of(coverage.shown.begin(), coverage.shown.end(), [&](const auto& shown) { return statementsIn(site, shown) > 0; });
}

std::size_t sheetRows(const Site& site, const PathCoverage& coverage) {
  std::size_t rows = 0;
  for (const std::vector<EntityIndex>& shown : coverage.shown) rows += 1 + std::max<std::size_t>(statementsIn(site, shown), 1);
  return rows;
}

PathCoverage coverageOf(const Site& site, const ReadingPath& path) {
  const Shower shower(site, path);
  std::unordered_set<EntityIndex> left, used;
  for (const LeftOut& leftOut : path.leftOut) left.insert(leftOut.entities.begin(), leftOut.entities.end());
  PathCoverage coverage;
  coverage.shown.resize(path.steps.size());
  for (const EntityIndex entity : saidTo(site, path.roles)) {
    if (const std::uint32_t step = shower.stepOf(entity); step != none) {
      coverage.shown[step].push_back(entity);
      continue;
    }
    EntityIndex at = entity;
    while (at != none && left.count(at) == 0) at = site.entities[at].parent;
    if (at != none) {
      used.insert(at);
      coverage.leftOut.push_back(entity);
    } else if (!holdsNoMore(site, site.entities[entity])) {
      coverage.missing.push_back(entity);
    }
  }
  for (const LeftOut& leftOut : path.leftOut) {
    for (const EntityIndex entity : leftOut.entities) {
      if (used.count(entity) == 0) coverage.needless.push_back(entity);
    }
  }
  return coverage;
}

}  // namespace pejl::graph
