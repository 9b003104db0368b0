// Reading paths: their roles, steps and what they leave out, by index.
#include <algorithm>
#include <utility>

#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

std::vector<EntityIndex> bindIds(const Site& site, const Names& names, const std::vector<WrittenId>& ids, Diagnostics& diagnostics) {
  std::vector<EntityIndex> bound;
  for (const auto& [id, where] : ids) {
    const EntityIndex entity = findEntity(site, names, id, where, diagnostics);
    if (entity != none) bound.push_back(entity);
  }
  return bound;
}

// A step that leads nowhere has been reported, and is left out.
void bindStep(const Site& site, const Names& names, const PathStepClaim& claim, ReadingPath& path, Diagnostics& diagnostics) {
  const auto& [to, where] = claim.to;
  if (to.empty()) return;
  PathStep step;
  step.where = where;
  step.reason = claim.reason;
  if (endsWith(to, ".md")) {
    step.page = findPlace(site, names, to, where, diagnostics).page;
    if (step.page != none) step.entity = site.pages[step.page].entity;
  } else {
    step.entity = findEntity(site, names, to, where, diagnostics);
    if (step.entity != none) step.page = site.entities[step.entity].page;
  }
  step.also = bindIds(site, names, claim.also, diagnostics);
  if (step.page == none) return;
  const bool isTwice = std::any_of(path.steps.begin(), path.steps.end(), [&](const PathStep& other) {
    return other.page == step.page && other.entity == step.entity;
  });
  if (isTwice) {
    diagnostics.add(codes::wrongValue, where, say("the path reads '{}' twice", to), say("take one of the two steps away"));
    return;
  }
  path.steps.push_back(std::move(step));
}

LeftOut bindLeftOut(const Site& site, const Names& names, const LeftOutClaim& claim, Diagnostics& diagnostics) {
  LeftOut leftOut;
  leftOut.reason = claim.reason;
  for (const auto& [id, where] : claim.ids) {
    const EntityIndex entity = findEntity(site, names, id, where, diagnostics);
    if (entity == none) continue;
    leftOut.entities.push_back(entity);
    leftOut.where.push_back(where);
  }
  return leftOut;
}

}  // namespace

void bindPaths(Site& site, const Names& names, Diagnostics& diagnostics) {
  for (PageIndex page = 0; page < site.pages.size(); ++page) {
    const Document& document = site.documents[site.pages[page].document];
    if (!document.readingPath || site.pages[page].entity == none) continue;
    const PathClaim& claim = *document.readingPath;
    ReadingPath path;
    path.entity = site.pages[page].entity;
    path.where = claim.roles.empty() ? Location{document.path, 1, 1, 1} : claim.roles.front().second;
    path.roles = bindIds(site, names, claim.roles, diagnostics);
    for (const PathStepClaim& step : claim.steps) bindStep(site, names, step, path, diagnostics);
    for (const LeftOutClaim& leftOut : claim.leftOut) path.leftOut.push_back(bindLeftOut(site, names, leftOut, diagnostics));
    site.paths.push_back(std::move(path));
  }
}

}  // namespace pejl::resolution
