#include "base/diagnostic_codes.h"
#include "base/text.h"
#include "check/rules.h"

namespace pejl::rules {
namespace {

// Parts of a type at any depth, the entity itself left out.
std::int64_t countParts(const Site& site, EntityIndex whole, std::uint32_t type) {
  std::int64_t count = 0;
  std::vector<EntityIndex> open = {whole};
  while (!open.empty()) {
    const EntityIndex entity = open.back();
    open.pop_back();
    for (const EntityIndex part : site.partsOf[entity]) {
      if (site.entities[part].type == type) ++count;
      open.push_back(part);
    }
  }
  return count;
}

}  // namespace

void checkDeclaredCounts(const Site& site, Diagnostics& diagnostics) {
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    const EntityDeclaration& declared = site.entities[i].declared;
    for (const auto& [typeId, expected] : declared.expectedCounts) {
      const auto type = site.schema.findType(typeId);
      if (!type) {
        std::vector<std::string_view> known;
        for (const EntityType& known_ : site.schema.types) known.push_back(known_.id);
        diagnostics.add(codes::unknownType, declared.where, say("'expect' names the unknown type '{}'", typeId),
                        didYouMean(typeId, known));
        continue;
      }
      const std::int64_t found = countParts(site, i, *type);
      if (found == expected) continue;
      diagnostics.add(codes::declaredCount, declared.where,
                      say("'{}' declares {} {}, but holds {}", declared.id, expected, typeId, found),
                      say("add what is missing, or correct the number in 'expect'"));
    }
  }
}

}  // namespace pejl::rules
