#include "graph/strengths.h"

#include <algorithm>

#include "graph/reading_order.h"
#include "graph/statement_fields.h"

namespace pejl::graph {
namespace {

// Several types of statement may share a strength; it is the first one's label that is shown.
std::vector<Strength> strengthsOf(const Schema& schema) {
  std::vector<Strength> strengths;
  for (const EntityType& type : schema.types) {
    for (const Choice& choice : modalitiesOf(type)) {
      const auto isSame = [&](const Strength& one) { return one.id == choice.id; };
      if (std::none_of(strengths.begin(), strengths.end(), isSame)) strengths.push_back({choice.id, choice.label, {}, 0});
    }
  }
  return strengths;
}

void add(Strength& strength, EntityIndex framework, EntityIndex statement) {
  if (strength.parts.empty() || strength.parts.back().framework != framework) strength.parts.push_back({framework, {}});
  strength.parts.back().statements.push_back(statement);
  ++strength.count;
}

}  // namespace

std::vector<Strength> findStrengths(const Site& site) {
  const ReadingOrder order = readingOrder(site);
  std::vector<EntityIndex> statements;
  for (EntityIndex i = 0; i < site.entities.size(); ++i) {
    if (site.typeOf(site.entities[i]).kind == TypeKind::statement) statements.push_back(i);
  }
  const auto rank = [&](EntityIndex statement) { return rankByFramework(site, order, statement); };
  std::sort(statements.begin(), statements.end(), [&](EntityIndex a, EntityIndex b) { return rank(a) < rank(b); });
  std::vector<Strength> strengths = strengthsOf(site.schema);
  for (const EntityIndex statement : statements) {
    const Choice* const modality = modalityOf(site, site.entities[statement]);
    const auto found = std::find_if(strengths.begin(), strengths.end(),
                                    [&](const Strength& one) { return modality != nullptr && one.id == modality->id; });
    if (found != strengths.end()) add(*found, site.entities[statement].framework, statement);
  }
  std::erase_if(strengths, [](const Strength& one) { return one.count == 0; });
  return strengths;
}

}  // namespace pejl::graph
