// References to other sites, by the copies of their graphs.
#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "resolve/steps.h"

namespace pejl::resolution {

void checkExternalNames(const Site& site, Diagnostics& diagnostics) {
  for (const ExternalSite& external : site.federation.sites) {
    const auto found = site.entityById.find(external.id);
    if (found == site.entityById.end() || found->second >= site.entities.size()) continue;
    const Entity& entity = site.entities[found->second];
    if (site.typeOf(entity).kind != TypeKind::framework) continue;
    const Location& there = entity.declared.where;
    diagnostics.add(codes::duplicateId, external.where,
                    say("'{}' is also a framework, in {}:{}", external.id, there.file, there.line),
                    say("[[{}:…]] could mean both: call the site something else", external.id));
  }
}

std::optional<ExternalName> splitExternal(const Site& site, std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto found = site.federation.findSite(trim(name.substr(0, colon)));
  if (!found) return std::nullopt;
  return ExternalName{*found, trim(name.substr(colon + 1))};
}

ExternalRef findExternal(const Site& site, const Names& names, const ExternalName& name, const Location& where, Diagnostics& diagnostics) {
  const ExternalSite& external = site.federation.sites[name.site];
  if (const auto found = external.find(name.id)) return {name.site, *found};
  if (!external.isReadable) return {};
  const auto ids = [&] {
    std::vector<std::string> known;
    for (const ExternalEntity& entity : external.entities) known.push_back(entity.id);
    return known;
  };
  diagnostics.add(codes::unresolvedId, where,
                  say("nothing on '{}' has the id '{}', as its graph was when it was copied", external.id, name.id),
                  names.nearestExternalId[name.site].didYouMean(name.id, ids));
  return {};
}

}  // namespace pejl::resolution
