// A whole site from files in memory, for tests of resolve and of what comes after it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "model/site.h"

namespace pejl::test {

struct InMemory {
  Site site;
  Diagnostics diagnostics;

  // The entity's index; fails the test when there is none.
  EntityIndex entity(const std::string& id) const;
  // "from type to" for every relation that is not derived from structure, sorted.
  std::vector<std::string> relations() const;
  // "path:line:col code" for every finding, sorted.
  std::vector<std::string> findings() const;
};

// Paths below content/ (or pejl.toml, pejl.lock, federation/…, themes/…). A pejl.toml, a front page and a source are added when
// they are not given.
InMemory siteOf(std::map<std::string, std::string> files, const BuildOptions& options = {});

// The same, checked.
InMemory checkedSiteOf(std::map<std::string, std::string> files, const BuildOptions& options = {});

// A page with front matter: page("id = \"a\"…", "text").
std::string page(const std::string& frontMatter, const std::string& body = "Tekst.\n");

// The page of an entity that is called as its id and retold from the source that siteOf adds. `more` is front matter.
std::string retold(const std::string& id, const std::string& type, const std::string& more = "", const std::string& body = "Tekst.\n");

std::vector<std::string> idsOf(const Site& site, const std::vector<EntityIndex>& entities);

}  // namespace pejl::test
