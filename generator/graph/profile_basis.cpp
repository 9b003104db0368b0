#include "graph/profile_basis.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "graph/reading_order.h"
#include "model/document_text.h"

namespace pejl::graph {
namespace {

bool isStatement(const Site& site, EntityIndex entity) { return site.typeOf(site.entities[entity]).kind == TypeKind::statement; }

bool isPartOf(const Site& site, EntityIndex part, EntityIndex whole) {
  while (part != none && part != whole) part = site.entities[part].parent;
  return part == whole;
}

void addOnce(std::vector<EntityIndex>& list, EntityIndex entity) {
  if (std::find(list.begin(), list.end(), entity) == list.end()) list.push_back(entity);
}

std::vector<EntityIndex> declaredBasis(const Site& site, EntityIndex entity) {
  std::vector<EntityIndex> basis;
  for (const RelationIndex index : site.outgoing[entity]) {
    const Relation& relation = site.relations[index];
    if (relation.origin != Origin::mapping && site.schema.relations[relation.type].isBasis) addOnce(basis, relation.to);
  }
  return basis;
}

struct Quotation {
  EntityIndex shown = none;
  std::uint32_t owner = 0;  // in Document::declarations
  Location where;
};

std::vector<Quotation> quotationsOn(const Site& site, PageIndex page) {
  const std::uint32_t number = site.pages[page].document;
  const Document& document = site.documents[number];
  std::vector<Quotation> quotations;
  std::vector<std::uint32_t> owners;
  for (std::uint32_t i = 0; i < document.references.size() && i < site.links[number].size(); ++i) {
    const Link& link = site.links[number][i];
    if (link.kind != ReferenceKind::include || link.broken || link.entity == none) continue;
    if (owners.empty()) owners = declarationByNode(document);
    quotations.push_back({link.entity, owners[document.references[i].node], document.references[i].where});
  }
  return quotations;
}

// An entity that rests on nothing is a point all the same, unless it is there to hold others or a quotation.
bool isPoint(const Site& site, EntityIndex entity, const std::vector<EntityIndex>& basis, const std::vector<Quotation>& quotations) {
  if (!basis.empty()) return true;
  if (!site.partsOf[entity].empty()) return false;
  const Document& document = site.documents[site.pages[site.entities[entity].page].document];
  return std::none_of(quotations.begin(), quotations.end(), [&](const Quotation& quotation) {
    return document.declarations[quotation.owner].id == site.entities[entity].declared.id;
  });
}

std::vector<ProfilePoint> pointsOf(const Site& site, EntityIndex profile) {
  const PageIndex page = site.entities[profile].page;
  const std::vector<Quotation> quotations = quotationsOn(site, page);
  std::vector<std::pair<Location, ProfilePoint>> found;
  for (const EntityIndex entity : site.entitiesOn[page]) {
    if (entity == profile) continue;
    std::vector<EntityIndex> basis = declaredBasis(site, entity);
    if (!isPoint(site, entity, basis, quotations)) continue;
    found.push_back({site.entities[entity].declared.where, {entity, std::move(basis)}});
  }
  for (const Quotation& quotation : quotations) found.push_back({quotation.where, {none, {quotation.shown}}});
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first.line, a.first.column) < std::tie(b.first.line, b.first.column);
  });
  std::vector<ProfilePoint> points;
  for (auto& [where, point] : found) points.push_back(std::move(point));
  return points;
}

ProfileWhole wholeOf(const Site& site, EntityIndex whole, const std::vector<ProfilePoint>& points) {
  ProfileWhole result{whole, {}};
  for (const EntityIndex part : site.partsOf[whole]) {
    if (isStatement(site, part)) continue;
    ProfilePart used{part, {}};
    for (std::uint32_t i = 0; i < points.size(); ++i) {
      const auto& basis = points[i].basis;
      if (std::any_of(basis.begin(), basis.end(), [&](EntityIndex one) { return isPartOf(site, one, part); })) used.points.push_back(i);
    }
    result.parts.push_back(std::move(used));
  }
  return result;
}

class Themes {
 public:
  explicit Themes(const Site& site) : site_(site) {}

  // Its own, or, where it has none, those of the nearest thing below its framework that it is part of.
  void addOf(EntityIndex entity) {
    for (EntityIndex at = entity; at != none && site_.typeOf(site_.entities[at]).kind != TypeKind::framework; at = site_.entities[at].parent) {
      if (addOwn(at)) return;
    }
  }
  // Those of everything inside it.
  void addInside(EntityIndex whole) {
    addOwn(whole);
    for (const EntityIndex part : site_.partsOf[whole]) addInside(part);
  }
  bool has(EntityIndex theme) const { return found_.count(theme) != 0; }
  std::vector<EntityIndex> inOrder(const ReadingOrder& order) const {
    std::vector<EntityIndex> themes(found_.begin(), found_.end());
    std::sort(themes.begin(), themes.end(), [&](EntityIndex a, EntityIndex b) { return order.ofEntity[a] < order.ofEntity[b]; });
    return themes;
  }

 private:
  bool addOwn(EntityIndex entity) {
    bool hasOwn = false;
    for (const RelationIndex index : site_.outgoing[entity]) {
      const Relation& relation = site_.relations[index];
      if (relation.origin == Origin::mapping || site_.typeOf(site_.entities[relation.to]).kind != TypeKind::theme) continue;
      found_.insert(relation.to);
      hasOwn = true;
    }
    return hasOwn;
  }

  const Site& site_;
  std::unordered_set<EntityIndex> found_;  // sorted before it is shown
};

}  // namespace

ProfileBasis basisOf(const Site& site, EntityIndex profile) {
  ProfileBasis result;
  result.points = pointsOf(site, profile);
  Themes touched(site), all(site);
  for (const ProfilePoint& point : result.points) {
    if (point.entity != none) touched.addOf(point.entity);
    for (const EntityIndex basis : point.basis) touched.addOf(basis);
  }
  for (const EntityIndex whole : declaredBasis(site, profile)) {
    result.wholes.push_back(wholeOf(site, whole, result.points));
    all.addInside(whole);
  }
  const ReadingOrder order = readingOrder(site);
  result.themes = touched.inOrder(order);
  result.missingThemes = all.inOrder(order);
  std::erase_if(result.missingThemes, [&](EntityIndex theme) { return touched.has(theme); });
  return result;
}

}  // namespace pejl::graph
