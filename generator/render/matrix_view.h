// A matrix as a table, and all that stands in it as a list of sentences.
#pragma once

#include <string>

#include "render/site_facts.h"
#include "template/value.h"

namespace pejl::rendering {

// One of the site's matrices, the way its settings turn it or the other way.
struct MatrixPage {
  std::uint32_t config = 0;    // in Config::matrices
  bool isTransposed = false;
  std::string own;             // this page's address in the site's own language
  std::string address, other;  // of this page and of the transposed, in that of the facts
  std::string title;
};

std::vector<MatrixPage> matrixPages(const SiteFacts& facts);

// {is_too_large, other, table, index, rows_name, relations, filled, cells, span, column_groups: [{heading, span}], columns: [link],
// row_groups: [{heading, rows: [{title, url, language, cells: [{names: [{name, count, url, mapping}]}]}]}], skipped: [link], left,
// list: [{title, language, groups: [{anchor, title, sentences: [{from, name, to, reason, mapping}]}]}]}. A link, and what a sentence
// is from and to, is {title, url, language}. So is a heading, a framework; columns have none when none of them belongs to one.
// Names are empty where nothing relates two. `left` is how many relations the list has no room for; their names have no url.
Value matrixView(const SiteFacts& facts, const MatrixPage& page, Values& values);

// [{title, url, text, count}]: every matrix, the way its settings turn it.
Value matrixIndexView(const SiteFacts& facts, std::string_view from, Values& values);

}  // namespace pejl::rendering
