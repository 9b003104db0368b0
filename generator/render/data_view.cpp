#include "render/data_view.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "graph/data_files.h"
#include "language/slug.h"
#include "model/addresses.h"
#include "render/body.h"

namespace pejl::rendering {
namespace {

using graph::DataFile;
using graph::DataSubject;

struct Group {
  std::string_view title;  // of strings.toml; with "_text" what it holds
  std::array<DataSubject, 3> subjects;
};

constexpr std::array<Group, 4> groups = {{{"data_all", {DataSubject::graph, DataSubject::entities, DataSubject::feed}},
                                          {"data_concepts", {DataSubject::scheme, DataSubject::scheme, DataSubject::mappings}},
                                          {"data_matrices", {DataSubject::matrix, DataSubject::matrix, DataSubject::matrix}},
                                          {"data_state", {DataSubject::coverage, DataSubject::versions, DataSubject::accessibility}}}};

std::string_view formatOf(std::string_view path) {
  if (endsWith(path, ".csv")) return "CSV";
  if (endsWith(path, ".ttl")) return "SKOS, Turtle";
  if (endsWith(path, ".xml")) return "Atom";
  return "JSON";
}

std::string titleOf(const SiteFacts& facts, const DataFile& file) {
  const Site& site = facts.site;
  switch (file.subject) {
    case DataSubject::scheme: return std::string(file.of == none ? facts.strings("data_outside") : std::string_view(site.entities[file.of].title));
    case DataSubject::mappings: return site.entities[site.mappingSets[file.of].entity].title;
    case DataSubject::matrix: {
      const MatrixConfig& matrix = site.config.matrices[file.of];
      return matrix.title.empty() ? matrix.id : std::string(matrix.title.in(facts.language()));
    }
    case DataSubject::entities: return std::string(facts.strings("data_entities"));
    case DataSubject::graph: return std::string(facts.strings("data_graph"));
    case DataSubject::coverage: return std::string(facts.strings("coverage"));
    case DataSubject::versions: return std::string(facts.strings("data_versions"));
    case DataSubject::accessibility: return std::string(facts.strings("data_accessibility"));
    case DataSubject::feed: return std::string(facts.strings("data_feed"));
  }
  return {};
}

bool isIn(const LocalizedText& text, std::string_view language) {
  return std::any_of(text.texts.begin(), text.texts.end(), [&](const auto& one) { return one.first == language; });
}

// The site's own, where the title is in that and the page is not.
Value languageOf(const SiteFacts& facts, const DataFile& file) {
  const bool isNamed = file.subject == DataSubject::mappings || (file.subject == DataSubject::scheme && file.of != none);
  const bool isOnlyOwn = file.subject == DataSubject::matrix && !isIn(facts.site.config.matrices[file.of].title, facts.language());
  return facts.isTranslated() && (isNamed || isOnlyOwn) ? Value(facts.site.config.language) : Value();
}

Value fileView(const SiteFacts& facts, const DataFile& file, std::string_view from, Values& values) {
  return values.map({{"title", values.own(titleOf(facts, file))},
                     {"language", languageOf(facts, file)},
                     {"format", formatOf(file.path)},
                     {"url", values.own(relativeAddress(from, file.path))},
                     {"schema", Value::textOrNone(values.own(file.schema.substr(file.schema.rfind('/') + 1)).text())},
                     {"schema_url", values.own(file.schema.empty() ? std::string() : relativeAddress(from, file.schema))}});
}

Value licenceView(const SiteFacts& facts, Values& values) {
  const Licence& licence = facts.site.config.licence;
  if (licence.name.empty()) return {};
  return values.map({{"name", licence.name.in(facts.language())},
                     {"url", Value::textOrNone(licence.url)},
                     {"note", Value::textOrNone(licence.note.in(facts.language()))}});
}

}  // namespace

Value dataView(const SiteFacts& facts, std::string_view from, Values& values) {
  const std::vector<DataFile> files = graph::dataFiles(facts.site);
  std::vector<Value> views;
  for (const Group& group : groups) {
    std::vector<Value> shown;
    for (const DataFile& file : files) {
      const bool isHere = std::find(group.subjects.begin(), group.subjects.end(), file.subject) != group.subjects.end();
      if (isHere) shown.push_back(fileView(facts, file, from, values));
    }
    if (shown.empty()) continue;
    views.push_back(values.map({{"title", facts.strings(group.title)},
                                {"text", facts.strings(std::string(group.title) + "_text")},
                                {"files", values.list(shown)}}));
  }
  const std::string& site = facts.site.config.title;
  const bool hasCopy = facts.site.config.offersOfflineCopy;
  return values.map({{"licence", licenceView(facts, values)},
                     {"groups", values.list(views)},
                     {"copy", hasCopy ? values.own(relativeAddress(from, addresses::offlineCopy(slug(site)))) : Value()}});
}

}  // namespace pejl::rendering
