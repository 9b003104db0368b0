// ![[id]] shows an entity's own words. A chain of them that comes back to where it began would never end.
#include "base/diagnostic_codes.h"
#include "model/document_text.h"
#include "resolve/steps.h"

namespace pejl::resolution {
namespace {

struct Include {
  EntityIndex to;
  Location where;
};

// For each entity the includes that stand in its own words, those of what is declared inside it among them.
std::vector<std::vector<Include>> includesByEntity(const Site& site) {
  std::vector<std::vector<Include>> includes(site.entities.size());
  for (const Page& page : site.pages) {
    const Document& document = site.documents[page.document];
    const std::vector<Link>& links = site.links[page.document];
    std::vector<std::uint32_t> owners;
    for (std::uint32_t i = 0; i < links.size(); ++i) {
      if (links[i].kind != ReferenceKind::include || links[i].broken) continue;
      if (owners.empty()) owners = declarationByNode(document);
      for (std::uint32_t around = owners[document.references[i].node]; around < document.declarations.size();
           around = document.declarations[around].enclosing) {
        const auto found = site.entityById.find(document.declarations[around].id);
        if (found != site.entityById.end()) {
          includes[found->second].push_back({links[i].entity, document.references[i].where});
        }
      }
    }
  }
  return includes;
}

enum class Visit : std::uint8_t { unseen, open, done };

void walk(const Site& site, const std::vector<std::vector<Include>>& includes, EntityIndex entity,
          std::vector<Visit>& visits, std::vector<EntityIndex>& path, Diagnostics& diagnostics) {
  visits[entity] = Visit::open;
  path.push_back(entity);
  for (const Include& include : includes[entity]) {
    if (visits[include.to] == Visit::open) {
      std::string way;
      bool inLoop = false;
      for (const EntityIndex step : path) {
        inLoop = inLoop || step == include.to;
        if (inLoop) way += site.entities[step].declared.id + " → ";
      }
      diagnostics.add(codes::includeLoop, include.where,
                      say("this would show itself: {}", way + site.entities[include.to].declared.id),
                      say("write a link [[{}]] instead", site.entities[include.to].declared.id));
    } else if (visits[include.to] == Visit::unseen) {
      walk(site, includes, include.to, visits, path, diagnostics);
    }
  }
  path.pop_back();
  visits[entity] = Visit::done;
}

}  // namespace

void findIncludeLoops(const Site& site, Diagnostics& diagnostics) {
  const auto includes = includesByEntity(site);
  std::vector<Visit> visits(site.entities.size(), Visit::unseen);
  std::vector<EntityIndex> path;
  for (EntityIndex entity = 0; entity < site.entities.size(); ++entity) {
    if (visits[entity] == Visit::unseen) walk(site, includes, entity, visits, path, diagnostics);
  }
}

}  // namespace pejl::resolution
