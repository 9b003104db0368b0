#include "graph/matrix.h"

#include <algorithm>
#include <tuple>

#include "graph/reading_order.h"

namespace pejl::graph {
namespace {

bool isOneOf(std::uint32_t type, const std::vector<std::uint32_t>& types) {
  return std::find(types.begin(), types.end(), type) != types.end();
}

// The entities of one side, and for every entity of the site the place on that side where its relations count.
struct Side {
  std::vector<EntityIndex> entities;
  std::vector<std::uint32_t> placeOf;  // by entity; none where they count nowhere
};

void sortByFramework(const Site& site, const ReadingOrder& order, std::vector<EntityIndex>& entities) {
  const auto rank = [&](EntityIndex entity) { return rankByFramework(site, order, entity); };
  std::sort(entities.begin(), entities.end(), [&](EntityIndex a, EntityIndex b) { return rank(a) < rank(b); });
}

Side sideOf(const Site& site, const ReadingOrder& order, const std::vector<std::uint32_t>& types, const MatrixConfig& config) {
  Side side;
  side.placeOf.assign(site.entities.size(), none);
  const auto within = site.entityById.find(config.framework);
  const EntityIndex only = config.framework.empty() || within == site.entityById.end() ? none : within->second;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const EntityIndex framework = site.entities[i].framework;
    const bool isInside = only == none || framework == none || framework == only;
    if (isInside && isOneOf(site.entities[i].type, types)) side.entities.push_back(i);
  }
  sortByFramework(site, order, side.entities);
  for (std::uint32_t place = 0; place < side.entities.size(); ++place) side.placeOf[side.entities[place]] = place;
  if (!config.withParts) return side;
  std::vector<std::uint32_t> withParts = side.placeOf;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    EntityIndex at = i;
    while (at != none && side.placeOf[at] == none) at = site.entities[at].parent;
    // What is part of something outside its own folder still belongs to its framework and to whoever publishes it.
    if (at == none && site.entities[i].framework != none && side.placeOf[site.entities[i].framework] != none) at = site.entities[i].framework;
    if (at == none && site.entities[i].organisation != none && side.placeOf[site.entities[i].organisation] != none) at = site.entities[i].organisation;
    if (at != none) withParts[i] = side.placeOf[at];
  }
  side.placeOf = std::move(withParts);
  return side;
}

bool counts(const Site& site, const MatrixConfig& config, const Relation& relation) {
  if (relation.origin == Origin::mapping) return config.withMappings;
  if (!config.relations.empty()) return isOneOf(relation.type, config.relations);
  return site.schema.relations[relation.type].derived != Derived::structure;
}

bool isSymmetric(const Site& site, const Relation& relation) {
  return relation.origin != Origin::mapping && site.schema.relations[relation.type].symmetric;
}

void sortItems(const Site& site, const ReadingOrder& order, std::vector<MatrixItem>& items) {
  const auto key = [&](const MatrixItem& item) {
    const Relation& relation = site.relations[item.relation];
    return std::make_tuple(item.row, item.column, relation.origin == Origin::mapping, relation.type, item.isIncoming,
                           order.ofEntity[item.rowEnd], order.ofEntity[item.columnEnd]);
  };
  std::stable_sort(items.begin(), items.end(), [&](const MatrixItem& a, const MatrixItem& b) { return key(a) < key(b); });
  // The same may have been said twice: in front matter and in prose, or at both ends of a symmetric relation.
  items.erase(std::unique(items.begin(), items.end(), [&](const MatrixItem& a, const MatrixItem& b) { return key(a) == key(b); }),
              items.end());
}

// Takes the entities without an item off a side, and closes the gaps.
void skipEmpty(std::vector<EntityIndex>& entities, std::vector<EntityIndex>& skipped, std::vector<MatrixItem>& items,
               std::uint32_t MatrixItem::* place) {
  std::vector<std::uint32_t> moved(entities.size(), none);
  for (const MatrixItem& item : items) moved[item.*place] = 0;
  std::vector<EntityIndex> kept;
  for (std::uint32_t i = 0; i < entities.size(); ++i) {
    if (moved[i] == none) {
      skipped.push_back(entities[i]);
      continue;
    }
    moved[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(entities[i]);
  }
  for (MatrixItem& item : items) item.*place = moved[item.*place];
  entities = std::move(kept);
}

}  // namespace

std::span<const MatrixItem> Matrix::cell(std::uint32_t row, std::uint32_t column) const {
  const auto isBefore = [](const MatrixItem& item, const std::pair<std::uint32_t, std::uint32_t>& place) {
    return std::tie(item.row, item.column) < std::tie(place.first, place.second);
  };
  const auto begin = std::lower_bound(items.begin(), items.end(), std::make_pair(row, column), isBefore);
  const auto end = std::lower_bound(begin, items.end(), std::make_pair(row, column + 1), isBefore);
  return {begin, end};
}

Matrix findMatrix(const Site& site, const MatrixConfig& config) {
  const ReadingOrder order = readingOrder(site);
  Side rows = sideOf(site, order, config.rows, config), columns = sideOf(site, order, config.columns, config);
  Matrix matrix;
  for (RelationIndex i = 0; i < site.relations.size(); ++i) {
    const Relation& relation = site.relations[i];
    if (!counts(site, config, relation)) continue;
    const auto add = [&](EntityIndex rowEnd, EntityIndex columnEnd, bool isIncoming) {
      const std::uint32_t row = rows.placeOf[rowEnd], column = columns.placeOf[columnEnd];
      if (row == none || column == none || rows.entities[row] == columns.entities[column]) return;
      matrix.items.push_back({row, column, i, isIncoming && !isSymmetric(site, relation), rowEnd, columnEnd});
    };
    add(relation.from, relation.to, false);
    add(relation.to, relation.from, true);
  }
  sortItems(site, order, matrix.items);
  matrix.rows = std::move(rows.entities);
  matrix.columns = std::move(columns.entities);
  if (config.skipEmptyRows) skipEmpty(matrix.rows, matrix.skippedRows, matrix.items, &MatrixItem::row);
  if (config.skipEmptyColumns) skipEmpty(matrix.columns, matrix.skippedColumns, matrix.items, &MatrixItem::column);
  return matrix;
}

Matrix transposed(const Site& site, const Matrix& matrix) {
  Matrix other{matrix.columns, matrix.rows, matrix.skippedColumns, matrix.skippedRows, matrix.items};
  for (MatrixItem& item : other.items) {
    std::swap(item.row, item.column);
    std::swap(item.rowEnd, item.columnEnd);
    if (!isSymmetric(site, site.relations[item.relation])) item.isIncoming = !item.isIncoming;
  }
  sortItems(site, readingOrder(site), other.items);
  return other;
}

std::string_view nameOf(const Site& site, const MatrixItem& item, std::string_view language) {
  const Relation& relation = site.relations[item.relation];
  const auto name = [&](const auto& type) { return (item.isIncoming ? type.inverse : type.label).in(language); };
  return relation.origin == Origin::mapping ? name(site.schema.mappingKinds[relation.type])
                                            : name(site.schema.relations[relation.type]);
}

}  // namespace pejl::graph
