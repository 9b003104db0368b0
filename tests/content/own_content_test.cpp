// Our own content, the site that is the example to copy from: what pejl.lock holds fits it, and its relations are watched.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "base/files.h"
#include "build.h"
#include "graph/decisions.h"
#include "graph/wording.h"

using namespace pejl;
using namespace pejl::graph;
using Strings = std::vector<std::string>;

namespace {

BuildReport ownSite(DecisionReport decisions) {
  BuildOptions options;
  options.jobs = 2;
  options.decisions = decisions;
  return buildInMemory(*openFolder(PEJL_SOURCE_DIR), options, [](std::string_view) {});
}

// Every relation that was made against the entity's words: what points to it, and both ends of what has no direction.
Strings madeAgainst(const Site& site, EntityIndex entity) {
  std::set<std::string> sentences;
  for (const Relation& relation : site.relations) {
    if (relation.fromStructure) continue;
    const bool isMapping = relation.origin == Origin::mapping;
    const bool isEither = isMapping || site.schema.relations[relation.type].symmetric;
    if (relation.to != entity && !(isEither && relation.from == entity)) continue;
    sentences.insert((isMapping ? site.entities[relation.mappingSet].declared.id + ' ' : std::string()) + site.entities[relation.from].declared.id + ' ' +
                     (isMapping ? site.schema.mappingKinds[relation.type].id : site.schema.relations[relation.type].id) + ' ' +
                     site.entities[relation.to].declared.id);
  }
  for (const MappingSet& set : site.mappingSets) {
    for (const Mapping& row : set.mappings) {
      if (!row.b.empty() || std::find(row.a.begin(), row.a.end(), entity) == row.a.end()) continue;
      sentences.insert(site.entities[set.entity].declared.id + ' ' + site.entities[entity].declared.id + ' ' + site.schema.mappingKinds[row.kind].id);
    }
  }
  return {sentences.begin(), sentences.end()};
}

}  // namespace

TEST_CASE("in our own content a word changed in any entity makes exactly the relations made against it suspect") {
  const BuildReport report = ownSite(DecisionReport::counted);
  REQUIRE(report.site);
  Site site = *report.site;
  site.lock = {};
  site.lock = withDecisions({}, compareWithLock(site, 1), {});
  const std::vector<std::string> before = wordFingerprints(site, 2);
  std::size_t tried = 0;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const Strings expected = madeAgainst(site, i);
    if (expected.empty() && i % 16 != 0) continue;  // those nobody points to are alike; some will do
    std::string& summary = site.entities[i].declared.summary;
    const std::string was = summary;
    summary += " nyt";
    std::set<std::string> found;
    for (const CurrentRelation& one : compareWithLock(site, 2).suspects) {
      found.insert((one.fact.set.empty() ? "" : one.fact.set + ' ') + one.fact.from + ' ' + one.fact.type +
                   (one.fact.to.empty() ? "" : ' ' + one.fact.to));
    }
    INFO(site.entities[i].declared.id);
    CHECK(Strings(found.begin(), found.end()) == expected);
    summary = was;
    ++tried;
  }
  CHECK(tried > 100);
  CHECK(wordFingerprints(site, 1) == before);
}
