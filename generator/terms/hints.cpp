#include "terms/hints.h"

#include <map>
#include <tuple>

#include "base/diagnostic_codes.h"
#include "language/inflect.h"
#include "language/unicode.h"
#include "terms/lexicon.h"

namespace pejl::terming {
namespace {

struct Met {
  const HintPlace* first = nullptr;
  std::size_t times = 0;
};

void reportMissing(const Site& site, EntityIndex index, const Met& met, Diagnostics& diagnostics) {
  const Entity& entity = site.entities[index];
  const Location& where = met.first->where;
  diagnostics.add(codes::undeclaredForm, entity.declared.where,
                  "'" + met.first->words + "' in " + where.file + ":" + std::to_string(where.line) +
                      (met.times > 1 ? ", and " + std::to_string(met.times - 1) + " more like it, are" : " is") + " not linked: '" +
                      entity.title + "' declares no inflection",
                  "inflection = \"" + likelyInflection(nameIn(entity.title)) + "\", if that is how it is inflected");
}

void reportAmbiguous(const Site& site, const Met& met, Diagnostics& diagnostics) {
  const std::string& a = site.entities[met.first->entity].declared.id;
  const std::string& b = site.entities[met.first->other].declared.id;
  diagnostics.add(codes::ambiguousTerm, met.first->where, "'" + met.first->words + "' may be '" + a + "' or '" + b + "', so it is not linked",
                  "write [[" + a + "|" + met.first->words + "]], or give one of the two link = \"explicit\"");
}

}  // namespace

void reportHints(const Site& site, const std::vector<HintPlace>& places, Diagnostics& diagnostics) {
  std::map<EntityIndex, Met> missing;
  std::map<std::tuple<EntityIndex, EntityIndex, std::string>, Met> ambiguous;
  for (const HintPlace& place : places) {
    Met& met = place.other == none ? missing[place.entity] : ambiguous[{place.entity, place.other, caseFold(place.words)}];
    if (met.first == nullptr) met.first = &place;
    ++met.times;
  }
  for (const auto& [entity, met] : missing) reportMissing(site, entity, met, diagnostics);
  for (const auto& [key, met] : ambiguous) reportAmbiguous(site, met, diagnostics);
}

}  // namespace pejl::terming
