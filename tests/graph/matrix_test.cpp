#include "graph/matrix.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "support/site_in_memory.h"

using namespace pejl;
using namespace pejl::test;
using graph::Matrix;
using graph::MatrixItem;
using Strings = std::vector<std::string>;

namespace {

std::string relation(const std::string& type, const std::string& to) {
  return "[[relation]]\ntype = \"" + type + "\"\nto = \"" + to + "\"\nreason = \"Derfor.\"\n";
}

// The symmetric relation is stated at both ends, which is reported, and must not count twice.
const std::string twice = "content/g/ro.md:7:8 duplicate-relation";

InMemory made(const std::string& matrix) {
  return checkedSiteOf(
      {{"pejl.toml", "[site]\ntitle = \"Prøve\"\n\n[[matrices]]\nid = \"m\"\n" + matrix},
       {"tema.md", retold("tema", "tema")},
       {"g/index.md", retold("g", "ramme", "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n")},
       {"g/mod.md", retold("mod", "vaerdi", relation("stoetter", "data"))},
       {"g/ro.md", retold("ro", "vaerdi", relation("beslaegtet", "data"))},
       {"g/data.md", retold("data", "dimension", relation("forudsaetter", "mod") + relation("beslaegtet", "ro"),
                            "- Spørger. {#u type=udsagn modality=skal themes=tema}\n")},
       {"g/tom.md", retold("tom", "dimension")},
       {"h/index.md", retold("h", "ramme", "genre = \"politik\"\nstatus = { state = \"gaeldende\" }\n")}});
}

// "row column: name": every item, cell by cell, in the order of the table.
Strings cellsOf(const Site& site, const Matrix& matrix) {
  Strings cells;
  for (std::uint32_t row = 0; row < matrix.rows.size(); ++row) {
    for (std::uint32_t column = 0; column < matrix.columns.size(); ++column) {
      for (const MatrixItem& item : matrix.cell(row, column)) {
        cells.push_back(site.entities[matrix.rows[row]].declared.id + " " + site.entities[matrix.columns[column]].declared.id + ": " +
                        std::string(graph::nameOf(site, item, "da")));
      }
    }
  }
  return cells;
}

}  // namespace

TEST_CASE("a matrix holds the relations of both sides, each by the name it has from the row") {
  const InMemory site = made("rows = \"dimension\"\ncolumns = \"vaerdi\"\n");
  REQUIRE(site.findings() == Strings{twice});
  const Matrix matrix = graph::findMatrix(site.site, site.site.config.matrices.front());
  CHECK(idsOf(site.site, matrix.rows) == Strings{"data", "tom"});
  CHECK(idsOf(site.site, matrix.columns) == Strings{"mod", "ro"});
  CHECK(cellsOf(site.site, matrix) == Strings{"data mod: støttes af", "data mod: forudsætter", "data ro: er beslægtet med"});
  CHECK(matrix.cell(1, 1).empty());

  const Matrix other = graph::transposed(site.site, matrix);
  CHECK(cellsOf(site.site, other) == Strings{"mod data: støtter", "mod data: er forudsætning for", "ro data: er beslægtet med"});
  CHECK(cellsOf(site.site, graph::transposed(site.site, other)) == cellsOf(site.site, matrix));
  CHECK(other.items.size() == matrix.items.size());
}

TEST_CASE("only the relations that are asked for count") {
  const InMemory site = made("rows = [\"dimension\"]\ncolumns = \"vaerdi\"\nrelations = \"forudsaetter\"\nskip_empty = [\"rows\", \"columns\"]\n");
  const Matrix matrix = graph::findMatrix(site.site, site.site.config.matrices.front());
  CHECK(cellsOf(site.site, matrix) == Strings{"data mod: forudsætter"});
  CHECK(idsOf(site.site, matrix.skippedRows) == Strings{"tom"});
  CHECK(idsOf(site.site, matrix.skippedColumns) == Strings{"ro"});
}

TEST_CASE("what a part is related to counts for the whole when parts count") {
  const InMemory without = made("rows = \"tema\"\ncolumns = \"ramme\"\n");
  CHECK(graph::findMatrix(without.site, without.site.config.matrices.front()).items.empty());
  const InMemory with = made("rows = \"tema\"\ncolumns = \"ramme\"\nparts = true\n");
  const Matrix matrix = graph::findMatrix(with.site, with.site.config.matrices.front());
  CHECK(cellsOf(with.site, matrix) == Strings{"tema g: er emne for"});
  REQUIRE(matrix.items.size() == 1);
  CHECK(with.site.entities[matrix.items.front().columnEnd].declared.id == "u");
  CHECK(matrix.cell(0, 1).empty());
}

TEST_CASE("a type against itself has each relation at both of its ends") {
  const InMemory site = made("rows = [\"dimension\", \"vaerdi\"]\ncolumns = [\"vaerdi\", \"dimension\"]\n");
  const Matrix matrix = graph::findMatrix(site.site, site.site.config.matrices.front());
  CHECK(matrix.items.size() == 6);
}

TEST_CASE("a matrix that cannot be made is reported at its place") {
  const auto findings = [](const std::string& text) {
    Strings found = made(text).findings();
    found.erase(std::remove(found.begin(), found.end(), twice), found.end());
    return found;
  };
  CHECK(findings("rows = \"dimensoin\"\ncolumns = \"vaerdi\"\n") == Strings{"pejl.toml:6:8 unknown-type"});
  CHECK(findings("rows = \"dimension\"\n") == Strings{"pejl.toml:4:1 missing-key"});
  CHECK(findings("rows = \"dimension\"\ncolumns = \"vaerdi\"\nrelations = \"stotter\"\n") == Strings{"pejl.toml:8:13 unknown-relation"});
  CHECK(findings("rows = \"dimension\"\ncolumns = \"vaerdi\"\nframework = \"mod\"\n") == Strings{"pejl.toml:5:6 unresolved-id"});
  CHECK(findings("rows = \"dimension\"\ncolumns = \"vaerdi\"\nskip_empty = \"row\"\n") == Strings{"pejl.toml:8:14 wrong-value"});
  CHECK(findings("rows = \"dimension\"\ncolumns = \"vaerdi\"\n[[matrices]]\nid = \"m\"\nrows = \"vaerdi\"\ncolumns = \"vaerdi\"\n") ==
        Strings{"pejl.toml:9:6 duplicate-id"});
}

TEST_CASE("a matrix of more cells than a reader can use is matrix-too-large") {
  std::string items;
  for (int i = 0; i < 150; ++i) {
    const std::string id = std::to_string(i);
    items += "## Ting " + id + " {#t" + id + " type=begreb}\n\nTekst.\n\n";
  }
  const auto findings = [&](const std::string& more) {
    return checkedSiteOf({{"pejl.toml", "[site]\ntitle = \"Prøve\"\n[[matrices]]\nid = \"m\"\nrows = \"begreb\"\ncolumns = \"begreb\"\n" + more},
                          {"ting.md", retold("ting", "del", "", items)}})
        .findings();
  };
  CHECK(findings("") == Strings{"pejl.toml:4:6 matrix-too-large"});
  CHECK(findings("skip_empty = [\"rows\", \"columns\"]\n") == Strings{});
}
