#include "support/site_in_memory.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "check/check.h"
#include "discover/discover.h"
#include "parse/parse.h"
#include "resolve/resolve.h"

namespace pejl::test {

EntityIndex InMemory::entity(const std::string& id) const {
  const auto found = site.entityById.find(id);
  INFO("no entity " << id);
  REQUIRE(found != site.entityById.end());
  return found->second;
}

std::vector<std::string> InMemory::relations() const {
  std::vector<std::string> all;
  for (const Relation& relation : site.relations) {
    if (relation.fromStructure) continue;
    const std::string& type = relation.origin == Origin::mapping ? site.schema.mappingKinds[relation.type].id
                                                                 : site.schema.relations[relation.type].id;
    all.push_back(site.entities[relation.from].declared.id + " " + type + " " +
                  site.entities[relation.to].declared.id);
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::string> InMemory::findings() const {
  std::vector<std::string> all;
  for (const Diagnostic& d : diagnostics.sorted()) {
    all.push_back(d.where.file + ":" + std::to_string(d.where.line) + ":" + std::to_string(d.where.column) + " " + d.code);
  }
  return all;
}

InMemory siteOf(std::map<std::string, std::string> files, const BuildOptions& options) {
  std::map<std::string, std::string> tree;
  for (auto& [path, text] : files) {
    const bool isBeside = path == "pejl.toml" || path == "pejl.lock" || path.starts_with("federation/") || path.starts_with("themes/");
    tree[isBeside ? path : "content/" + path] = text;
  }
  tree.emplace("pejl.toml", "[site]\ntitle = \"Prøve\"\n");
  tree.emplace("content/index.md", page("title = \"Forside\""));
  tree.emplace("content/kilde.md", page("id = \"kilde\"\ntype = \"kilde\"\ntitle = \"Kilden\""));
  InMemory result;
  Project project = discover(*pretendFolder(std::move(tree)), options, result.diagnostics);
  std::vector<Document> documents = parse(project, 1, result.diagnostics);
  result.site = resolve(std::move(project), std::move(documents), options, result.diagnostics);
  return result;
}

InMemory checkedSiteOf(std::map<std::string, std::string> files, const BuildOptions& options) {
  InMemory result = siteOf(std::move(files), options);
  check(result.site, options, result.diagnostics);
  return result;
}

std::string page(const std::string& frontMatter, const std::string& body) {
  return "+++\n" + frontMatter + "\n+++\n\n" + body;
}

std::string retold(const std::string& id, const std::string& type, const std::string& more, const std::string& body) {
  return page("id = \"" + id + "\"\ntype = \"" + type + "\"\ntitle = \"" + id + "\"\n" +
                  "source = { document = \"kilde\", fidelity = \"retold\" }\n" + more, body);
}

std::vector<std::string> idsOf(const Site& site, const std::vector<EntityIndex>& entities) {
  std::vector<std::string> ids;
  for (const EntityIndex i : entities) ids.push_back(site.entities[i].declared.id);
  return ids;
}

}  // namespace pejl::test
