// Which files of data a site is published with, for programs and spreadsheets: export writes each of them, the page about them
// lists them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/site.h"

namespace pejl::graph {

enum class DataSubject : std::uint8_t {
  entities,       // a table
  graph,          // everything
  scheme,         // concepts of a framework, or of none: `of` is an entity or none
  mappings,       // what a mapping set claims: `of` in Site::mappingSets
  matrix,         // `of` in Config::matrices
  coverage, versions, accessibility, feed
};

struct DataFile {
  DataSubject subject = DataSubject::graph;
  std::string path;    // "data/graph.json"
  std::string schema;  // that says what is in it; may be empty
  std::uint32_t of = none;
};

std::vector<DataFile> dataFiles(const Site& site);

}  // namespace pejl::graph
