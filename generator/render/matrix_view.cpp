#include "render/matrix_view.h"

#include <algorithm>

#include "model/addresses.h"
#include "render/body.h"
#include "render/entry_view.h"

namespace pejl::rendering {
namespace {

using graph::Matrix;
using graph::MatrixItem;

// From here on a list of sentences is megabytes that nobody reads; the rest is in the CSV file.
constexpr std::size_t mostSentences = 3000;

// How many of the items stand in the list: those of whole rows, as many as there is room for.
std::size_t listedItems(const Matrix& matrix) {
  if (matrix.items.size() <= mostSentences) return matrix.items.size();
  std::size_t listed = mostSentences;
  while (listed > 0 && matrix.items[listed].row == matrix.items[listed - 1].row) --listed;
  return listed;
}

// "Dimensioner og værdier"; "værdier, roller" for several types.
std::string pluralsOf(const SiteFacts& facts, const std::vector<std::uint32_t>& types) {
  std::string text;
  for (const std::uint32_t type : types) {
    if (!text.empty()) text += ", ";
    text += facts.site.schema.types[type].plural.in(facts.language());
  }
  return text;
}

std::string titleOf(const SiteFacts& facts, const MatrixConfig& config, bool isTransposed) {
  const std::string rows = pluralsOf(facts, config.rows), columns = pluralsOf(facts, config.columns);
  if (const std::string_view own = facts.wordsOf(config.title); !own.empty() && !isTransposed) return std::string(own);
  std::string title = isTransposed ? columns : rows;
  title.append(" ").append(facts.strings("and")).append(" ").append(isTransposed ? rows : columns);
  return title;
}

std::string cellAnchor(std::uint32_t row, std::uint32_t column) {
  return "Felt-" + std::to_string(row + 1) + "-" + std::to_string(column + 1);
}

// The names in a cell, each once with how many relations it stands for; they lead to the sentences, if those are listed.
Value namesView(const SiteFacts& facts, const Matrix& matrix, std::uint32_t row, std::uint32_t column, std::size_t listed, Values& values) {
  const Site& site = facts.site;
  const bool isListed = listed > 0 && row <= matrix.items[listed - 1].row;
  const auto items = matrix.cell(row, column);
  std::vector<Value> names;
  for (std::size_t begin = 0, end = 0; begin < items.size(); begin = end) {
    const std::string_view name = graph::nameOf(site, items[begin], facts.language());
    const bool isMapping = site.relations[items[begin].relation].origin == Origin::mapping;
    for (end = begin; end < items.size() && graph::nameOf(site, items[end], facts.language()) == name; ++end) {
    }
    names.push_back(values.map({{"name", name},
                                {"count", end - begin > 1 ? Value(end - begin) : Value()},
                                {"url", isListed ? values.own("#" + cellAnchor(row, column)) : Value()},
                                {"mapping", isMapping}}));
  }
  return values.list(names);
}

Value headerView(const SiteFacts& facts, EntityIndex entity, std::string_view from, Values& values) {
  return values.map({{"title", shortTitle(facts, entity)},
                     {"url", values.own(relativeAddress(from, addressFor(facts, entity)))},
                     {"language", languageOf(facts, entity)}});
}

// Calls add(framework, begin, end) for each run of entities of the same framework.
template <typename Add>
void eachFramework(const Site& site, const std::vector<EntityIndex>& entities, const Add& add) {
  for (std::uint32_t begin = 0, end = 0; begin < entities.size(); begin = end) {
    const EntityIndex framework = site.entities[entities[begin]].framework;
    for (end = begin; end < entities.size() && site.entities[entities[end]].framework == framework; ++end) {
    }
    add(framework, begin, end);
  }
}

// Themes, roles and frameworks have no group to stand in, or are it themselves.
bool isGrouped(const Site& site, const std::vector<EntityIndex>& entities) {
  return std::any_of(entities.begin(), entities.end(), [&](EntityIndex i) {
    return site.entities[i].framework != none && site.entities[i].framework != i;
  });
}

Value groupHeading(const SiteFacts& facts, EntityIndex framework, std::string_view from, Values& values) {
  if (framework == none) return frameworkHeading(facts, none, from, values);
  return headerView(facts, framework, from, values);
}

Value rowGroupsView(const SiteFacts& facts, const Matrix& matrix, std::string_view from, Values& values) {
  const bool hasHeadings = isGrouped(facts.site, matrix.rows);
  const std::size_t listed = listedItems(matrix);
  std::vector<Value> groups, rows;
  const auto close = [&](Value heading) {
    groups.push_back(values.map({{"heading", heading}, {"rows", values.list(rows)}}));
    rows.clear();
  };
  eachFramework(facts.site, matrix.rows, [&](EntityIndex framework, std::uint32_t begin, std::uint32_t end) {
    for (std::uint32_t row = begin; row < end; ++row) {
      std::vector<Value> cells;
      for (std::uint32_t column = 0; column < matrix.columns.size(); ++column) {
        cells.push_back(values.map({{"names", namesView(facts, matrix, row, column, listed, values)}}));
      }
      const EntityIndex entity = matrix.rows[row];
      rows.push_back(values.map({{"title", values.own(linkText(facts, entity))},
                                 {"url", values.own(relativeAddress(from, addressFor(facts, entity)))},
                                 {"language", languageOf(facts, entity)},
                                 {"cells", values.list(cells)}}));
    }
    if (hasHeadings) close(groupHeading(facts, framework, from, values));
  });
  if (!rows.empty()) close({});
  return values.list(groups);
}

Value columnGroupsView(const SiteFacts& facts, const Matrix& matrix, std::string_view from, Values& values) {
  std::vector<Value> groups;
  if (!isGrouped(facts.site, matrix.columns)) return values.list(groups);
  eachFramework(facts.site, matrix.columns, [&](EntityIndex framework, std::uint32_t begin, std::uint32_t end) {
    groups.push_back(values.map({{"heading", groupHeading(facts, framework, from, values)}, {"span", end - begin}}));
  });
  return values.list(groups);
}

// "Respekt støtter Psykologisk tryghed", always the way it was said.
Value sentenceView(const SiteFacts& facts, const MatrixItem& item, std::string_view from, Values& values) {
  const Site& site = facts.site;
  const Relation& relation = site.relations[item.relation];
  const bool isMapping = relation.origin == Origin::mapping;
  const auto label = isMapping ? site.schema.mappingKinds[relation.type].label.in(facts.language())
                               : site.schema.relations[relation.type].label.in(facts.language());
  return values.map({{"from", linkView(facts, relation.from, from, values)},
                     {"name", label},
                     {"to", linkView(facts, relation.to, from, values)},
                     {"reason", Value::textOrNone(relation.reason)},
                     {"mapping", isMapping && relation.mappingSet != none ? linkView(facts, relation.mappingSet, from, values) : Value()}});
}

Value listView(const SiteFacts& facts, const Matrix& matrix, std::string_view from, Values& values) {
  std::vector<Value> rows, groups, sentences;
  const std::size_t listed = listedItems(matrix);
  for (std::size_t i = 0; i < listed; ++i) {
    const MatrixItem& item = matrix.items[i];
    sentences.push_back(sentenceView(facts, item, from, values));
    const MatrixItem* next = i + 1 < listed ? &matrix.items[i + 1] : nullptr;
    if (next != nullptr && next->row == item.row && next->column == item.column) continue;
    groups.push_back(values.map({{"anchor", values.own(cellAnchor(item.row, item.column))},
                                 {"title", values.own(linkText(facts, matrix.columns[item.column]))},
                                 {"sentences", values.list(sentences)}}));
    sentences.clear();
    if (next != nullptr && next->row == item.row) continue;
    const EntityIndex row = matrix.rows[item.row];
    rows.push_back(values.map({{"title", values.own(linkText(facts, row))}, {"language", languageOf(facts, row)}, {"groups", values.list(groups)}}));
    groups.clear();
  }
  return values.list(rows);
}

}  // namespace

std::vector<MatrixPage> matrixPages(const SiteFacts& facts) {
  std::vector<MatrixPage> pages;
  const auto& configs = facts.site.config.matrices;
  for (std::uint32_t i = 0; i < configs.size(); ++i) {
    const std::string straight = addresses::matrixPage(configs[i].id), turned = addresses::transposedMatrixPage(configs[i].id);
    pages.push_back({i, false, straight, facts.addressHere(straight), facts.addressHere(turned), titleOf(facts, configs[i], false)});
    pages.push_back({i, true, turned, facts.addressHere(turned), facts.addressHere(straight), titleOf(facts, configs[i], true)});
  }
  return pages;
}

Value matrixView(const SiteFacts& facts, const MatrixPage& page, Values& values) {
  const Site& site = facts.site;
  const MatrixConfig& config = site.config.matrices[page.config];
  const Matrix matrix = page.isTransposed ? graph::transposed(site, facts.matrices[page.config]) : facts.matrices[page.config];
  const bool isTooLarge = matrix.cells() > graph::mostCells;
  std::vector<Value> columns;
  for (const EntityIndex column : matrix.columns) columns.push_back(headerView(facts, column, page.address, values));
  std::vector<EntityIndex> skipped = matrix.skippedRows;
  skipped.insert(skipped.end(), matrix.skippedColumns.begin(), matrix.skippedColumns.end());
  const std::string rowsName = pluralsOf(facts, page.isTransposed ? config.columns : config.rows);
  std::size_t filled = 0;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    const bool isNew = i == 0 || matrix.items[i].row != matrix.items[i - 1].row || matrix.items[i].column != matrix.items[i - 1].column;
    if (isNew) ++filled;
  }
  return values.map({{"is_too_large", isTooLarge},
                     {"other", values.own(relativeAddress(page.address, page.other))},
                     {"table", values.own(relativeAddress(page.address, addresses::tableOfMatrix(config.id)))},
                     {"index", values.own(relativeAddress(page.address, facts.addressHere(addresses::matrixIndex())))},
                     {"rows_name", values.own(rowsName)},
                     {"relations", values.own(facts.counted(matrix.items.size(), "relation"))},
                     {"filled", filled},
                     {"cells", matrix.cells()},
                     {"span", matrix.columns.size() + 1},
                     {"column_groups", isTooLarge ? values.list({}) : columnGroupsView(facts, matrix, page.address, values)},
                     {"columns", values.list(columns)},
                     {"row_groups", isTooLarge ? values.list({}) : rowGroupsView(facts, matrix, page.address, values)},
                     {"skipped", linksView(facts, skipped, page.address, values)},
                     {"left", matrix.items.size() - listedItems(matrix)},
                     {"list", listView(facts, matrix, page.address, values)}});
}

Value matrixIndexView(const SiteFacts& facts, std::string_view from, Values& values) {
  std::vector<Value> entries;
  for (const MatrixPage& page : matrixPages(facts)) {
    if (page.isTransposed) continue;
    const MatrixConfig& config = facts.site.config.matrices[page.config];
    entries.push_back(values.map({{"title", values.own(page.title)},
                                  {"url", values.own(relativeAddress(from, page.address))},
                                  {"text", Value::textOrNone(facts.wordsOf(config.summary))},
                                  {"count", values.own(facts.counted(facts.matrices[page.config].items.size(), "relation"))}}));
  }
  return values.list(entries);
}

}  // namespace pejl::rendering
